import {
  endOf,
  firstThatReads,
  lookAt,
  placeOf,
  plan,
  typedCells,
  type Edited,
  type Place,
} from './edit.ts';
import type { Cell, Leaf, Look, Prose } from './prose.ts';
import { plannedOf } from './sketch.ts';
import { escaped, escapedWholly, isBlank, writeCells } from './write-cells.ts';

/** How many characters before and behind what is typed may have to be made plain with it. */
const NEAR = 4;

function sameLook(a: Look | undefined, b: Look): boolean {
  return a !== undefined && a.strong === b.strong && a.em === b.em && a.link === b.link;
}

/** What is put where: between two cells of one leaf, or from one leaf into another. */
interface Typing {
  prose: Prose;
  start: Place;
  end: Place;
  typed: readonly Cell[];
}

/** Whether a link has all its words taken away: what is left of it must go with them. */
function emptiesLink({ prose, start, end }: Typing): boolean {
  const [first, last] = [prose.leaves[start.leaf]!, prose.leaves[end.leaf]!];
  const link = first.cells[start.cell]?.link ?? null;
  const left = [first.cells[start.cell - 1]?.link, last.cells[end.cell]?.link];
  return link !== null && !left.includes(link);
}

/** Written where it was typed, with everything else to the byte. */
function* inPlace({ prose, start, end, typed }: Typing): Generator<Edited> {
  const { source, leaves } = prose;
  const [first, last] = [leaves[start.leaf]!, leaves[end.leaf]!];
  const [before, after] = [first.cells[start.cell - 1], last.cells[end.cell]];
  const deletes = start.leaf !== end.leaf || start.cell !== end.cell;
  const look = typed[0] ?? null;
  const starts = deletes
    ? [first.cells[start.cell]?.from ?? first.to, before?.to ?? first.from]
    : look && !sameLook(before, look) && sameLook(after, look)
      ? [after!.from]
      : [before?.to ?? first.from];
  const ends = deletes
    ? [last.cells[end.cell - 1]?.to ?? last.from, after?.from ?? last.to]
    : starts;
  for (const make of [(cell: Cell) => cell, escaped]) {
    const written = typed.map((cell) => make(cell).source).join('');
    for (const from of starts)
      for (const to of ends)
        if (to >= from)
          yield {
            source: source.slice(0, from) + written + source.slice(to),
            caret: from + written.length,
          };
  }
}

/** The whole leaf written anew, with more and more of it made plain. */
function* anew({ prose, start, end, typed }: Typing): Generator<Edited> {
  const { source, leaves } = prose;
  const [first, last] = [leaves[start.leaf]!, leaves[end.leaf]!];
  const cells = [...first.cells.slice(0, start.cell), ...typed, ...last.cells.slice(end.cell)];
  const caret = start.cell + typed.length;
  const near = (index: number) => index >= start.cell - NEAR && index < caret + NEAR;
  const ways: ((cell: Cell, index: number) => Cell)[] = [
    (cell) => cell,
    (cell, index) => (index >= start.cell && index < caret ? escaped(cell) : cell),
    (cell, index) => (near(index) ? escaped(cell) : cell),
    escaped,
    escapedWholly,
  ];
  for (const oneLine of [first.kind !== 'p', true])
    for (const make of ways) {
      const written = writeCells(cells.map(make), oneLine);
      yield {
        source: source.slice(0, first.from) + written.source + source.slice(last.to),
        caret: first.from + (caret === 0 ? 0 : written.ends[caret - 1]!),
      };
    }
}

function crossesTable(first: Leaf, last: Leaf): boolean {
  return first !== last && (first.kind === 'cell' || last.kind === 'cell');
}

/** Nothing is left of a leaf but blanks: signs go with the words. */
function isEmptied(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell.kind !== 'photo' && isBlank(cell));
}

/**
 * `text` put in place of what stands between two offsets, as somebody does who types: what it looks
 * like afterwards is what was there with the text in it, whatever signs are in the text. `look`
 * says how the text is to look, where that is not as what stands before it.
 */
export function typeText(
  prose: Prose,
  from: number,
  to: number,
  text: string,
  look: Look | null = null,
): Edited | null {
  const [start, end] = [placeOf(prose, from), placeOf(prose, to)];
  if (!start || !end) return typeIntoNothing(prose, text, look);
  const [first, last] = [prose.leaves[start.leaf]!, prose.leaves[end.leaf]!];
  if (crossesTable(first, last)) return null;
  const typed = typedCells(text, look ?? lookAt(prose, start));
  const typing = { prose, start, end, typed };
  const cells = [...first.cells.slice(0, start.cell), ...typed, ...last.cells.slice(end.cell)];
  const planned = plan(prose, start.leaf, end.leaf, [{ ...plannedOf(first), cells }]);
  if (isEmptied(cells) && first.kind !== 'rule') {
    const source = prose.source.slice(0, first.from) + prose.source.slice(endOf(last));
    const emptied = { source, caret: first.from };
    const empty = plan(prose, start.leaf, end.leaf, [{ ...plannedOf(first), cells: [] }]);
    const found = firstThatReads([emptied], empty, prose);
    if (found) return found;
  }
  function* tries() {
    if (!emptiesLink(typing)) yield* inPlace(typing);
    yield* anew(typing);
  }
  return firstThatReads(tries(), planned, prose);
}

/** The first words of a text. */
function typeIntoNothing(prose: Prose, text: string, look: Look | null): Edited | null {
  const typed = typedCells(text, look ?? { strong: false, em: false, link: null });
  const planned = [{ kind: 'p' as const, within: [], opens: false, cells: typed }];
  const ways = [(cell: Cell) => cell, escaped, escapedWholly];
  const tries = ways.map((make) => {
    const { source, ends } = writeCells(typed.map(make));
    return { source, caret: ends[ends.length - 1] ?? 0 };
  });
  return firstThatReads(tries, planned, prose);
}
