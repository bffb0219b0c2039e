import type { PublishedAlbum, PublishedStory } from '../model/published.ts';

/** From one path of the site to another; both begin and end with a slash. */
export interface Redirect {
  from: string;
  to: string;
  /** The title of what is there. */
  title: string;
}

type Led = Pick<PublishedStory | PublishedAlbum, 'title' | 'address' | 'listed' | 'formerPaths'>;

function leadingTo(entry: Led, folder: 'stories' | 'albums', short?: string): Redirect[] {
  // Nothing leads to what is reached by its own link only.
  if (!entry.listed) return [];
  const to = `/${folder}/${entry.address}/`;
  const paths = [...(short ? [`/s/${short}/`] : []), ...(entry.formerPaths ?? [])];
  return paths.map((from) => ({ from, to, title: entry.title }));
}

/** Everything that leads to a story or an album under another address: short ones and former ones. */
export function redirects({
  stories,
  albums,
}: {
  stories: readonly (Led & Pick<PublishedStory, 'shortCode'>)[];
  albums: readonly Led[];
}): Redirect[] {
  return [
    ...stories.flatMap((story) => leadingTo(story, 'stories', story.shortCode)),
    ...albums.flatMap((album) => leadingTo(album, 'albums')),
  ];
}
