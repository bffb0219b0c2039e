export type SpanKind = 'same' | 'gone' | 'new';

/** One piece of a difference: in both texts, only before, or only after. */
export interface Span {
  kind: SpanKind;
  text: string;
}

/** More changes than this, and the pieces have nothing in common worth showing. */
const MOST_EDITS = 1200;

/** How far each diagonal reaches after every number of edits (Myers, 1986); null beyond the limit. */
function reach(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const most = Math.min(before.length + after.length, MOST_EDITS);
  let furthest = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(furthest.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const at = most + 1 + k;
      const down = k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!);
      let x = down ? furthest[at + 1]! : furthest[at - 1]! + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      furthest[at] = x;
      if (x >= before.length && x - k >= after.length) return steps;
    }
    furthest = furthest.slice();
  }
  return null;
}

/** The way back through the steps, from the end of both texts to their start. */
function walkBack(
  before: readonly string[],
  after: readonly string[],
  steps: Int32Array[],
): Span[] {
  const middle = (steps[0]!.length - 1) / 2;
  const spans: Span[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const furthest = steps[edits]!;
    const k = x - y;
    const at = middle + k;
    const down = k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!);
    const fromX = down ? furthest[at + 1]! : furthest[at - 1]!;
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      spans.push({ kind: 'same', text: before[--x]! });
      y -= 1;
    }
    if (edits === 0) break;
    if (down) spans.push({ kind: 'new', text: after[--y]! });
    else spans.push({ kind: 'gone', text: before[--x]! });
  }
  return spans.reverse();
}

/** The fewest pieces to take out and put in to make `after` of `before`, in order. */
export function findEdits(before: readonly string[], after: readonly string[]): Span[] {
  const steps = reach(before, after);
  if (steps) return walkBack(before, after, steps);
  return [
    ...before.map((text): Span => ({ kind: 'gone', text })),
    ...after.map((text): Span => ({ kind: 'new', text })),
  ];
}
