import type { Cell, Leaf, Look, Prose } from './prose.ts';
import { plannedOf, reads, type Planned } from './sketch.ts';

/** A text after a change, and where the cursor is in it. */
export interface Edited {
  source: string;
  caret: number;
}

/** A place between two characters: the leaf and how many of its cells stand before. */
export interface Place {
  leaf: number;
  cell: number;
}

/** Where a leaf ends in the source, with the signs behind it. */
export function endOf({ to, rowEnd }: Leaf): number {
  return Math.max(to, rowEnd);
}

/** The leaf that an offset belongs to: the one it is in, or the one whose line it is on. */
function leafAt({ leaves, source }: Prose, offset: number): number {
  const after = leaves.findIndex(({ from }) => from > offset);
  const before = (after === -1 ? leaves.length : after) - 1;
  if (before === -1) return 0;
  const last = leaves[before]!;
  if (after === -1 || offset <= endOf(last)) return before;
  const gap = source.slice(offset, leaves[after]!.from);
  return gap.includes('\n') || !source.slice(endOf(last), offset).includes('\n') ? before : after;
}

/** The place of an offset; null in a text without any leaf. */
export function placeOf(prose: Prose, offset: number): Place | null {
  if (prose.leaves.length === 0) return null;
  const leaf = leafAt(prose, offset);
  const { cells } = prose.leaves[leaf]!;
  const after = cells.findIndex(({ from, to }) => (from + to) / 2 >= offset);
  return { leaf, cell: after === -1 ? cells.length : after };
}

/** The look of what is written at a place: as what stands before it, as in Word. */
export function lookAt({ leaves }: Prose, { leaf, cell }: Place): Look {
  const { cells } = leaves[leaf]!;
  const [before, after] = [cells[cell - 1], cells[cell]];
  const { strong = false, em = false } = before ?? after ?? {};
  const link = before?.link && before.link === after?.link ? before.link : null;
  return { strong, em, link };
}

export function typedCells(text: string, look: Look): Cell[] {
  return Array.from(text, (character) => ({
    kind: 'text' as const,
    text: character,
    source: character,
    from: -1,
    to: -1,
    ...look,
  }));
}

/** The leaves with those from `first` up to `last` replaced by others. */
export function plan(prose: Prose, first: number, last: number, others: readonly Planned[]) {
  const all = prose.leaves.map(plannedOf);
  return [...all.slice(0, first), ...others, ...all.slice(last + 1)];
}

/** The first way to write it that the site would read as planned. */
export function firstThatReads(
  tries: Iterable<Edited>,
  planned: readonly Planned[],
  { tags }: Prose,
): Edited | null {
  for (const edited of tries) if (reads(edited.source, edited.caret, planned, tags)) return edited;
  return null;
}

/** Where a place is in the source: behind the character before it, within its signs. */
export function offsetOf({ leaves }: Prose, { leaf, cell }: Place): number {
  const found = leaves[leaf]!;
  return found.cells[cell - 1]?.to ?? found.from;
}
