/** `node index-archive.ts FOLDER OUT`: indexes a written corpus as a build does, suggestions too. */
import { join } from 'node:path';
import type { Archive } from '../../../src/load/read-archive.ts';
import { INDEX_FOLDER } from '../../../src/search/index-format.ts';
import { writeIndex } from '../../../src/search/indexing/write-index.ts';
import { Vocabulary } from '../../../src/search/suggest/building/vocabulary.ts';
import { writeSuggestions } from '../../../src/search/suggest/building/write-suggestions.ts';
import { readHeads, toEntries } from './corpus-on-disk.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const heads = await readHeads(folder);
const index = join(out, INDEX_FOLDER);
const vocabulary = new Vocabulary();
const report = await writeIndex(
  toEntries(heads, folder),
  { cache: join(folder, 'cache'), out: index },
  { listen: (pairs) => vocabulary.listen(pairs) },
);
const none = { interviewers: [], compilers: [], photos: [], topics: [], listed: true };
const stories = heads.map(({ title, narrators }) => ({
  ...none,
  title,
  narrators: narrators.map((name) => ({ name, slug: null })),
}));
const archive = { stories, albums: [], people: [], villages: [], words: [] } as unknown as Archive;
await writeSuggestions(archive, index, vocabulary);
process.stdout.write(JSON.stringify(report));
