import { holderOf, textOf, textRuns, type TextRun } from '../../search/arrival/text-runs.ts';
import { foldText } from '../../search/fold-text.ts';

/** What nobody means who passes words on: side heads, captions, meanings, and what is added here. */
const NOT_SAID = 'h2,h3,h4,.who,.mandarin,figure,.clip,.meaning,.moment';

/** A turn, or a paragraph of the text: what a moment is widened by. */
export interface ToldUnit {
  /** The element that holds it. */
  element: HTMLElement;
  run: TextRun;
  text: string;
  /** Where each of its folded characters begins and ends in `text`; UTF-16 units. */
  from: number[];
  to: number[];
  /** Place of its first folded character among those of all of its part. */
  first: number;
  /** Place behind its last one. */
  end: number;
}

/** What is told in one go: the text of a story, or what one recording says. */
export interface ToldPart {
  /** `.prose`, or a `.transcript`. */
  element: HTMLElement;
  units: ToldUnit[];
  /** Its folded text. */
  points: number[];
}

function toUnit(run: TextRun, first: number): { unit: ToldUnit; points: number[] } {
  const text = textOf(run);
  const { points, from, to } = foldText(text);
  const element = holderOf(run) as HTMLElement;
  return { unit: { element, run, text, from, to, first, end: first + points.length }, points };
}

/** The words told in a part, as they stand on the page now. */
export function readPart(element: HTMLElement): ToldPart {
  const part: ToldPart = { element, units: [], points: [] };
  const isSpoken = element.matches('.transcript');
  for (const run of textRuns(element, NOT_SAID)) {
    if (isSpoken && !holderOf(run).matches('.turn')) continue;
    const { unit, points } = toUnit(run, part.points.length);
    if (points.length === 0) continue;
    part.units.push(unit);
    for (const point of points) part.points.push(point);
  }
  return part;
}

/** The parts of a story's page in order. */
export function partsOf(page: ParentNode): HTMLElement[] {
  return Array.from(page.querySelectorAll<HTMLElement>('.story > .prose, .transcript'));
}

/** The part that a node stands in; null outside of what is told. */
export function partWith(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element && element.closest<HTMLElement>('.story > .prose, .transcript');
}
