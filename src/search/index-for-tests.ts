import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchFiles } from './finding/load-index.ts';
import { SearchError, type Search } from './found.ts';
import type { EntryHead, PassageRow } from './index-format.ts';
import { writeIndex, type IndexReport } from './indexing/write-index.ts';
import { openSearch } from './open-search.ts';
import type { SearchEntry } from './search-entries.ts';

/** An entry to be found in a test: its title, what it says, and whatever else matters there. */
export type Told = Partial<EntryHead> & { title: string; said?: string[]; names?: string[] };

export function entryOf({ said = [], names = [], ...given }: Told, number = 0): SearchEntry {
  const head: EntryHead = {
    url: `/stories/${number}/`,
    anchor: '',
    kind: 'life-story',
    village: '',
    narrators: [],
    summary: '',
    years: null,
    sound: false,
    photos: false,
    sample: false,
    ...given,
  };
  const title: PassageRow = ['title', '', head.title];
  const named = names.map((name): PassageRow => ['name', '', name]);
  const turns = said.map((text, index): PassageRow => ['turn', `t-${index + 1}`, text, '', null]);
  return {
    head,
    digest: JSON.stringify([head, names, said]),
    village: head.village,
    readPassages: async () => ({ head: [title, ...named], rest: turns }),
  };
}

/** The files of an index in a folder; one that is not there is an index that is broken. */
export function filesIn(folder: string): SearchFiles {
  return {
    read: async (path) => {
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (error) {
        throw new SearchError('search-broken', error);
      }
    },
  };
}

/** Indexes what is told, with the cache in `folder`, and opens it. */
export async function indexOf(
  told: readonly Told[],
  folder: string,
): Promise<{ search: Search; report: IndexReport; out: string }> {
  const out = mkdtempSync(join(folder, 'out-'));
  const report = await writeIndex(told.map(entryOf), { cache: join(folder, 'cache'), out });
  return { search: await openSearch(filesIn(out)), report, out };
}
