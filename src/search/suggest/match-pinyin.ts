import { spellings } from './blur-syllable.ts';
import type { KnownName } from './load-suggestions.ts';

/** How letters stand for a name; the smaller the surer. */
export const pinyinFits = {
  whole: 0,
  /** The name goes on. */
  start: 1,
  initials: 2,
  initialsStart: 3,
} as const;
/** What a spelling that only sounds alike adds. */
export const NEARLY = 4;

const INITIAL = /^(?:[zcs]h|.)/;

/**
 * How typed letters fit a name: each of its characters stands there as itself, as a syllable, as
 * the beginning of one or as its first letters; the end of the name may be left out. One of
 * `pinyinFits`, `NEARLY` more where it only sounds alike; Infinity where they do not fit. `typed` is
 * folded and in lower case, without spaces.
 */
export function fitPinyin(
  typed: string,
  { points, syllables }: KnownName,
  nearly: boolean,
): number {
  const walk = (at: number, index: number, isShort: boolean): number => {
    const rest = typed.slice(at);
    const left = index < points.length;
    if (rest === '') return (isShort ? pinyinFits.initials : 0) + (left ? pinyinFits.start : 0);
    if (!left) return Infinity;
    const character = String.fromCodePoint(points[index]!);
    const fits = rest.startsWith(character)
      ? [walk(at + character.length, index + 1, isShort)]
      : [];
    const syllable = syllables[index];
    if (syllable === undefined) return Math.min(Infinity, ...fits);
    for (const spelling of nearly ? spellings(syllable) : [syllable]) {
      if (rest.startsWith(spelling)) fits.push(walk(at + spelling.length, index + 1, isShort));
      const [initial] = INITIAL.exec(spelling)!;
      for (const letters of [initial, spelling.charAt(0)]) {
        // `wangx`: the last syllable is only begun.
        const isBegun = index > 0 && !isShort && rest === letters;
        if (isBegun) fits.push(pinyinFits.start);
        else if (rest.startsWith(letters)) fits.push(walk(at + letters.length, index + 1, true));
      }
      if (rest.length > initial.length && spelling.startsWith(rest))
        fits.push((isShort ? pinyinFits.initials : 0) + pinyinFits.start);
    }
    return Math.min(Infinity, ...fits);
  };
  return walk(0, 0, false) + (nearly ? NEARLY : 0);
}

const LONGEST_SYLLABLE = 6;
const [MOST_SYLLABLES, MOST_READINGS] = [8, 4];

/** The ways of reading letters as syllables, two at least; those of fewer syllables first. */
export function splitSyllables(typed: string, known: ReadonlySet<string>): string[][] {
  const found: string[][] = [];
  const walk = (at: number, before: string[]): void => {
    if (at === typed.length && before.length > 1) found.push(before);
    if (at >= typed.length || before.length === MOST_SYLLABLES) return;
    for (let length = LONGEST_SYLLABLE; length > 0; length -= 1) {
      const syllable = typed.slice(at, at + length);
      if (syllable.length === length && known.has(syllable))
        walk(at + length, before.concat(syllable));
    }
  };
  walk(0, []);
  return found.sort((a, b) => a.length - b.length).slice(0, MOST_READINGS);
}
