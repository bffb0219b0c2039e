import type { Cell, Leaf, Prose } from './prose.ts';
import { readProse } from './read-prose.ts';
import { isBlank } from './write-cells.ts';

/** A leaf as it is to be: where it stands, and what is in it. */
export interface Planned {
  kind: Leaf['kind'];
  within: Leaf['within'];
  /** Whether an item of its innermost list begins with it. */
  opens: boolean;
  cells: readonly Cell[];
}

function lookOf({ kind, text, strong, em, link }: Cell): string {
  if (kind === 'break') return '\n';
  return `${text}\u0000${strong ? 'b' : ''}${em ? 'i' : ''}${link?.url ?? ''}`;
}

/** What is seen of leaves, to be compared; blanks aside, which break nothing. */
function sketch(leaves: readonly Planned[]): string[] {
  return leaves.flatMap(({ kind, within, opens, cells }) => {
    const seen = cells.filter((cell) => cell.kind === 'break' || !isBlank(cell)).map(lookOf);
    if (seen.length === 0 && !opens && kind === 'p') return [];
    const place = within.map((container) => container.kind).join(' ');
    return [`${place} ${opens ? '•' : ''}${kind}\u0001${seen.join('\u0001')}`];
  });
}

export function plannedOf(leaf: Leaf): Planned {
  return { ...leaf, opens: leaf.opens.length > 0 };
}

/** Whether `source` would be read as `planned`: what an editor saw is what the site shows. */
export function reads(source: string, caret: number, planned: readonly Planned[], tags: number) {
  const read: Prose = readProse(source, caret);
  if (read.tags > tags) return false;
  const [found, wanted] = [sketch(read.leaves.map(plannedOf)), sketch(planned)];
  return found.length === wanted.length && found.every((line, index) => line === wanted[index]);
}
