import { diffIndices } from 'node-diff3';

/** One piece of a text and what stands in its place; UTF-16 units. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** Beyond as many pieces they are not compared one by one. */
const MOST = 5000;

type Pieces = readonly string[];

function linesOf(text: string): Pieces {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Whole characters: none is cut in two. */
function charactersOf(text: string): Pieces {
  return [...text];
}

function countAlike(a: Pieces, b: Pieces, most: number, at: (of: Pieces, n: number) => unknown) {
  let alike = 0;
  while (alike < most && at(a, alike) === at(b, alike)) alike += 1;
  return alike;
}

/** Where two rows of pieces differ; what they begin and end with alike is not looked at further. */
function differences(old: Pieces, now: Pieces): { from: number; to: number; insert: string }[] {
  const most = Math.min(old.length, now.length);
  const begin = countAlike(old, now, most, (of, n) => of[n]);
  const end = countAlike(old, now, most - begin, (of, n) => of[of.length - 1 - n]);
  const [from, to] = [begin, old.length - end];
  const middle = now.slice(begin, now.length - end);
  if (from === to && middle.length === 0) return [];
  if (Math.max(to - from, middle.length) > MOST) return [{ from, to, insert: middle.join('') }];
  return diffIndices(old.slice(from, to), middle).map(
    ({ buffer1: [at, count], buffer2Content }) => ({
      from: from + at,
      to: from + at + count,
      insert: buffer2Content.join(''),
    }),
  );
}

/** Where each piece begins, and the end. */
function startsOf(pieces: Pieces): number[] {
  let at = 0;
  return [0, ...pieces.map((piece) => (at += piece.length))];
}

function changesBetween(old: Pieces, now: Pieces): TextChange[] {
  const starts = startsOf(old);
  return differences(old, now).map(({ from, to, insert }) => ({
    from: starts[from]!,
    to: starts[to]!,
    insert,
  }));
}

/** What makes one text of another: line by line, and within lines character by character. */
export function textChanges(before: string, after: string): TextChange[] {
  return changesBetween(linesOf(before), linesOf(after)).flatMap(({ from, to, insert }) =>
    changesBetween(charactersOf(before.slice(from, to)), charactersOf(insert)).map((change) => ({
      from: change.from + from,
      to: change.to + from,
      insert: change.insert,
    })),
  );
}
