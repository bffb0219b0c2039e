import type { Span } from './traced-text.ts';

/** How a character looks: what the site's renderer makes of it. */
export interface Look {
  strong: boolean;
  em: boolean;
  /** The link it stands in; one object for all characters of one link. */
  link: Link | null;
}
export interface Link {
  url: string;
  /** What stands behind its words in the source: `](/about/)`. */
  close: string;
}

/**
 * One thing on the screen: a character; a line break; or something that is deleted whole (a photo
 * written as an image, a dialect word, a bare address).
 */
export interface Cell extends Span, Look {
  /** What a reader sees. */
  text: string;
  /** As it is written in the source, signs included: `\*`. */
  source: string;
  kind: 'text' | 'break' | 'soft' | 'photo' | 'word' | 'address';
}

/** What a paragraph stands in, outermost first. */
export interface Container {
  kind: 'quote' | 'bullets' | 'numbers';
  /** Lists: 0 for the first item. */
  item: number;
  /** Numbered lists: the first item's number. */
  start: number;
  /** Lists: the item's sign with the blanks behind it, as it is written: `1. `. */
  sign: string;
}

/** A paragraph, a heading, a rule or a cell of a table: what has lines of its own on the screen. */
export interface Leaf extends Span {
  kind: 'p' | 'h2' | 'h3' | 'h4' | 'rule' | 'cell';
  within: readonly Container[];
  /** The lists, by their place in `within`, whose item begins with this leaf. */
  opens: readonly number[];
  /** Task lists: ☑ or ☐ in front. */
  box: string;
  cells: Cell[];
  /** Cells of tables. */
  place: { table: number; row: number; column: number } | null;
  /** Where the row ends, for cells of tables. */
  rowEnd: number;
}

/** A body's running text as the site reads it, with where each part of it is written. */
export interface Prose {
  source: string;
  leaves: Leaf[];
  /** Whether a block's tag stands in it: blocks are cards, and never typed. */
  tags: number;
}
