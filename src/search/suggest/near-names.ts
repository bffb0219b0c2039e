import { blurSyllable } from './blur-syllable.ts';
import type { KnownName } from './load-suggestions.ts';

/** How far a name is from what was typed. */
export const distances = { sameSound: 1, nearSound: 2, oneCharacter: 3 } as const;

type Compared = Pick<KnownName, 'points' | 'syllables'>;

function soundDistance(typed: Compared, name: Compared): number {
  let distance: number = distances.sameSound;
  for (let i = 0; i < name.points.length; i += 1) {
    const [heard, said] = [typed.syllables[i], name.syllables[i]];
    if (typed.points[i] === name.points[i] || (heard !== undefined && heard === said)) continue;
    if (heard === undefined || said === undefined) return Infinity;
    if (blurSyllable(heard) !== blurSyllable(said)) return Infinity;
    distance = distances.nearSound;
  }
  return distance;
}

/** Whether one character was changed, left out or put in between what both begin and end with. */
function differsByOne(a: readonly number[], b: readonly number[]): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end === 1;
}

/** Shorter ones are all alike. */
const SHORTEST_CHANGED = 3;

/** How far a name is from what was typed: one of `distances`; 0 the same, Infinity too far. */
export function nameDistance(typed: Compared, name: Compared): number {
  const [a, b] = [typed.points, name.points];
  if (Math.abs(a.length - b.length) > 1) return Infinity;
  if (a.length === b.length && a.every((point, i) => point === b[i])) return 0;
  const sound = a.length === b.length ? soundDistance(typed, name) : Infinity;
  if (sound < Infinity || Math.max(a.length, b.length) < SHORTEST_CHANGED) return sound;
  return differsByOne(a, b) ? distances.oneCharacter : Infinity;
}
