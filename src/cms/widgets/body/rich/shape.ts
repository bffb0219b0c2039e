import { endOf, firstThatReads, placeOf, plan, type Edited, type Place } from './edit.ts';
import type { Container, Prose } from './prose.ts';
import { plannedOf, type Planned } from './sketch.ts';
import { gapBetween, writeLeaf } from './write-leaves.ts';

/** Where the cursor is to be: in which of the leaves that are written, behind how many cells. */
type Caret = Place;
/** How many characters of a leaf are made plain: none, those that might be signs of lists, all. */
const CAREFUL = [0, 4, Infinity];

function written(leaves: readonly Planned[], above: Planned | null, caret: Caret, careful: number) {
  let source = '';
  let at = 0;
  let last = above;
  for (const [index, leaf] of leaves.entries()) {
    if (last) source += gapBetween(last, leaf);
    const one = writeLeaf(leaf, careful);
    if (index === caret.leaf)
      at = source.length + (caret.cell === 0 ? one.start : one.start + one.ends[caret.cell - 1]!);
    source += one.source;
    last = leaf;
  }
  return { source, at };
}

/**
 * The leaves from `first` up to `last` written as others, with their signs and the blank lines that
 * keep them apart from what is above and below. Null where the site would not read it so.
 */
export function reshape(
  prose: Prose,
  first: number,
  last: number,
  leaves: readonly Planned[],
  caret: Caret,
): Edited | null {
  const { source } = prose;
  const above = prose.leaves[first - 1];
  const below = prose.leaves[last + 1];
  const start = above ? endOf(above) : 0;
  const end = endOf(prose.leaves[last]!);
  const planned = plan(prose, first, last, leaves);
  function* tries(): Generator<Edited> {
    for (const careful of CAREFUL) {
      const made = written(leaves, above ? plannedOf(above) : null, caret, careful);
      const front = source.slice(0, start) + made.source;
      const caretAt = start + made.at;
      const line = below ? source.lastIndexOf('\n', below.from - 1) + 1 : 0;
      const gap = below ? gapBetween(leaves[leaves.length - 1]!, plannedOf(below)) : '';
      if (line > end && gap !== '\n' && !/\n[ \t>]*\n/.test(source.slice(end, line)))
        yield { source: front + gap + source.slice(line), caret: caretAt };
      yield { source: front + source.slice(end), caret: caretAt };
      if (line > end) yield { source: front + gap + source.slice(line), caret: caretAt };
    }
  }
  return firstThatReads(tries(), planned, prose);
}

function nextSign({ kind, sign }: Container): string {
  if (kind !== 'numbers') return sign.trim() === '' ? '- ' : sign.replace(/\s*$/, ' ');
  const number = Number.parseInt(sign, 10) + 1;
  // Numbers of three digits are years (`tame-markdown.ts`).
  return sign.replace(/^\s*\d+/, String(number > 99 ? 99 : number));
}

function nextItem(within: readonly Container[]): readonly Container[] {
  const own = within[within.length - 1]!;
  return own.kind === 'quote' ? within : [...within.slice(0, -1), { ...own, sign: nextSign(own) }];
}

/** The Enter key: a new paragraph, the next item; out of a list or a quotation when it is empty. */
export function pressEnter(prose: Prose, offset: number): Edited | null {
  const place = placeOf(prose, offset);
  const leaf = place && prose.leaves[place.leaf];
  if (!leaf || leaf.kind === 'cell') return null;
  const { cells, within } = leaf;
  if (cells.length === 0 && leaf.kind !== 'rule')
    return within.length > 0 ? leave(prose, place.leaf) : null;
  const own = within[within.length - 1];
  const opens = own !== undefined && own.kind !== 'quote';
  const [front, back] = [cells.slice(0, place.cell), cells.slice(place.cell)];
  const kind = back.length === 0 || leaf.kind === 'rule' ? 'p' : leaf.kind;
  const second = { kind, within: opens ? nextItem(within) : within, opens, cells: back };
  const firstLeaf = {
    ...plannedOf(leaf),
    kind: front.length === 0 && !opens ? 'p' : leaf.kind,
    cells: front,
  } as Planned;
  if (leaf.kind === 'rule') return behindRule(prose, place.leaf);
  const caret = front.length === 0 ? { leaf: 0, cell: 0 } : { leaf: 1, cell: 0 };
  return reshape(prose, place.leaf, place.leaf, [firstLeaf, second as Planned], caret);
}

function behindRule({ source, leaves }: Prose, index: number): Edited {
  const end = endOf(leaves[index]!);
  return { source: `${source.slice(0, end)}\n\n${source.slice(end)}`, caret: end + 2 };
}

/** A leaf taken out of the innermost list or quotation it is in. */
export function leave(prose: Prose, index: number, cell = 0): Edited | null {
  const leaf = prose.leaves[index]!;
  const within = leaf.within.slice(0, -1);
  const own = within[within.length - 1];
  const opens = own !== undefined && own.kind !== 'quote' && leaf.opens.includes(within.length - 1);
  const out: Planned = { ...plannedOf(leaf), within, opens };
  return reshape(prose, index, index, [out], { leaf: 0, cell });
}

/**
 * The Backspace key at the start of a leaf: takes the heading, the list or the quotation away; a
 * plain paragraph goes on behind the one above it. Null where there is nothing above.
 */
export function pressBackspace(prose: Prose, index: number): Edited | null {
  const leaf = prose.leaves[index]!;
  if (leaf.kind === 'cell') return null;
  if (leaf.kind.startsWith('h')) {
    const plain: Planned = { ...plannedOf(leaf), kind: 'p' };
    return reshape(prose, index, index, [plain], { leaf: 0, cell: 0 });
  }
  if (leaf.within.length > 0 && (leaf.opens.length > 0 || isFirstInside(prose, index)))
    return leave(prose, index);
  return joinAbove(prose, index);
}

function isFirstInside({ leaves }: Prose, index: number): boolean {
  const above = leaves[index - 1];
  return (above?.within.length ?? 0) < leaves[index]!.within.length;
}

function joinAbove(prose: Prose, index: number): Edited | null {
  const [above, leaf] = [prose.leaves[index - 1], prose.leaves[index]!];
  if (!above || above.kind === 'cell') return null;
  if (above.kind === 'rule')
    return reshape(prose, index - 1, index, [plannedOf(leaf)], { leaf: 0, cell: 0 });
  const joined = { ...plannedOf(above), cells: [...above.cells, ...leaf.cells] };
  if (joined.cells.length === 0 && above.kind === 'p' && above.within.length === 0)
    return {
      source: prose.source.slice(0, above.from) + prose.source.slice(endOf(leaf)),
      caret: above.from,
    };
  return reshape(prose, index - 1, index, [joined], { leaf: 0, cell: above.cells.length });
}
