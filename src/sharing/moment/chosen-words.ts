import type { ToldPart, ToldUnit } from './told-words.ts';

/** A stretch of a part's folded characters, from the first to behind the last. */
export type Stretch = readonly [first: number, end: number];

/** What stands before words and belongs to them, and what stands behind. */
const OPENS = /[“‘『「（(《]*$/;
const ENDS = /^(?:[。！？!?…]|——)*[”’』」）)》]*/;

/** The units that a stretch runs through. */
export function unitsIn({ units }: ToldPart, [first, end]: Stretch): ToldUnit[] {
  return units.filter((unit) => unit.first < end && unit.end > first);
}

/**
 * Where a stretch lies in the text of one of its units, in UTF-16 units: with the marks that belong
 * to it, and all of a unit that is meant to its end.
 */
export function placeIn(unit: ToldUnit, [first, end]: Stretch): [from: number, to: number] {
  const { text } = unit;
  const last = Math.min(end, unit.end) - unit.first - 1;
  const from = first <= unit.first ? 0 : unit.from[first - unit.first]!;
  const to = end >= unit.end ? text.length : unit.to[last]!;
  const opening = OPENS.exec(text.slice(0, from))![0].length;
  return [from - opening, to + ENDS.exec(text.slice(to))![0].length];
}

/** The words of a stretch as they are written, unit by unit. */
export function wordsIn(part: ToldPart, stretch: Stretch): { unit: ToldUnit; words: string }[] {
  return unitsIn(part, stretch).map((unit) => ({
    unit,
    words: unit.text.slice(...placeIn(unit, stretch)).trim(),
  }));
}

/** Where a selection begins or ends within a unit, in UTF-16 units of its text. */
function offsetIn({ run, text }: ToldUnit, node: Node, offset: number): number {
  const edge = document.createRange();
  edge.setStart(node, offset);
  let at = 0;
  for (const piece of run) {
    if (piece === node) return at + offset;
    // Before the edge, or behind it?
    if (edge.comparePoint(piece, 0) >= 0) return at;
    at += piece.length;
  }
  return text.length;
}

/** What is selected of a part, whole characters of it; null where nothing said is. */
export function selectedIn(part: ToldPart, selected: Range): Stretch | null {
  const edges = part.units.flatMap((unit) => {
    if (!selected.intersectsNode(unit.element)) return [];
    const start = offsetIn(unit, selected.startContainer, selected.startOffset);
    const stop = offsetIn(unit, selected.endContainer, selected.endOffset);
    const places = unit.from.map((_, index) => index);
    return places
      .filter((index) => unit.to[index]! > start && unit.from[index]! < stop)
      .map((index) => unit.first + index);
  });
  if (edges.length === 0) return null;
  return [edges[0]!, edges[edges.length - 1]! + 1];
}

/** Which end of a stretch is moved, and whether it takes a unit in or leaves one out. */
export interface Widening {
  end: 'start' | 'stop';
  by: 'more' | 'less';
}

/** The stretch with a unit more or less at one end; null where there is none, or nothing would remain. */
export function widen(part: ToldPart, stretch: Stretch, { end, by }: Widening): Stretch | null {
  const [first, stop] = stretch;
  const inside = unitsIn(part, stretch);
  const [one, last] = [inside[0]!, inside[inside.length - 1]!];
  const isMore = by === 'more';
  if (end === 'start') {
    const begins = part.units.map((unit) => unit.first);
    const next = isMore
      ? begins.filter((begin) => begin < first).pop()
      : begins.find((begin) => begin > one.first && begin < stop);
    return next === undefined ? null : [next, stop];
  }
  const ends = part.units.map((unit) => unit.end);
  const next = isMore
    ? ends.find((each) => each > stop)
    : ends.filter((each) => each < last.end && each > first).pop();
  return next === undefined ? null : [first, next];
}
