import { recordedOn } from '../../../catalogue/order-stories.ts';
import type {
  PublishedAlbum,
  PublishedRecording,
  PublishedStory,
} from '../../../model/published.ts';

/** How much there is, and of when: what a list is checked against. */
export interface Extent {
  stories: number;
  albums: number;
  recordings: number;
  /** Of sound. */
  seconds: number;
  /** Of sound. */
  bytes: number;
  photos: number;
  /** Stories and albums that are invented. */
  samples: number;
  /** First and last day of collecting, `YYYY-MM-DD`; null where none is known. */
  collected: { from: string; to: string } | null;
  /** The years told of. */
  told: { from: number; to: number } | null;
}

function ends<T>(sorted: readonly T[]): { from: T; to: T } | null {
  return sorted.length > 0 ? { from: sorted[0]!, to: sorted.at(-1)! } : null;
}

/** Counts what is listed. */
export function measureArchive(
  stories: readonly PublishedStory[],
  albums: readonly PublishedAlbum[],
): Extent {
  const sounds = stories.flatMap(({ recordings }) =>
    recordings.flatMap(({ audio }) => audio ?? []),
  );
  const days = stories.flatMap((story) => [
    ...story.recordings.flatMap(({ date }: PublishedRecording) => date ?? []),
    ...(recordedOn(story) ? [recordedOn(story)] : []),
  ]);
  const years = stories.flatMap(({ period }) =>
    period ? [period.from, period.to ?? period.from] : [],
  );
  const entries = [...stories, ...albums];
  return {
    stories: stories.length,
    albums: albums.length,
    recordings: sounds.length,
    seconds: sounds.reduce((sum, { duration }) => sum + duration, 0),
    bytes: sounds.reduce((sum, { bytes }) => sum + bytes, 0),
    photos: entries.reduce((sum, { photos }) => sum + photos.length, 0),
    samples: entries.filter(({ sample }) => sample).length,
    collected: ends(days.sort()),
    told: ends(years.sort((a, b) => a - b)),
  };
}
