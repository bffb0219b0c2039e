import { openSearch } from '../../../src/search/open-search.ts';
import { fetchIndex } from '../../../src/search/page/fetch-index.ts';

/** Results that are drawn at first. */
const FIRST = 10;

/** Pagefind's own script, as far as it is used here. */
interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<Found> }[] }>;
}
interface Found {
  url: string;
  sub_results: { url: string }[];
}

const addresses = new Map<string, string>();
let pagefind: Pagefind | null = null;

async function openPagefind(): Promise<Pagefind> {
  if (pagefind) return pagefind;
  const path = '/pagefind/pagefind.js';
  const engine = (await import(path)) as Pagefind;
  await engine.init();
  pagefind = engine;
  return engine;
}

const search = openSearch(fetchIndex).catch(() => null);

async function askPagefind(query: string, wanted: number) {
  const { results } = await (await openPagefind()).search(query);
  const entries: Record<string, string[] | null> = {};
  for (const [rank, { id, data }] of results.entries()) {
    if (rank >= wanted && addresses.has(id)) {
      entries[addresses.get(id)!] = null;
      continue;
    }
    const { url, sub_results } = await data();
    addresses.set(id, url);
    const turns = sub_results.map((each) => each.url.split('#')[1] ?? '');
    entries[url] = rank < wanted ? turns.filter((turn) => turn.startsWith('t-')) : null;
  }
  return entries;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds from asking until ten results are there, ours and Pagefind's. */
const ways = {
  ours: async (query: string) => {
    const opened = (await search)!;
    const { hits } = await opened.find(query);
    await Promise.all(hits.slice(0, FIRST).map((hit) => opened.show(query, hit)));
  },
  pagefind: async (query: string) => {
    const { results } = await (await openPagefind()).search(query);
    await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
  },
};

Object.assign(window, {
  askPagefind: async (queries: string[], wanted: number) => {
    const answers = [];
    for (const query of queries) answers.push(await askPagefind(query, wanted));
    return answers;
  },
  time: async (which: keyof typeof ways, queries: string[]) => {
    const times = [];
    for (const query of queries) times.push(await timed(() => ways[which](query)));
    return times;
  },
});
