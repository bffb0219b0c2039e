import { join } from 'node:path';
import { showProgress } from '../build/show-progress.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import type { Archive } from '../load/read-archive.ts';
import { INDEX_FOLDER } from './index-format.ts';
import { writeIndex, type IndexReport } from './indexing/write-index.ts';
import { searchEntries } from './search-entries.ts';
import { Vocabulary } from './suggest/building/vocabulary.ts';
import { writeSuggestions } from './suggest/building/write-suggestions.ts';

/** Writes what searching needs of what passed the gate to `/search-index/`. */
export async function writeSearchIndex(
  archive: Archive,
  { cache, out }: Pick<ArchivePaths, 'cache' | 'out'>,
): Promise<IndexReport> {
  const folder = join(out, INDEX_FOLDER);
  const vocabulary = new Vocabulary();
  const report = await writeIndex(
    searchEntries(archive, cache),
    { cache, out: folder },
    {
      onProgress: showProgress('正在做查找用的索引'),
      listen: (pairs) => vocabulary.listen(pairs),
    },
  );
  await writeSuggestions(archive, folder, vocabulary);
  return report;
}
