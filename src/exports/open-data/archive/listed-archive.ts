import type { Archive } from '../../../load/read-archive.ts';
import type { PublishedAlbum, PublishedArchive, PublishedStory } from '../../../model/published.ts';

/** What is published of an archive, and whose it is. */
export type WholeArchive = PublishedArchive & Pick<Archive, 'site'>;

type Coded = Pick<PublishedStory | PublishedAlbum, 'referenceCode' | 'address'>;

const numerically = new Intl.Collator('en', { numeric: true });

/** By 档号, what has none yet last. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return numerically.compare(a, b) || (a < b ? -1 : 1);
}

/** As entries are shelved; the same for the same archive. */
export function byCode(a: Coded, b: Coded): number {
  return (
    compareCodes(a.referenceCode ?? '', b.referenceCode ?? '') || (a.address < b.address ? -1 : 1)
  );
}

/** What of an archive may stand in a list, in order: unlisted entries are for those with their link. */
export function listedArchive({ stories, albums }: Pick<PublishedArchive, 'stories' | 'albums'>): {
  stories: PublishedStory[];
  albums: PublishedAlbum[];
} {
  return {
    stories: stories.filter(({ listed }) => listed).sort(byCode),
    albums: albums.filter(({ listed }) => listed).sort(byCode),
  };
}
