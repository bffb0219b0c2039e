import type { Hit, Search } from '../../search/found.ts';
import { openSearch } from '../../search/open-search.ts';
import { fetchIndex } from '../../search/page/fetch-index.ts';

/** What the index answers to one question. */
export interface PageAnswer {
  /** By address. `turns` is null where the entry was found, but not looked into. */
  entries: Record<string, { places: number; turns: string[] | null }>;
  /** Every different text that was marked in the passages. */
  marked: string[];
}

/** Where words stand in very many entries, so many of them are looked into, from first to last. */
const LOOKED_INTO = 12;

const addresses = new Map<number, string>();

async function addressOf(search: Search, query: string, hit: Hit): Promise<string> {
  const known = addresses.get(hit.entry);
  if (known !== undefined) return known;
  const { url, anchor } = await search.show(query, hit, 0);
  const address = anchor === '' ? url : `${url}#${anchor}`;
  addresses.set(hit.entry, address);
  return address;
}

/** The anchors of the turns that are shown of a hit; what is marked in it is added to `marked`. */
async function turnsOf(search: Search, query: string, hit: Hit, marked: Set<string>) {
  const { passages } = await search.show(query, hit, Infinity);
  for (const { text, marks } of passages)
    for (const [from, to] of marks) marked.add(text.slice(from, to));
  return passages.filter(({ kind }) => kind === 'turn').map(({ to }) => to);
}

async function askOne(search: Search, query: string): Promise<PageAnswer> {
  const entries: PageAnswer['entries'] = {};
  const marked = new Set<string>();
  const { hits } = await search.find(query);
  const step = Math.ceil(hits.length / LOOKED_INTO);
  for (const [index, hit] of hits.entries()) {
    const address = await addressOf(search, query, hit);
    if (address in entries) throw new Error(`${address} is found twice`);
    const turns = index % step === 0 ? await turnsOf(search, query, hit, marked) : null;
    entries[address] = { places: hit.places, turns };
  }
  return { entries, marked: Array.from(marked) };
}

/** What the test calls in the page: the index, opened once and asked one question after the other. */
Object.assign(window, {
  askAll: async (queries: string[]): Promise<PageAnswer[]> => {
    const search = await openSearch(fetchIndex);
    const answers: PageAnswer[] = [];
    for (const query of queries) answers.push(await askOne(search, query));
    return answers;
  },
});
