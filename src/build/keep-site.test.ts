import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { keepSite, type KeptSite } from './keep-site.ts';
import { openShelf } from './site-shelf.ts';
import type { SiteStatus } from './site-status.ts';
import type { Builder } from './warm-builder.ts';

const folder = createTestFolder();
/** What the archive says now; a build copies it. */
let archive: string;
let trouble: Error | null;
let [builds, atOnce, most]: number[] = [0, 0, 0];
let site: KeptSite;
let heard: SiteStatus[];
let place: string;
let rounds = 0;

/** A build of one file that takes a while; what it found when it began is what it builds. */
const builder: Builder = {
  build: async (out) => {
    const found = archive;
    builds! += 1;
    atOnce! += 1;
    most = Math.max(most!, atOnce!);
    await wait(60);
    atOnce! -= 1;
    if (trouble) throw trouble;
    await mkdir(out);
    await writeFile(join(out, 'index.html'), found);
    return {
      pages: [{ entry: 'stories/loom', title: '织布', url: '/stories/loom/' }],
      held: [{ entry: 'stories/well', why: '知情同意不全' }],
    };
  },
  warm: () => undefined,
  close: () => Promise.resolve(),
};

const shown = () => readFile(join(site.folder()!, 'index.html'), 'utf8');
const published = (...paths: string[]) => ({ commit: 'abc', paths });

async function open(): Promise<KeptSite> {
  const shelf = await openShelf(place);
  return keepSite({
    builder,
    shelf,
    findCommit: async () => 'head',
    findState: async () => archive,
    settle: 5,
  });
}

beforeEach(async () => {
  [archive, trouble, builds, atOnce, most] = ['一', null, 0, 0, 0];
  place = join(folder.path, String((rounds += 1)));
  site = await open();
  heard = [];
  site.onChange((status) => heard.push(status));
  site.refresh();
  await site.settled();
});
afterEach(() => site.close());

it('shows the archive as it is, and the commit it is at', async () => {
  expect([await shown(), site.status().commit]).toEqual(['一', 'head']);
  expect(site.status()).toMatchObject({ buildingSince: null, problem: null, news: null });
});

it('says that it builds before it does, and when it has', () => {
  expect(heard.map(({ buildingSince }) => buildingSince !== null)).toEqual([true, false]);
});

it('takes many changes in one breath for one', async () => {
  archive = '二';
  for (let change = 0; change < 20; change += 1) site.refresh();
  await site.settled();
  expect(builds).toBe(2);
});

it('builds nothing anew where nothing changed, and tells what was published all the same', async () => {
  site.refresh(published('content/stories/loom/index.mdx'));
  await site.settled();
  expect([builds, site.status().news?.entries[0]?.url]).toEqual([1, '/stories/loom/']);
});

it('never builds twice at once, and builds once more after a change in the middle', async () => {
  archive = '一半';
  site.refresh();
  await wait(30);
  archive = '二';
  for (let change = 0; change < 5; change += 1) {
    site.refresh();
    await wait(8);
  }
  await site.settled();
  expect([await shown(), most, builds]).toEqual(['二', 1, 3]);
});

it('keeps the site of before when a build fails, says why, and forgets it when the next does not', async () => {
  trouble = new Error('磁盘满了');
  archive = '坏';
  site.refresh(published('content/stories/loom/index.mdx'));
  await site.settled();
  expect(await shown()).toBe('一');
  expect(site.status().problem).toContain('磁盘满了');
  expect(site.status()).toMatchObject({ commit: 'head', buildingSince: null, news: null });
  trouble = null;
  archive = '好';
  site.refresh();
  await site.settled();
  expect([await shown(), site.status().problem, site.status().commit]).toEqual(['好', null, 'abc']);
  // What was published when the build failed is told now.
  expect(site.status().news?.entries[0]?.title).toBe('织布');
});

it('tells where a published entry can be read, or why it cannot', async () => {
  const paths = ['stories/loom/index.mdx', 'stories/loom/井.jpg', 'stories/well/index.mdx'];
  site.refresh(published(...paths.map((path) => `content/${path}`), 'content/site.yaml'));
  await site.settled();
  expect(site.status().commit).toBe('abc');
  expect(site.status().news?.entries).toEqual([
    { title: '织布', url: '/stories/loom/', held: null },
    { title: null, url: null, held: '知情同意不全' },
    { title: null, url: null, held: null },
  ]);
});

it('tells of a page only once it is there', async () => {
  heard = [];
  archive = '二';
  site.refresh(published('content/stories/loom/index.mdx'));
  await site.settled();
  const withNews = heard.filter(({ news }) => news !== null);
  expect(withNews.length).toBeGreaterThan(0);
  expect(withNews.every(({ buildingSince }) => buildingSince === null)).toBe(true);
});

it('keeps the site that is shown and the one before, and no more', async () => {
  for (const text of ['二', '三', '四']) {
    archive = text;
    site.refresh();
    await site.settled();
  }
  expect(await readdir(place)).toHaveLength(2);
  await site.close();
  expect(await readdir(place)).toHaveLength(1);
});

it('shows the last good site of an earlier run where the first build fails', async () => {
  await site.close();
  trouble = new Error('磁盘满了');
  site = await open();
  expect(site.folder()).toBe(null);
  site.refresh();
  await site.settled();
  expect([await shown(), site.status().problem !== null]).toEqual(['一', true]);
});

it('throws away what a build left that was killed', async () => {
  await mkdir(join(place, 'site-999.unfinished'));
  archive = '二';
  site.refresh();
  await site.settled();
  expect((await readdir(place)).filter((name) => name.includes('unfinished'))).toEqual([]);
});
