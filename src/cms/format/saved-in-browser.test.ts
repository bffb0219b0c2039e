import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { openDeskForTests, type DeskForTests } from '../app/desk-for-tests.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

const WELL = 'content/stories/well-forty-years/index.mdx';
const RIVER = 'content/stories/heyan-history/index.mdx';
const WANG = 'content/people/wang-xiuying.yaml';

const folder = createTestFolder();
let desk: DeskForTests;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const out = join(folder.path, 'out');
  await mkdir(out);
  await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
  desk = await openDeskForTests(out);
  for (const path of [WELL, RIVER, WANG]) desk.published.set(path, readFileSync(path, 'utf8'));
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${desk.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** Anew, so that the form of the last test is gone. */
async function open(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.address}/admin/#/collections/${place}`);
  await page
    .getByLabel(/^(题目|姓名)/)
    .first()
    .waitFor();
}

async function save(id: string): Promise<Map<string, string>> {
  await page.getByRole('button', { name: /^保存/ }).first().click();
  await expect.poll(() => desk.drafts.has(id), { timeout: 20_000 }).toBe(true);
  return desk.drafts.get(id)!.files;
}

test('the lists hold the stories of their kind', async () => {
  await page.goto(`${desk.address}/admin/#/collections/stories`);
  await page.getByText('井台边的四十年').first().waitFor();
  expect(await page.getByText('河沿村').count()).toBe(0);
});

test('a changed title in the real editor changes one line of the file', async () => {
  await open('stories/entries/well-forty-years/index');
  await page.getByLabel(/^题目/).first().fill('四十年井台');
  const saved = (await save('stories/well-forty-years/index')).get(WELL);
  const before = desk.published.get(WELL)!;
  expect(saved).toBe(before.replace(/^title: .*$/m, 'title: 四十年井台'));
  expect(complaints).toEqual([]);
});

test('a new story has its address, its kind, and nothing that nobody wrote', async () => {
  await open('histories/new');
  await page.getByLabel(/^题目/).first().fill('柳湾村史：“井”');
  await page.getByRole('button', { name: /^保存/ }).first().click();
  const isNew = (id: string) => id.startsWith('histories/');
  await expect.poll(() => [...desk.drafts.keys()].some(isNew), { timeout: 20_000 }).toBe(true);
  const id = [...desk.drafts.keys()].find(isNew)!;
  const address = /^histories\/([a-z0-9-]{2,64})\/index$/.exec(id)![1];
  expect([...desk.drafts.get(id)!.files]).toEqual([
    [
      `content/stories/${address}/index.mdx`,
      `---\ntitle: 柳湾村史：“井”\nkind: village-history\naddress: ${address}\n---\n`,
    ],
  ]);
});

test('a new person is named after the time, not after the name', async () => {
  await open('people/new');
  await page.getByLabel(/^姓名/).first().fill('𠮷大娘');
  await page.getByRole('button', { name: /^保存/ }).first().click();
  const isNew = (id: string) => id.startsWith('people/');
  await expect.poll(() => [...desk.drafts.keys()].some(isNew), { timeout: 20_000 }).toBe(true);
  const id = [...desk.drafts.keys()].find(isNew)!;
  const slug = /^people\/(person-\d{8}-\d{6})$/.exec(id)![1];
  expect([...desk.drafts.get(id)!.files]).toEqual([
    [`content/people/${slug}.yaml`, 'name: 𠮷大娘\n'],
  ]);
});
