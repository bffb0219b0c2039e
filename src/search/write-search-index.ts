import { join } from 'node:path';
import { showProgress } from '../build/show-progress.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import type { Archive } from '../load/read-archive.ts';
import { readEntryText } from '../load/text-store.ts';
import { lowerEngine } from './lower-engine.ts';
import { openIndex } from './open-index.ts';
import {
  albumDocument,
  storyDocument,
  villageDocument,
  type SearchDocument,
} from './search-documents.ts';

/** Everything that can be found: what is listed, and nothing else. */
async function* searchDocuments(
  { stories, albums, villages }: Archive,
  cache: string,
): AsyncGenerator<SearchDocument> {
  for (const story of stories) {
    if (story.listed) yield storyDocument(story, await readEntryText(cache, story.textKey));
  }
  for (const album of albums) {
    if (album.listed) yield albumDocument(album, await readEntryText(cache, album.textKey));
  }
  for (const village of villages)
    yield villageDocument(village, await readEntryText(cache, village.textKey));
}

/** The addresses of the same; texts are not read for them. */
function searchAddresses({ stories, albums, villages }: Archive): Set<string> {
  return new Set([
    ...stories.filter(({ listed }) => listed).map(({ address }) => `/stories/${address}/`),
    ...albums.filter(({ listed }) => listed).map(({ address }) => `/albums/${address}/`),
    ...villages.map(({ slug }) => `/villages/${slug}/`),
  ]);
}

/** Writes the search index to `/pagefind/`. Throws when Pagefind does. */
export async function writeSearchIndex(
  archive: Archive,
  { cache, out }: Pick<ArchivePaths, 'cache' | 'out'>,
): Promise<void> {
  const addresses = searchAddresses(archive);
  const index = await openIndex(addresses);
  const progress = showProgress('正在做查找用的索引');
  let done = 0;
  for await (const document of searchDocuments(archive, cache)) {
    await index.add(document);
    progress((done += 1), addresses.size);
  }
  const folder = join(out, 'pagefind');
  await index.write(folder);
  await lowerEngine(folder);
}
