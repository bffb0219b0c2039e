import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { createTestFolder } from '../../../testing/test-folder.ts';
import { openDeskForTests, type DeskForTests } from '../../app/desk-for-tests.ts';
import { bundleAdmin } from '../../bundle-admin.ts';
import { makeConfig } from '../../config/make-config.ts';
import { oddBodies } from './odd-bodies.ts';
import { typedPieces } from './typed-pieces.ts';
import { bundleCache } from '../../../testing/bundle-once.ts';

const PATH = 'content/stories/well/index.mdx';
const folder = createTestFolder();
let desk: DeskForTests;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const out = join(folder.path, 'out');
  await mkdir(out);
  await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
  desk = await openDeskForTests(out);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${desk.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const fileOf = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;

/** Opens a story with a body in Decap's own form, changes something, saves; the file it made. */
async function saved(body: string, change: () => Promise<void>): Promise<string | undefined> {
  desk.drafts.clear();
  desk.published.set(PATH, fileOf('旧题', body));
  await page.goto('about:blank');
  await page.goto(`${desk.address}/admin/#/collections/stories/entries/well/index`);
  await page.getByLabel(/^题目/).first().waitFor();
  await page.locator('.desk-body .cm-content').first().waitFor();
  await change();
  await page.getByRole('button', { name: /^保存/ }).first().click();
  await expect.poll(() => desk.drafts.size, { timeout: 20_000 }).toBe(1);
  return [...desk.drafts.values()][0]!.files.get(PATH);
}

const anyBody = fc
  .array(
    fc.oneof(
      fc.constantFrom(...oddBodies),
      fc.constantFrom(...typedPieces),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 6, maxLength: 24 },
  )
  .map((parts) => parts.join('\n\n').trim())
  .filter((body) => body !== '');

const changeTitle = () => page.getByLabel(/^题目/).first().fill('新题');

test('whatever is in a body comes through Decap’s form to the byte while something else is changed', async () => {
  const bodies = [oddBodies.join('\n\n'), ...fc.sample(anyBody, 4)];
  for (const body of bodies) expect(await saved(body, changeTitle)).toBe(fileOf('新题', body));
});

test('a word changed in one paragraph changes that word in the file and nothing else', async () => {
  for (const around of fc.sample(anyBody, 3)) {
    const body = `${around}\n\n<Photo file="a.jpg" />\n\n他说好\n\n<Note>\n\n按\n\n</Note>\n\n${around}`;
    const typeThere = async () => {
      await page.locator('.cm-line').getByText('他说好', { exact: true }).click();
      await page.keyboard.press('End');
      await page.keyboard.type('，真的');
    };
    expect(await saved(body, typeThere)).toBe(
      fileOf('旧题', body.replace('他说好', '他说好，真的')),
    );
  }
});
