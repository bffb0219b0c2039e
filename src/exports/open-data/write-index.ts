import type { PublishedAlbum, PublishedStory } from '../../model/published.ts';
import { addressIn, siteOrigin } from '../../sharing/site-address.ts';
import { openData as words } from '../../strings/open-data.ts';
import type { OpenArchive, OpenFile } from './open-part.ts';
import { folderOf, ROOT, VERSION } from './open-paths.ts';
import { RIGHTS, RIGHTS_ADDRESS } from './rights.ts';

/** Below `/data/v1/`. */
export const INDEX = 'index.json';

function entryIn(section: 'stories' | 'albums', entry: PublishedStory | PublishedAlbum) {
  const { address, title, referenceCode, sample } = entry;
  return {
    id: address,
    title,
    referenceCode: referenceCode ?? null,
    sample,
    page: `/${section}/${address}/`,
    folder: ROOT + folderOf(section, address),
    recordings: 'recordings' in entry ? entry.recordings.length : 0,
    photos: entry.photos.length,
  };
}

function countsOf({ stories, albums, villages, people, words: glossary }: OpenArchive) {
  return {
    stories: stories.length,
    albums: albums.length,
    recordings: stories.reduce((sum, { recordings }) => sum + recordings.length, 0),
    photos: [...stories, ...albums].reduce((sum, { photos }) => sum + photos.length, 0),
    villages: villages.length,
    people: people.length,
    words: glossary.length,
  };
}

/** `index.json`: version, day, rights, counts, and where everything is. */
export function writeIndex(archive: OpenArchive, files: readonly OpenFile[]): string {
  const { site, stories, albums, day } = archive;
  const whole = siteOrigin(site) !== null;
  const index = {
    version: VERSION,
    date: day,
    name: site.name,
    publisher: site.station || site.name,
    home: addressIn('/', site),
    about: addressIn('/data/', site),
    rights: { address: RIGHTS_ADDRESS, statement: RIGHTS },
    promise: words.promise,
    notes: whole ? [] : [words.noUrl],
    counts: countsOf(archive),
    files: files.map(({ needsUrl, path, ...file }) => ({
      path: ROOT + path,
      ...file,
      written: whole || !needsUrl,
    })),
    stories: stories.map((story) => entryIn('stories', story)),
    albums: albums.map((album) => entryIn('albums', album)),
  };
  return `${JSON.stringify(index, null, 1)}\n`;
}
