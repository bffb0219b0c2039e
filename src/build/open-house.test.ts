import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archivePaths } from '../load/archive-paths.ts';
import { createFixture, outsideEnvironment, type Fixture } from '../testing/build-fixture.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { answer } from './handler.ts';
import { openHouse, type House, type HouseDesk } from './open-house.ts';
import type { Publication } from './publication-news.ts';

const CONSENT = `consent:
  scopes: [text, voice, photos, name, place]
  form: signed
  date: '2024-05-12'
  obtainedBy: 陈晓`;
const story = (title: string, body: string, consent = CONSENT) =>
  `---\ntitle: ${title}\nkind: life-story\nnarrators: [王秀英]\n${consent}\n---\n\n${body}\n`;

let fixture: Fixture;
let house: House;
let browser: Browser;
const published = new Set<(publication: Publication) => void>();

/** The least a desk can be: it answers, and says when something was published. */
const desk: HouseDesk = {
  serve: () => (request, response, next) =>
    request.url === '/desk/api' ? answer(response, 200, 'application/json', '{}') : next(),
  onPublished: (listener) => {
    published.add(listener);
    return () => published.delete(listener);
  },
  close: () => Promise.resolve(),
};

const sites = () => readdir(join(fixture.content, '../cache/sites'));
async function write(name: string, source: string): Promise<void> {
  const file = join(fixture.content, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
}

async function publish(slug: string, text: string): Promise<void> {
  await write(`stories/${slug}/index.mdx`, text);
  for (const listener of published)
    listener({ commit: `commit-${slug}`, paths: [`content/stories/${slug}/index.mdx`] });
  await house.site.settled();
}
const text = async (path: string) =>
  (await (await fetch(house.address + path)).text()).replaceAll('\u200B', '');

/** What a reader finds who searches. */
async function search(words: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${house.address}/search/?q=${encodeURIComponent(words)}`);
  await expect
    .poll(() => page.locator('[role=status]').textContent(), { timeout: 30_000 })
    .toMatch(/找到|没有找到/);
  const links = await page
    .locator('#results a')
    .evaluateAll((found) =>
      found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  await page.close();
  return [...new Set(links)];
}

beforeAll(async () => {
  fixture = await createFixture({
    'site.yaml': 'name: 试验\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n\n试验。\n',
    'stories/loom/index.mdx': story('织布', '织了一辈子布。'),
  });
  browser = await launchBrowser();
  house = await openHouse({
    paths: archivePaths({ ...fixture.environment }),
    port: 46_821,
    openDesk: () => Promise.resolve(desk),
    makeAdmin: () => Promise.reject(new Error('编辑台的页面没有做成。')),
    print: () => undefined,
    environment: { ...outsideEnvironment, ...fixture.environment, NODE_ENV: 'production' },
  });
  await house.site.settled();
});
afterAll(async () => {
  await house?.close();
  await browser?.close();
  await fixture?.remove();
});

it('serves the site and the desk at one address', async () => {
  expect(house.site.status().problem).toBe(null);
  expect(await text('/stories/loom/')).toContain('织了一辈子布');
  expect(await text('/desk/api')).toBe('{}');
  expect(await text('/admin/')).toContain('编辑台的页面没有做成');
});

it('shows a published story on the site and in its search, and says where', async () => {
  await publish('well', story('老井', '井台边有一棵槐树。'));
  expect(await text('/stories/well/')).toContain('井台边有一棵槐树');
  expect(await search('槐树')).toEqual(['/stories/well/']);
  expect(house.site.status()).toMatchObject({
    commit: 'commit-well',
    news: { entries: [{ title: '老井', url: '/stories/well/' }] },
  });
});

it('says why a published story without consent is not to be seen', async () => {
  await publish('mill', story('磨坊', '磨了一天面。', ''));
  expect((await fetch(`${house.address}/stories/mill/`)).status).toBe(404);
  expect(house.site.status().news?.entries).toEqual([
    { title: null, url: null, held: '知情同意不全' },
  ]);
});

it('notices what a maintainer changes by hand, in a new folder also', async () => {
  await write('stories/loom/index.mdx', story('织布', '改过的一句话。'));
  await expect.poll(() => text('/stories/loom/'), { timeout: 60_000 }).toContain('改过的一句话');
  await house.site.settled();
  // What is found is what is there: neither the words of before, nor nothing. A site may take the
  // place of another while the page still reads its index.
  const found = [expect.stringContaining('/stories/loom/')];
  await expect.poll(() => search('改过'), { timeout: 30_000 }).toEqual(found);
  expect(await search('一辈子')).toEqual([]);
  await write('stories/school/index.mdx', story('学堂', '读了三年书。'));
  await expect.poll(() => text('/stories/school/'), { timeout: 60_000 }).toContain('读了三年书');
  await house.site.settled();
});

it('forgets with the next build what was withdrawn, on its page and in the search', async () => {
  await publish(
    'well',
    story('老井', '井台边有一棵槐树。', `${CONSENT}\n  withdrawnOn: '2025-01-01'`),
  );
  const left = await (await fetch(`${house.address}/stories/well/`)).text();
  expect(left).toContain('撤下');
  expect(left).not.toMatch(/老井|槐树/);
  expect(await search('槐树')).toEqual([]);
});

it('does not touch the folder that npm run build writes', async () => {
  await writeFile(join(fixture.content, '../dist'), 'mine');
  await publish('loom', story('织布', '又改了一句。'));
  expect(await readFile(join(fixture.content, '../dist'), 'utf8')).toBe('mine');
});

it('stops in the middle of a build and leaves nothing half done', async () => {
  await write('stories/loom/index.mdx', story('织布', '最后一句。'));
  for (const listener of published) listener({ commit: 'last', paths: [] });
  await expect
    .poll(sites, { timeout: 60_000 })
    .toContainEqual(expect.stringMatching(/unfinished$/));
  await house.close();
  expect(await sites()).toEqual([expect.stringMatching(/^site-\d+$/)]);
});
