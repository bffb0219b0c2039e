import { guessSpeakers, type Cast } from '../../../import/guess-speakers.ts';
import { bringInStrings as strings } from '../../../strings/transcribing-bring-in.ts';
import { turnsOf, type Transcript } from '../../../transcript/transcript.ts';
import { element } from '../../widgets/element.ts';
import { everybody } from './name-choices.ts';
import { makeVoiceRow, type Voice } from './voice-row.ts';

const EVERYBODY = 'bring-in-everybody';
/** Characters of what somebody says, to know the voice by. */
const SAMPLE = 30;

function sampleOf(text: string): string {
  const said = Array.from(text.replace(/\s+/g, ' ').trim());
  return said.slice(0, SAMPLE).join('') + (said.length > SAMPLE ? '……' : '');
}

/** The voices in the order in which they speak; those that nobody named last. */
export function voicesOf(transcript: Transcript): Voice[] {
  const voices = new Map<string | null, Voice>();
  for (const { speaker, text } of turnsOf(transcript)) {
    const voice = voices.get(speaker) ?? { name: speaker, turns: 0, sample: '' };
    voices.set(speaker, voice);
    voice.turns += 1;
    const sample = sampleOf(text);
    // `嗯` tells nobody who it is.
    if (voice.sample.length < 8 && sample.length > voice.sample.length) voice.sample = sample;
  }
  const all = [...voices.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}

export interface VoiceList {
  element: HTMLElement;
  /** What is to be renamed. */
  names: () => Map<string | null, string>;
}

/** The voices that are made one: by which name, in words. */
function sayMerged(voices: readonly Voice[], names: ReadonlyMap<string | null, string>): string[] {
  const together = new Map<string, string[]>();
  for (const { name } of voices) {
    const becomes = names.get(name) ?? name;
    if (becomes === null) continue;
    together.set(becomes, [...(together.get(becomes) ?? []), name ?? strings.nobody]);
  }
  return [...together].flatMap(([name, all]) => (all.length > 1 ? strings.merged(all, name) : []));
}

/** Who speaks: every voice with a choice of names, the guesses marked as such. */
export function makeVoiceList(
  transcript: Transcript,
  cast: Cast,
  changed: () => void,
  createPerson?: (name: string) => Promise<string>,
): VoiceList {
  const voices = voicesOf(transcript);
  const guesses = guessSpeakers(transcript.parts, cast);
  const merged = element('p', { role: 'status', class: 'bring-in-merged' });
  const say = () => (merged.textContent = sayMerged(voices, names()).join(''));
  const change = () => {
    say();
    changed();
  };
  const rows = voices.map((voice, index) => {
    const guess = voice.name === null ? undefined : guesses.get(voice.name);
    const id = `bring-in-voice-${index + 1}`;
    return makeVoiceRow(voice, {
      id,
      cast,
      guess,
      createPerson,
      everybody: EVERYBODY,
      changed: change,
    });
  });

  function names(): Map<string | null, string> {
    return new Map(
      voices.flatMap(({ name }, index): [string | null, string][] => {
        const chosen = rows[index]!.name();
        return chosen === null ? [] : [[name, chosen]];
      }),
    );
  }

  say();
  const list = element('ul', { class: 'bring-in-voices' }, ...rows.map((row) => row.element));
  return { element: element('div', {}, list, everybody(EVERYBODY, cast), merged), names };
}
