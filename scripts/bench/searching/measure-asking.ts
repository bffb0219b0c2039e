import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openSearch } from '../../../src/search/open-search.ts';
import { askInPage } from '../../../src/testing/search-oracle/asking-page.ts';
import {
  compare,
  judge,
  precision,
  recall,
  type Tally,
} from '../../../src/testing/search-oracle/judge.ts';
import type { Oracle } from '../../../src/testing/search-oracle/oracle.ts';

/** Recall and precision, by story and by turn. */
export interface Exactness {
  entries: { recall: number; precision: number };
  turns: { recall: number; precision: number };
  faults: string[];
}

const share = (tally: Tally) => ({ recall: recall(tally), precision: precision(tally) });

/** Ours, through the scripts of the site in a real browser. */
export async function exactnessOfOurs(
  page: Page,
  oracle: Oracle,
  queries: readonly string[],
): Promise<Exactness> {
  const { entries, turns, faults } = judge(oracle, queries, await askInPage(page, queries));
  return { entries: share(entries), turns: share(turns), faults };
}

/** Results of one question that are looked into, turn by turn. */
const LOOKED_INTO = 12;
type PagefindAnswer = Record<string, string[] | null>;

/** Pagefind's, asked as people type, or in quotation marks. */
export async function exactnessOfPagefind(
  page: Page,
  oracle: Oracle,
  queries: readonly string[],
  isQuoted: boolean,
): Promise<Exactness> {
  const [entries, turns] = [0, 1].map((): Tally => ({ right: 0, wrong: 0, missed: 0 }));
  for (const query of queries) {
    const asked = isQuoted ? `"${query}"` : query;
    const [answer] = await page.evaluate(
      ([text, wanted]) =>
        (
          window as unknown as {
            askPagefind: (queries: string[], wanted: number) => Promise<PagefindAnswer[]>;
          }
        ).askPagefind([text], wanted),
      [asked, LOOKED_INTO] as const,
    );
    const wanted = oracle.find(query);
    compare(new Set(Object.keys(answer!)), new Set(wanted.keys()), entries!);
    const seen = Object.entries(answer!).filter(([, found]) => found !== null);
    compare(
      new Set(seen.flatMap(([url, found]) => found!.map((turn) => url + turn))),
      new Set(seen.flatMap(([url]) => (wanted.get(url)?.turns ?? []).map((turn) => url + turn))),
      turns!,
    );
  }
  return { entries: share(entries!), turns: share(turns!), faults: [] };
}

/** Bytes of the index, texts left out, that each question costs whoever has asked nothing before. */
export async function indexBytes(folder: string, queries: readonly string[]): Promise<number[]> {
  const costs: number[] = [];
  for (const query of queries) {
    let bytes = 0;
    const search = await openSearch({
      read: async (path) => {
        const file = new Uint8Array(await readFile(join(folder, path)));
        if (path.endsWith('.bin')) bytes += file.length;
        return file;
      },
    });
    await search.find(query);
    costs.push(bytes);
  }
  return costs;
}

/** A page nobody has seen before, in a browser that keeps nothing. */
export async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Bytes of the index that a question costs in Pagefind, as its files come over the network. */
export async function pagefindBytes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<{ base: number; queries: number[] }> {
  const costs: number[] = [];
  let base = 0;
  for (const query of queries) {
    const page = await freshPage(browser, `${address}/ask/`);
    let [other, index] = [0, 0];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      void response.body().then(
        ({ length }) => (pathname.endsWith('.pf_index') ? (index += length) : (other += length)),
        () => undefined,
      );
    });
    await page.evaluate(async (text) => {
      const path = '/pagefind/pagefind.js';
      const engine = (await import(path)) as {
        init: () => Promise<void>;
        filters: () => Promise<void>;
        search: (query: string) => Promise<unknown>;
      };
      await engine.init();
      await engine.filters();
      await engine.search(text);
    }, query);
    await page.waitForLoadState('networkidle');
    costs.push(index);
    base = other;
    await page.context().close();
  }
  return { base, queries: costs };
}
