/**
 * What suggestions are made from, as it lies in `/search-index/`:
 *
 * - `suggest.json`: a `SuggestionHead`, asked for by the first search that may need help
 * - `<folder>/sounds.json`: a `SoundTable`, how characters are read
 * - `<folder>/names-<n>.json`, `titles-<n>.json`: `NameRow`s
 * - `<folder>/words-<n>.bin`: which pairs of characters sound how; see `building/write-words.ts`
 * - `<folder>/traditional.json`: a string; see `building/traditional-pairs.ts`
 */
export const SUGGESTION_HEAD = 'suggest.json';
/** Changes whenever a file is laid out another way: a page that is still open must not misread it. */
export const SUGGESTION_VERSION = 1;
/** What a file of sounding pairs begins with: a page of "not found" in its place is none. */
export const WORDS_MAGIC = [0x48, 0x53, SUGGESTION_VERSION] as const;

export interface SuggestionHead {
  version: typeof SUGGESTION_VERSION;
  /** Where the other files are; another one whenever they change. */
  folder: string;
  /** How many files there are of each. */
  names: number;
  titles: number;
  words: number;
  /** Dialect word and plain word. */
  glossary: [dialect: string, plain: string][];
  /** Traditional characters that the archive itself holds, each before its simplified one. */
  held: string;
}

export interface SoundTable {
  /** All syllables, without tones, between spaces. */
  syllables: string;
  /**
   * How the characters of GB 2312 are read, in its order: a character each, `FIRST_SOUND` and the
   * number of the syllable, or a space. The larger half of them is in the order of their pinyin,
   * and weighs almost nothing when compressed.
   */
  read: string;
  /** The archive's other Chinese characters, and how they are read. */
  more: string;
  moreRead: string;
}
export const FIRST_SOUND = 0x100;

/** A name as it is written; its syllables where they are not those of its characters by themselves. */
export type NameRow = string | [name: string, syllables: string];
