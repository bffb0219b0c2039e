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

export interface RelatedStories {
  /** Others of the same village, newest first. */
  sameVillage: PublishedStory[];
  /** Others, of other villages, that tell of the same years. */
  samePeriod: PublishedStory[];
}

/** How many of each are shown at a story's end. */
const RELATED = 3;

function overlaps(a: PublishedStory, b: PublishedStory): boolean {
  if (!a.period || !b.period) return false;
  return (
    a.period.from <= (b.period.to ?? b.period.from) &&
    b.period.from <= (a.period.to ?? a.period.from)
  );
}

/** The entries behind `index`, and then those before it: going round, without the one itself. */
function* goRound<T>(entries: readonly T[], index: number): Generator<T> {
  for (let step = 1; step < entries.length; step += 1)
    yield entries[(index + step) % entries.length]!;
}

/**
 * Where a reader of the story at `index` may go next. Going round from its own place, so that all
 * are met; stopping when there is enough, so that thousands cost nothing.
 */
export function relatedStories(stories: readonly PublishedStory[], index: number): RelatedStories {
  const story = stories[index]!;
  const related: RelatedStories = { sameVillage: [], samePeriod: [] };
  for (const other of goRound(stories, index)) {
    const isNear = story.village !== null && other.village?.name === story.village.name;
    const shelf = isNear ? related.sameVillage : related.samePeriod;
    if (shelf.length < RELATED && (isNear || overlaps(story, other))) shelf.push(other);
    if (related.sameVillage.length + related.samePeriod.length === 2 * RELATED) break;
  }
  return related;
}
