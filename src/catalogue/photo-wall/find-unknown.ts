import type { WallPhoto } from './gather-wall.ts';

/** The photos of which somebody may know more: first those with unknown people, then those without a year. */
export function findUnknown(wall: readonly WallPhoto[]): WallPhoto[] {
  const strangers = wall.filter(({ photo }) => photo.unidentified);
  const undated = wall.filter(({ photo }) => !photo.unidentified && !photo.when);
  return [...strangers, ...undated];
}
