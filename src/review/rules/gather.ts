import {
  makeFinding,
  type Named,
  type ReviewFinding,
  type ReviewId,
  type Where,
} from '../finding.ts';

/** What one place holds; places with the same `id` and `key` are told once. */
export interface Sighting {
  id: ReviewId;
  key: string;
  where: Where;
  named?: Named;
}

/** One finding for everything that was seen several times, at its first place. */
export function gather(sightings: readonly Sighting[]): ReviewFinding[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.id} ${sighting.key}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return [...groups.values()].map((group) => {
    const { id, where, named } = group[0]!;
    return makeFinding(id, where, named, group.length);
  });
}
