import type { PublishedStory } from '../model/published.ts';

/** The last day on which a story was recorded or agreed to, `YYYY-MM-DD`; empty when unknown. */
export function recordedOn({ recordings, consent }: PublishedStory): string {
  const days = recordings.flatMap(({ date }) => (date ? [date] : []));
  return days.sort().at(-1) ?? consent.date ?? '';
}

/** Newest first; the same order for the same archive. */
export function byNewest(a: PublishedStory, b: PublishedStory): number {
  const [dayA, dayB] = [recordedOn(a), recordedOn(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.address < b.address ? -1 : 1;
}

/** Seconds of sound a story has. */
export function soundOf({ recordings }: PublishedStory): number {
  return recordings.reduce((sum, { audio }) => sum + (audio?.duration ?? 0), 0);
}

/** The story that follows each one in its village, going round; null for one alone. */
export function nextInVillage(
  stories: readonly PublishedStory[],
): Map<string, PublishedStory | null> {
  const byVillage = groupBy(stories, ({ village }) => village?.slug ?? '');
  const next = new Map<string, PublishedStory | null>();
  for (const [village, together] of byVillage) {
    together.forEach((story, index) => {
      const follower = together[(index + 1) % together.length];
      next.set(story.address, village === '' || follower === story ? null : (follower ?? null));
    });
  }
  return next;
}

/** Groups in the order in which their keys first appear. */
export function groupBy<T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** The first year of the decade a story begins in; null when it doesn't say. */
export function decadeOf({ period }: PublishedStory): number | null {
  return period ? Math.floor(period.from / 10) * 10 : null;
}
