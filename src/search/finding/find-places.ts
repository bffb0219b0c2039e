import type { IndexFiles } from './load-index.ts';
import type { Section } from './shard.ts';

/** Where a word stands in one segment. */
export type Places = Section;

/** The pairs that a word is made of, and where in it each begins: they cover it, and no more. */
export function coverWord(
  points: readonly number[],
): { at: number; first: number; second: number }[] {
  if (points.length === 1) return [{ at: 0, first: points[0]!, second: 0 }];
  const starts: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) starts.push(at);
  if (points.length % 2 === 1) starts.push(points.length - 2);
  return starts.map((at) => ({ at, first: points[at]!, second: points[at + 1]! }));
}

/** Those of `positions` from which `others` stands `distance` further; both in order. */
function keepFollowed(positions: number[], others: readonly number[], distance: number): number[] {
  let other = 0;
  return positions.filter((position) => {
    const wanted = position + distance;
    while (other < others.length && others[other]! < wanted) other += 1;
    return others[other] === wanted;
  });
}

function narrow(
  known: readonly Places[],
  sections: readonly Section[],
  distance: number,
): Places[] {
  const bySegment = new Map(sections.map((section) => [section.segment, section.positions]));
  return known.flatMap(({ segment, positions }) => {
    const kept = keepFollowed(positions, bySegment.get(segment) ?? [], distance);
    return kept.length > 0 ? [{ segment, positions: kept, files: [] }] : [];
  });
}

/** Pairs asked for at once: on a weak network every request by itself is waited for. */
const AT_ONCE = 6;

/**
 * Where a folded word stands: where its pairs stand one behind the other. Exact, because a place
 * belongs to one character of one passage. Throws SearchError.
 */
export async function findPlaces(
  points: readonly number[],
  { sections }: IndexFiles,
): Promise<Places[]> {
  const pairs = coverWord(points);
  const ask = (from: number) =>
    Promise.all(
      pairs
        .slice(from, from + AT_ONCE)
        .map(async ({ at, first, second }) => ({ at, found: await sections(first, second) })),
    );
  const [head, ...others] = await ask(0);
  let known: Places[] = head!.found;
  const narrowBy = (asked: Awaited<ReturnType<typeof ask>>) => {
    for (const { at, found } of asked) known = narrow(known, found, at);
  };
  narrowBy(others);
  for (let from = AT_ONCE; from < pairs.length && known.length > 0; from += AT_ONCE)
    narrowBy(await ask(from));
  return known;
}
