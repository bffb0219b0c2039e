import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../../build/serve-site.ts';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { openForgejoForTests, type ForgejoForTests } from './forgejo-for-tests.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

const ENOUGH = { blob: 134_217_728, tree: 100_000, isTold: true };
const STORY = 'content/stories/well/index.mdx';
const folder = createTestFolder();
let [forgejo, site, browser]: [ForgejoForTests?, SiteServer?, Browser?] = [];
let page: Page;

beforeAll(async () => {
  forgejo = await openForgejoForTests();
  const out = join(folder.path, 'out');
  const settings = { repository: 'zhan/guxianghen', baseUrl: forgejo.address, appId: 'an-app' };
  const config = makeConfig({ backend: 'forgejo', ...settings });
  await bundleAdmin({ out, cache: bundleCache }, config);
  site = await serveSite(out, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await forgejo?.close();
});

beforeEach(async () => {
  forgejo!.api = { ...ENOUGH };
  forgejo!.asked.length = 0;
  forgejo!.files = new Map([
    ['content/site.yaml', 'name: 试验\n'],
    [STORY, '---\ntitle: 老井\nkind: life-story\n---\n\n井台边。\n'],
  ]);
  page = await (await browser!.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  return () => page.context().close();
});

/** By PKCE, through the stand-in's pages and back. */
async function logIn(): Promise<void> {
  await page.goto(`${site!.address}/admin/`);
  await page.getByRole('button', { name: '用 Forgejo 账户进入' }).click();
}
// Decap says the same once more in a corner, which nobody has to read.
const refusal = () => page.getByRole('alertdialog', { name: '现在还不能进来' });
const listed = () => page.getByText('老井').first();
const saw = () => forgejo!.asked.filter((path) => path.includes('/git/blobs/'));

describe('with Forgejo’s own limits', () => {
  it('lets nobody in, says which settings to raise and how far, and has read nothing', async () => {
    forgejo!.api = { blob: 10_485_760, tree: 1000, isTold: true };
    await logIn();
    const text = await refusal().innerText();
    expect(text).toContain('DEFAULT_MAX_BLOB_SIZE 现在是 10,485,760 字节');
    const typed = await refusal().locator('pre').innerText();
    expect(typed).toBe(
      '[api]\nDEFAULT_MAX_BLOB_SIZE = 134217728\nDEFAULT_GIT_TREES_PER_PAGE = 100000',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect([saw(), await listed().count()]).toEqual([[], 0]);
  });

  it('lets in once they are raised, without logging in anew anywhere else', async () => {
    forgejo!.api.tree = 1000;
    await logIn();
    await refusal().waitFor();
    forgejo!.api.tree = ENOUGH.tree;
    await refusal().getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('button', { name: '用 Forgejo 账户进入' }).click();
    await listed().waitFor();
    expect(await refusal().count()).toBe(0);
  });

  it('sees a recording that is on the last page of the list', async () => {
    for (let count = 0; count < 5500; count += 1) forgejo!.files.set(`content/a/${count}.jpg`, 9);
    forgejo!.files.set('content/z/录音.mp3', 300_000_000);
    forgejo!.api.tree = 1000;
    await logIn();
    const typed = await refusal().locator('pre').innerText();
    expect(typed).toContain('DEFAULT_MAX_BLOB_SIZE = 536870912');
    expect(typed).toContain('DEFAULT_GIT_TREES_PER_PAGE = 100000');
  });
});

describe('where the server does not say its limits', () => {
  it('lets nobody in, in words', async () => {
    forgejo!.api.isTold = false;
    await logIn();
    await expect.poll(() => refusal().innerText()).toContain('服务器没有说它的限制是多少');
    expect([saw(), await listed().count()]).toEqual([[], 0]);
  });
});

describe('with enough', () => {
  it('lists the stories', async () => {
    await logIn();
    await listed().waitFor();
    expect(await refusal().count()).toBe(0);
  });

  it('looks again when a page is opened anew, and lets nobody in who was in before', async () => {
    await logIn();
    await listed().waitFor();
    forgejo!.api.blob = 10_485_760;
    await page.reload();
    await refusal().waitFor();
    expect(await listed().count()).toBe(0);
  });

  it('opens no empty form for a story that the server withholds after all', async () => {
    await logIn();
    await listed().waitFor();
    forgejo!.api.blob = 10;
    // What was listed is kept in the browser; another version is not.
    forgejo!.files.set(STORY, '---\ntitle: 老井新稿\nkind: life-story\n---\n\n井台边，改过。\n');
    await page.goto(`${site!.address}/admin/#/collections/stories/entries/well/index`);
    await page.getByText('没有给全').first().waitFor();
    expect(await page.getByRole('textbox', { name: '题目' }).count()).toBe(0);
  });
});
