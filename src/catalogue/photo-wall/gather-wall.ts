import { photoAnchor } from '../../media/photo-anchor.ts';
import type {
  PublishedAlbum,
  PublishedArchive,
  PublishedEntry,
  PublishedPhoto,
  PublishedStory,
} from '../../model/published.ts';

/** One photo on the wall, and what it belongs to. */
export interface WallPhoto {
  photo: PublishedPhoto;
  /** The album or story that shows it. */
  entry: Pick<PublishedEntry, 'title' | 'village'>;
  /** The entry's page. */
  page: string;
  /** Where on that page the photo is. */
  href: string;
}

function inAlbum({ title, village, address, photos }: PublishedAlbum): WallPhoto[] {
  const page = `/albums/${address}/`;
  return photos.map((photo, index) => ({
    photo,
    entry: { title, village },
    page,
    href: `${page}#photo-${index + 1}`,
  }));
}

function inStory({ title, village, address, photos }: PublishedStory): WallPhoto[] {
  const page = `/stories/${address}/`;
  return photos.map((photo) => ({
    photo,
    entry: { title, village },
    page,
    href: `${page}#${photoAnchor(photo.image)}`,
  }));
}

/**
 * The photos of everything the catalogue lists, albums before stories. A picture that several
 * entries show hangs once: as it is where its year is known, else as it is met first.
 */
export function gatherWall({
  albums,
  stories,
}: Pick<PublishedArchive, 'albums' | 'stories'>): WallPhoto[] {
  const wall = new Map<string, WallPhoto>();
  for (const each of [...albums.flatMap(inAlbum), ...stories.flatMap(inStory)]) {
    const known = wall.get(each.photo.image.id);
    if (!known || (!known.photo.when && each.photo.when)) wall.set(each.photo.image.id, each);
  }
  return [...wall.values()];
}

/**
 * A few photos of a large wall: the first of every entry, then every second one, until there are
 * `count`. So that one thick album doesn't take all the room.
 */
export function pickAcross(wall: readonly WallPhoto[], count: number): WallPhoto[] {
  const turns = new Map<string, number>();
  const placed = wall.map((each) => {
    const turn = turns.get(each.page) ?? 0;
    turns.set(each.page, turn + 1);
    return { each, turn };
  });
  return placed
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ each }) => each);
}
