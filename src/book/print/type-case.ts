import { STAND_IN } from '../../sharing/cards/drawable-text.ts';
import type { Coverage } from '../../sharing/cards/font-coverage.ts';

/** The characters at hand, and what was asked for in vain. */
export interface TypeCase {
  /**
   * A text as it can be printed: one line, a character that the font lacks as 〓. `where` is the
   * title of the story it is from.
   */
  set: (text: string, where: string) => string;
  /** By title, the characters that the font lacks, each once. */
  missing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Chooses between shapes of a character, joins two or turns the line around; has no shape. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cn}\p{Cs}]/gu;
/** Letters without a space between them, as many as a line may not hold. */
const ENDLESS = /[!-~]{33}/;
const SOME = /[!-~]{16}(?=[!-~])/g;
const MAY_BREAK = '\u200B';
const together = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A case filled with the characters of a font. */
export function openTypeCase(covers: Coverage): TypeCase {
  const missing = new Map<string, Set<string>>();
  const known = new Map<number, boolean>();
  const has = (character: string): boolean => {
    const point = character.codePointAt(0)!;
    let found = known.get(point);
    if (found === undefined) known.set(point, (found = covers(point)));
    return found;
  };
  const hasAll = (text: string): boolean => {
    for (const character of text) if (!has(character)) return false;
    return true;
  };
  const standIn = (segment: string, where: string): string => {
    const shaped = segment.replace(SHAPELESS, '');
    if (hasAll(shaped)) return shaped;
    missing.set(where, (missing.get(where) ?? new Set()).add(segment));
    return STAND_IN;
  };
  const printableOf = (line: string, where: string): string =>
    Array.from(together.segment(line), ({ segment }) => standIn(segment, where)).join('');
  return {
    missing,
    set: (text, where) => {
      const line = text.replace(/[^\S\u3000]+/g, ' ').normalize('NFC');
      const printable = hasAll(line) ? line : printableOf(line, where);
      return ENDLESS.test(printable) ? printable.replace(SOME, `$&${MAY_BREAK}`) : printable;
    },
  };
}
