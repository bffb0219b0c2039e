import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { showProgress } from '../build/show-progress.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import type { Archive } from '../load/read-archive.ts';
import { readEntryText } from '../load/text-store.ts';
import { lowerEngine } from './lower-engine.ts';
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

/** Writes the search index to `/pagefind/`. Throws when Pagefind does. */
export async function writeSearchIndex(
  archive: Archive,
  { cache, out }: Pick<ArchivePaths, 'cache' | 'out'>,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
  if (!index) throw new Error(`查找用的索引没有做成：${errors.join('；')}`);
  const total =
    [...archive.stories, ...archive.albums].filter(({ listed }) => listed).length +
    archive.villages.length;
  const progress = showProgress('正在做查找用的索引');
  let done = 0;
  for await (const { url, html } of searchDocuments(archive, cache)) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`${url} 没能编进索引：${added.errors.join('；')}`);
    progress((done += 1), total);
  }
  const folder = join(out, 'pagefind');
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0)
    throw new Error(`查找用的索引没有写成：${written.errors.join('；')}`);
  await lowerEngine(folder);
}
