import type { Container, Leaf } from './prose.ts';
import type { Planned } from './sketch.ts';
import { escapedWholly, writeCells } from './write-cells.ts';

const HEADINGS: Partial<Record<Leaf['kind'], string>> = { h2: '## ', h3: '### ', h4: '#### ' };

/** What stands before the first line of a leaf, and before blank lines and others of its place. */
export function signsOf({ kind, within, opens }: Planned): { first: string; next: string } {
  const next = within.map(({ kind: container, sign }) =>
    container === 'quote' ? '> ' : ' '.repeat(sign.length),
  );
  const own = within[within.length - 1];
  const first = opens && own ? [...next.slice(0, -1), own.sign] : next;
  return { first: first.join('') + (HEADINGS[kind] ?? ''), next: next.join('') };
}

/** Whether one is an item of the list that the other is in, however deep. */
function inOneList(above: Planned, below: Planned): boolean {
  const depth = Math.min(above.within.length, below.within.length);
  const shared = above.within.slice(0, depth);
  const isSame = (container: Container, index: number) =>
    container.kind !== 'quote' && container.kind === below.within[index]!.kind;
  return below.opens && depth > 0 && shared.every(isSame);
}

/** The line ends between two leaves: items of one list touch, quoted paragraphs stay quoted. */
export function gapBetween(above: Planned, below: Planned): string {
  if (inOneList(above, below)) return '\n';
  const isQuoted = ({ within }: Planned) => within[0]?.kind === 'quote';
  return isQuoted(above) && isQuoted(below) ? '\n>\n' : '\n\n';
}

/**
 * One leaf with its signs, and where its words begin in that, and each of its cells ends. The first
 * `careful` characters get a backslash where Markdown might take them for signs.
 */
export function writeLeaf(leaf: Planned, careful: number) {
  const cells = leaf.cells.map((cell, at) => (at < careful ? escapedWholly(cell) : cell));
  const { source, ends } = writeCells(cells, true);
  const { first } = signsOf(leaf);
  return { source: first + source, start: first.length, ends };
}
