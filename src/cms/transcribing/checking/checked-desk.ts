import type { TextRange } from '../parts.ts';

/** Somebody, or some village, by all that they are called. */
export interface KnownName {
  name: string;
  aliases: readonly string[];
}

/** The names the archive knows. */
export interface KnownNames {
  people: readonly KnownName[];
  villages: readonly KnownName[];
  /** Of the dialect glossary. */
  words: readonly string[];
}

export const NO_NAMES: KnownNames = { people: [], villages: [], words: [] };

/** The desk, as far as checking sees it. Positions are UTF-16 units of `text()`. */
export interface CheckedDesk {
  text: () => string;
  /** The other of 档案本 and 传播本; '' where there is none. */
  otherText: () => string;
  /** Seconds; null where the recording's length is not known. */
  length: () => number | null;
  known: () => Promise<KnownNames>;
  goTo: (range: TextRange) => void;
  /** Seconds. */
  play: (seconds: number) => void;
  openDifference: () => void;
  openReplace: (name?: string) => void;
}
