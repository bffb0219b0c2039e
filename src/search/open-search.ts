import { filterEntries } from './finding/filter-hits.ts';
import { readEntries, type Entry } from './finding/entry-table.ts';
import { findPlaces } from './finding/find-places.ts';
import { gatherEntries, type WordInEntry } from './finding/gather-entries.ts';
import { loadIndex, type IndexFiles, type SearchFiles } from './finding/load-index.ts';
import { showHit } from './finding/show-hit.ts';
import { foldWords } from './fold-text.ts';
import type { Hit, Search, Sort } from './found.ts';

interface Ranked extends Hit {
  standing: number;
}

/** The entries that have every one of the words. */
function joinWords(words: readonly Map<number, WordInEntry>[]): Ranked[] {
  const [fewest, ...others] = [...words].sort((a, b) => a.size - b.size);
  return [...fewest!].flatMap(([entry, word]) => {
    const all = [word, ...others.map((each) => each.get(entry))];
    const found = all.filter((each) => each !== undefined);
    if (found.length < all.length) return [];
    const blocks = new Set(found.flatMap((each) => [...each.blocks]));
    return [
      {
        entry,
        places: found.reduce((sum, { places }) => sum + places, 0),
        blocks: [...blocks].sort((a, b) => a - b),
        standing: found.reduce((sum, { standing }) => sum + standing, 0),
      },
    ];
  });
}

/** Names and titles first, then what speaks of it most, then by kind. */
function byStanding(entries: readonly Entry[]) {
  return (a: Ranked, b: Ranked) =>
    b.standing - a.standing ||
    b.places - a.places ||
    entries[a.entry]!.kindRank - entries[b.entry]!.kindRank ||
    a.entry - b.entry;
}

/** By the first or the last year told of; what tells of none comes last. */
function byYear(entries: readonly Entry[], sort: Exclude<Sort, 'best'>) {
  const yearOf = ({ entry }: Ranked) => {
    const years = entries[entry]!.years;
    if (!years) return Infinity;
    return sort === 'oldest' ? years[0] : -years[1];
  };
  return (a: Ranked, b: Ranked) => {
    const [first, second] = [yearOf(a), yearOf(b)];
    return first === second ? byStanding(entries)(a, b) : first - second;
  };
}

async function candidatesOf(
  query: string,
  table: ReturnType<typeof readEntries>,
  files: IndexFiles,
): Promise<Ranked[]> {
  const words = foldWords(query);
  if (words.length > 0) {
    const found = await Promise.all(words.map((word) => findPlaces(word, files)));
    return joinWords(
      found.map((places, word) => gatherEntries(places, words[word]!.length, table)),
    );
  }
  // Signs alone say nothing; filters alone say: all of these.
  if (query.trim() !== '') return [];
  return table.entries.map((_, entry) => ({ entry, places: 0, blocks: [], standing: 0 }));
}

/**
 * Opens an index. The same in a browser and in Node: only `files` knows where they come from.
 * Throws SearchError.
 */
export async function openSearch(files: SearchFiles): Promise<Search> {
  const index = await loadIndex(files);
  const table = readEntries(index.base);
  const { entries } = table;
  return {
    find: async (query, filters = {}, sort = 'best') => {
      const candidates = await candidatesOf(query, table, index);
      const { kept, counts } = filterEntries(candidates, entries, filters);
      // Where nothing is asked there is only what could be chosen.
      const isAsked = query.trim() !== '' || Object.keys(filters).length > 0;
      const hits = (isAsked ? candidates : [])
        .filter(({ entry }) => kept.has(entry))
        .sort(sort === 'best' ? byStanding(entries) : byYear(entries, sort));
      return { hits, counts };
    },
    show: (query, hit, passages = 3) =>
      showHit(
        { entry: entries[hit.entry]!, hit, words: foldWords(query), wanted: passages },
        index,
      ),
  };
}
