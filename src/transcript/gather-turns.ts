import { turnLines } from './plain-lines.ts';
import { textWidth } from './speaker-name.ts';
import type { Turn } from './transcript.ts';

/** A cue, or one voice of it, with its speaker settled. */
export interface SpokenCue {
  start: number;
  /** seconds; null where unknown */
  end: number | null;
  speaker: string | null;
  paragraphs: string[];
  line: number;
  /** it names its speaker anew, so nothing may be gathered across it */
  startsTurn: boolean;
  /** it shares its cue with the voice before it */
  continues: boolean;
}

/** A pause after which something new begins; seconds. */
const PAUSE = 4;
/** Widths, a Chinese character counting two: a turn ends with a sentence past the first, anywhere past the second. */
const READABLE = 120;
const TOO_WIDE = 320;
const SENTENCE_END = /[。！？!?….][”"’」』）)]*$/;

/** Whether `cue` begins a turn of its own rather than going on with `turn`. */
function isNewTurn(turn: Turn, cue: SpokenCue, end: number | null): boolean {
  if (cue.speaker !== turn.speaker || cue.startsTurn) return true;
  if (end !== null && cue.start - end >= PAUSE) return true;
  const width = textWidth(turn.text);
  return width >= TOO_WIDE || (width >= READABLE && SENTENCE_END.test(turn.text));
}

/** What comes after a line in plain Mandarin is said, and no more of that line. */
function isPlainAtEnd({ text }: Turn): boolean {
  return turnLines(text).at(-1)?.plain === true;
}

/**
 * Gathers short cues into turns a person can read. Cues of one speaker are joined by a space until
 * the speaker changes, nobody speaks for four seconds, a sentence ends after 60 characters, or 160
 * characters are full; the turn starts where its first cue does.
 */
export function gatherTurns(cues: SpokenCue[]): Turn[] {
  const turns: Turn[] = [];
  let end: number | null = null;
  for (const cue of cues) {
    const turn = turns.at(-1);
    const text = cue.paragraphs.join('\n');
    if (text === '') continue;
    if (turn && !isNewTurn(turn, cue, end)) {
      turn.text += cue.continues || isPlainAtEnd(turn) ? `\n${text}` : ` ${text}`;
    } else {
      turns.push({ type: 'turn', start: cue.start, speaker: cue.speaker, text, line: cue.line });
    }
    end = cue.end;
  }
  return turns;
}
