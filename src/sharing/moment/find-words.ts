import { passageMark } from '../../search/passage-mark.ts';
import type { WordsMark } from './moment-address.ts';

/** The mark by which `points` from `first` to before `end` are found again; `at` as {@link WordsMark} has it. */
export function markOf(
  points: readonly number[],
  [first, end]: readonly [number, number],
  at: number,
): WordsMark {
  return { at, count: end - first, mark: passageMark(points.slice(first, end)) };
}

/**
 * Where the marked words begin in folded text; of several places, the one nearest to `near`. -1
 * where they are not said (any more).
 */
export function findWords(
  points: readonly number[],
  { count, mark }: WordsMark,
  near: number,
): number {
  const last = points.length - count;
  const isThere = (at: number) =>
    at >= 0 && at <= last && passageMark(points.slice(at, at + count)) === mark;
  const start = Math.max(0, Math.min(near, last));
  for (let away = 0; away <= last; away += 1) {
    if (isThere(start + away)) return start + away;
    if (isThere(start - away)) return start - away;
  }
  return -1;
}
