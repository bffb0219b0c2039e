import {
  findSilence,
  type SilentSpan,
  type SpokenTurn,
  type Unsilenceable,
} from '../media/silence/find-silence.ts';
import type { Recording } from '../model/recording.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { IN_EVERY_MARK, withholdText, type OpenPassage } from './withhold-passages.ts';

/** The turns of a text, and of which of them something is withheld. */
function spokenTurns(text: string): SpokenTurn[] {
  let open: OpenPassage | null = null;
  const turns: SpokenTurn[] = [];
  for (const part of parseTranscript(text).parts) {
    const said = withholdText(part.type === 'turn' ? part.text : part.title, open);
    open = said.open;
    if (part.type === 'turn') turns.push({ start: part.start, isWithheld: said.found });
  }
  return turns;
}

/**
 * What must not be heard of a file that these recordings are of (mostly one): what either text of
 * any of them withholds. Without a length (seconds) it is not known which times lie beyond the end.
 */
export function silenceOf(
  recordings: readonly Pick<Recording, 'transcript' | 'verbatim'>[],
  duration = Infinity,
): SilentSpan[] | Unsilenceable {
  const texts = recordings
    .flatMap(({ transcript = '', verbatim = '' }) => [transcript, verbatim])
    .filter((text) => text.includes(IN_EVERY_MARK));
  return findSilence(texts.map(spokenTurns), duration);
}
