import { firstThatReads, placeOf, plan, type Edited } from './edit.ts';
import type { Cell, Leaf, Link, Look, Prose } from './prose.ts';
import { plannedOf } from './sketch.ts';
import { isBlank, writeCells } from './write-cells.ts';

interface Stretch {
  leaf: Leaf;
  index: number;
  /** The first cell, and the one behind the last. */
  first: number;
  last: number;
}

/** What of each leaf lies between two offsets. */
function stretches(prose: Prose, from: number, to: number): Stretch[] {
  const [start, end] = [placeOf(prose, from), placeOf(prose, to)];
  if (!start || !end) return [];
  return prose.leaves.slice(start.leaf, end.leaf + 1).map((leaf, at) => {
    const index = start.leaf + at;
    const last = index === end.leaf ? end.cell : leaf.cells.length;
    return { leaf, index, first: at === 0 ? start.cell : 0, last };
  });
}

/** The words between two offsets; blanks have no look. */
export function cellsBetween(prose: Prose, from: number, to: number): Cell[] {
  return stretches(prose, from, to).flatMap(({ leaf, first, last }) =>
    leaf.cells.slice(first, last).filter((cell) => !isBlank(cell)),
  );
}

/** The words between two offsets given another look. */
export function changeLook(
  prose: Prose,
  from: number,
  to: number,
  look: Partial<Look>,
): Edited | null {
  const changed = stretches(prose, from, to).map(({ leaf, index, first, last }) => {
    const cells = leaf.cells.map((cell, at) =>
      at >= first && at < last ? { ...cell, ...look } : cell,
    );
    return { leaf, index, cells };
  });
  if (changed.length === 0) return null;
  let { source } = prose;
  for (const { leaf, cells } of [...changed].reverse())
    source = source.slice(0, leaf.from) + writeCells(cells).source + source.slice(leaf.to);
  const planned = changed.map(({ leaf, cells }) => ({ ...plannedOf(leaf), cells }));
  const [start, end] = [changed[0]!.index, changed[changed.length - 1]!.index];
  return firstThatReads([{ source, caret: to }], plan(prose, start, end, planned), prose);
}

export function newLink(url: string): Link {
  return { url, close: `](${url})` };
}
