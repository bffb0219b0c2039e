import type { SoundingPairs } from './read-words.ts';

/** What one character of a word sounds like, and which one was typed, where it was one. */
export interface HeardCharacter {
  syllable: string;
  point: number | null;
}

interface Path {
  points: number[];
  cost: number;
}

/** Paths kept at each character; a guess that far down is no guess. */
const KEPT = 200;
/** What a character costs that was not typed but sounds the same, and one that sounds alike. */
const [SAME_SOUND, NEAR_SOUND] = [1, 2];
/** What it costs to be said less often than another pair of the same sound. */
const SELDOM = 0.2;

function cheapest(paths: Path[]): Path[] {
  return paths.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
}

/**
 * Words that the archive's pairs of characters make, one for each sound of `heard`, the likeliest
 * first: as few other characters as can be, and what is said most. `pairs` are those of each two
 * neighbours. A word may still stand nowhere: its pairs may come from different ones.
 */
export function joinPairs(
  heard: readonly HeardCharacter[],
  pairs: readonly SoundingPairs[],
  syllableOf: (point: number) => string | undefined,
): number[][] {
  const costOf = (index: number, point: number) => {
    const { point: typed, syllable } = heard[index]!;
    if (typed === point) return 0;
    return syllableOf(point) === syllable ? SAME_SOUND : NEAR_SOUND;
  };
  const seldom = (rank: number) => SELDOM * Math.log2(rank + 1);
  let paths = cheapest(
    pairs[0]!.map(([first, second], rank) => ({
      points: [first, second],
      cost: costOf(0, first) + costOf(1, second) + seldom(rank),
    })),
  );
  for (let index = 1; index < pairs.length; index += 1) {
    const following = new Map<number, Path[]>();
    pairs[index]!.forEach(([first, second], rank) => {
      const next = following.get(first) ?? [];
      next.push({ points: [second], cost: costOf(index + 1, second) + seldom(rank) });
      following.set(first, next);
    });
    const longer: Path[] = [];
    for (const { points, cost } of paths)
      for (const next of following.get(points[points.length - 1]!) ?? [])
        longer.push({ points: points.concat(next.points), cost: cost + next.cost });
    paths = cheapest(longer);
  }
  return paths.map(({ points }) => points);
}
