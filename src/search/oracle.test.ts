import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { drawPhoto } from '../testing/fixture-media.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { askInPage, writeAskingPage } from '../testing/search-oracle/asking-page.ts';
import { corpusFiles } from '../testing/search-oracle/corpus-files.ts';
import { inventCorpus } from '../testing/search-oracle/invent-corpus.ts';
import { inventQueries, queryKinds } from '../testing/search-oracle/invent-queries.ts';
import { judge } from '../testing/search-oracle/judge.ts';
import { createOracle } from '../testing/search-oracle/oracle.ts';

const SEED = 'the oracle';
const QUESTIONS = 2500;
/** Right answers, at least: fewer would mean that hardly anything was there to be found. */
const ANSWERS = 8_000;
/** With the browser's own cutting of words taken away: old WebViews have none. */
const QUESTIONS_AGAIN = 200;
const DAY = '2026-06-01';

const corpus = inventCorpus({
  seed: SEED,
  stories: 300,
  characters: 1200,
  storiesPerVillage: 40,
  odd: 8,
  sealEvery: 10,
});
const oracle = createOracle(corpus);
const queries = inventQueries(corpus, SEED, QUESTIONS);

let fixture: Fixture;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  fixture = await createFixture(corpusFiles(corpus, await drawPhoto('#987654')));
  const run = await fixture.build(DAY);
  expect(run.status, run.printed).toBe(0);
  await writeAskingPage(fixture.out);
  [server, browser] = await Promise.all([serveSite(fixture.out, 47_421), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await fixture?.remove();
});

async function openPage(prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const page = await browser.newPage();
  await prepare(page);
  await page.goto(`${server.address}/ask/`);
  return page;
}

async function judgeIn(page: Page, texts: readonly string[]) {
  return judge(oracle, texts, await askInPage(page, texts));
}

describe('what the oracle knows', () => {
  it('is what the archive publishes, and no more', async () => {
    const published = await fixture.published();
    const pages = oracle.addresses.filter((address) => !address.includes('#'));
    for (const address of pages) expect(published.has(`${address.slice(1)}index.html`)).toBe(true);
    const stories = [...published.keys()].filter((name) => /^stories\/story-\d+\/index/.test(name));
    expect(stories).toHaveLength(pages.filter((address) => address.startsWith('/stories/')).length);
  });

  it('is asked for something that is there, and for something that is not, in every way', () => {
    const kindsOf = (isThere: boolean) =>
      new Set(
        queries
          .filter(({ text }) => oracle.find(text).size > 0 === isThere)
          .map(({ kind }) => kind),
      );
    const never = ['characters that never met'];
    const always = [
      'two characters',
      'three characters',
      'four characters',
      'six to eight characters',
      'one character',
    ];
    const kinds = Object.keys(queryKinds);
    expect([...kindsOf(true)].sort()).toEqual(kinds.filter((kind) => !never.includes(kind)).sort());
    for (const kind of [
      'two words',
      'name of nobody',
      'across two turns',
      'of a sealed story',
      ...never,
    ])
      expect(kindsOf(false)).toContain(kind);
    for (const kind of always) expect(kindsOf(false)).not.toContain(kind);
  });
});

describe(`${QUESTIONS} questions in a browser`, () => {
  it('find every story and every turn that has the words, and no other', async () => {
    const { faults, entries, turns } = await judgeIn(
      await openPage(),
      queries.map(({ text }) => text),
    );
    expect(faults).toEqual([]);
    expect(entries).toMatchObject({ wrong: 0, missed: 0 });
    expect(turns).toMatchObject({ wrong: 0, missed: 0 });
    expect(Math.min(entries.right, turns.right)).toBeGreaterThan(ANSWERS);
  });

  it('find the same in a browser that cannot tell words apart', async () => {
    const page = await openPage((opened) =>
      opened.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter')),
    );
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false);
    const step = Math.floor(queries.length / QUESTIONS_AGAIN);
    const some = queries.filter((_, index) => index % step === 0).map(({ text }) => text);
    const { faults, entries } = await judgeIn(page, some);
    expect(faults).toEqual([]);
    expect(entries.right).toBeGreaterThan(600);
  });
});
