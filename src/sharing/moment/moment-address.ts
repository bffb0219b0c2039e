/** How the words of a moment are found again: by what they are, not by what stands around them. */
export interface WordsMark {
  /** Folded characters from the beginning of the turn, or of the text, to the words: where to look first. */
  at: number;
  /** Folded characters. */
  count: number;
  /** The words' `passageMark`. */
  mark: string;
}

/** A part of a story, as a link says it. */
export interface MomentAddress {
  /** Number of the recording within its story, from 1. */
  recording: number;
  /** Seconds; null for words without sound. */
  from: number | null;
  /** Seconds, later than `from`; null where the link has no end. */
  to: number | null;
  words: WordsMark | null;
}

/** No recording is longer than this; seconds. */
const LONGEST = 1e6;
const MOST_WORDS = 9999;

/** `83`, `83.5`, `1:23` or `1:02:03` in seconds; null for anything else. */
function readSeconds(text: string): number | null {
  if (!/^(\d+:){0,2}\d+(\.\d+)?$/.test(text)) return null;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds <= LONGEST ? seconds : null;
}

/** From and to, as media fragments write them (`npt:` and a missing beginning allowed). */
function readTimes(text: string): Pick<MomentAddress, 'from' | 'to'> | null {
  const [first = '', last, ...more] = text.trim().replace(/^npt:/, '').split(',');
  const to = last === undefined ? null : readSeconds(last);
  const from = first === '' && to !== null ? 0 : readSeconds(first);
  if (from === null || more.length > 0) return null;
  return { from, to: to !== null && to > from ? to : null };
}

function readWords(text: string): WordsMark | null {
  const [, at, count, mark] = /^(\d{1,6})-(\d{1,4})-([0-9a-z]{1,7})$/.exec(text) || [];
  if (!mark || Number(count) < 1) return null;
  return { at: Number(at), count: Number(count), mark };
}

/**
 * Reads the fragment of an address, without its `#`, that anybody may have written: `t=83`,
 * `r=2&t=83,97&w=0-15-1k3j2x`, `w=120-15-1k3j2x`. Null for what names no moment.
 */
export function parseMoment(fragment: string): MomentAddress | null {
  const parameters = new URLSearchParams(fragment);
  const number = parameters.get('r') || '1';
  const times = readTimes(parameters.get('t') || '');
  const words = readWords(parameters.get('w') || '');
  if (!/^[1-9]\d{0,3}$/.test(number) || (!times && !words)) return null;
  return { recording: Number(number), from: null, to: null, ...times, words };
}

/** Hundredths are enough to begin with a word. */
const brief = (seconds: number) => String(Math.round(seconds * 100) / 100);

/** The fragment of a moment, with its `#`; what {@link parseMoment} reads. */
export function momentFragment({ recording, from, to, words }: MomentAddress): string {
  const time = from === null ? '' : `t=${brief(from)}${to === null ? '' : `,${brief(to)}`}`;
  const found =
    words && words.count <= MOST_WORDS ? `w=${words.at}-${words.count}-${words.mark}` : '';
  const number = time && recording > 1 ? `r=${recording}` : '';
  return `#${[number, time, found].filter(Boolean).join('&')}`;
}

/** Whether it is a part, from here to there, and not only a place to begin from. */
export function isPart({ to, words }: MomentAddress): boolean {
  return to !== null || words !== null;
}
