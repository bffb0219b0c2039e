import { foldText } from '../fold-text.ts';
import type { Mark } from '../found.ts';

/** Where each word begins in folded text; overlapping ones count, as they do in the index. */
function startsOf(points: readonly number[], word: readonly number[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at + word.length <= points.length; at += 1)
    if (word.every((point, index) => points[at + index] === point)) starts.push(at);
  return starts;
}

/** Marks in order, those that touch made one. */
function join(marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Where folded words stand in a text, in its UTF-16 units, and how many places that are. */
export function markWords(
  text: string,
  words: readonly (readonly number[])[],
): { marks: Mark[]; places: number } {
  const { points, from, to } = foldText(text);
  const marks: Mark[] = [];
  for (const word of words)
    for (const start of startsOf(points, word))
      marks.push([from[start]!, to[start + word.length - 1]!]);
  return { marks: join(marks), places: marks.length };
}
