import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, expect, it, vi } from 'vitest';
import { findBrowser } from '../../testing/launch-browser.ts';
import { choose, openAlbum, phonePhoto } from '../files/visit-files-for-tests.ts';
import {
  cookieOf,
  enter,
  openStory,
  PATIENTLY,
  save,
  storyText,
  summaryOf,
  titleOf,
  visitDesk,
} from './desk-visit-for-tests.ts';

const visit = visitDesk({ well: storyText('井台边的四十年', '原文。') });

/** What the issue allows: every few seconds. */
const WITHIN = { timeout: 8000 };
interface Writing {
  id: string;
  title: string;
  data: Record<string, unknown>;
  files: unknown[];
  unwanted: boolean;
}
const keptOf = async (editor: string): Promise<Writing[]> =>
  (await visit.ask(editor, 'keptWritings', {})).writings;
const row = (page: Page, text: string) => page.locator('.desk-foot-row', { hasText: text });
const photosIn = (page: Page) => page.locator('.desk-photo-list button');
const keptTime = (page: Page) => page.locator('.desk-kept-time');

/** By the desk's clock. */
function pass(milliseconds: number): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds);
}
afterEach(() => void vi.restoreAllMocks());

/** A browser that can be killed, as one whose computer has lost its power. */
async function openMortalBrowser(editor: string) {
  const server = await chromium.launchServer({ ...(await findBrowser()) });
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext();
  await context.addCookies([cookieOf(editor, visit.address)]);
  const page = await context.newPage();
  await enter(page, visit.address);
  const gone = new Promise((resolve) => server.process().once('exit', resolve));
  const kill = () => {
    server.process().kill('SIGKILL');
    return gone;
  };
  return { page, kill };
}

it('gives back on another computer, to the letter, what was written as the first one died', async () => {
  const photo = join(visit.folder, '井台.jpg');
  await writeFile(photo, await phonePhoto(1));
  const { page, kill } = await openMortalBrowser('陈晓');
  await openAlbum(page, visit.address, '李家的老相册');
  await choose(page, /选照片/, [photo]);
  await expect.poll(() => photosIn(page).count(), PATIENTLY).toBe(1);
  await titleOf(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type('，𠮷祥坊的“大门”前');
  const written = '李家的老相册，𠮷祥坊的“大门”前';
  await expect
    .poll(async () => (await keptOf('陈晓'))[0], WITHIN)
    .toMatchObject({ title: written, files: [{ fields: { name: '井台.jpg' } }] });
  await expect
    .poll(() => keptTime(page).textContent(), WITHIN)
    .toMatch(/^已自动保存 \d\d:\d\d:\d\d$/);
  await page.keyboard.type('俺娘');
  await kill();

  const other = await visit.logIn('陈晓');
  const newAlbum = `${visit.address}/admin/#/collections/albums/new`;
  await other.goto(newAlbum);
  await row(other, '好像正在另一台电脑').waitFor(PATIENTLY);
  expect(await row(other, '接着写').getByRole('button', { name: '接着写' }).count()).toBe(0);
  pass(31_000);
  const [left] = await keptOf('陈晓');
  await other.goto(`${visit.address}/admin/#/collections/albums`);
  await row(other, '其中 1 份写在另一台电脑或另一个浏览器里').waitFor(PATIENTLY);
  await other.goto(newAlbum);
  await row(other, '另一个浏览器里，还留着').getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => titleOf(other).inputValue(), PATIENTLY).toBe(left!.title);
  expect(left!.title).toContain(written);
  await expect.poll(() => photosIn(other).count(), PATIENTLY).toBe(1);
  // It goes on as a text of this browser's own, in place of the other.
  await expect
    .poll(async () => (await keptOf('陈晓')).map(({ id }) => id), WITHIN)
    .toEqual([expect.not.stringContaining(left!.id)]);
  expect(await keptOf('陈晓')).toMatchObject([{ data: left!.data, files: left!.files }]);

  await save(other);
  await expect.poll(() => keptOf('陈晓'), PATIENTLY).toEqual([]);
  await expect.poll(() => keptTime(other).textContent(), PATIENTLY).toBe('');
  expect(visit.git('for-each-ref', 'refs/desk/writing')).toBe('');
  await other.context().close();
});

it('has what was typed a moment before the page was left', async () => {
  const page = await visit.logIn('陈晓');
  await openStory(page, visit.address, 'well');
  await summaryOf(page).fill('刚写完就走了');
  await page.goto('about:blank');
  await expect
    .poll(async () => JSON.stringify(await keptOf('陈晓')), WITHIN)
    .toContain('刚写完就走了');
  await page.context().close();
});

it('shows nobody else’s, and brings one’s own to the desk when that is back, without a word', async () => {
  pass(31_000);
  const page = await visit.logIn('刘芳');
  await openStory(page, visit.address, 'well');
  // The form asks for villages and people, and does say when nobody answers that.
  await page.waitForLoadState('networkidle');
  // The one before is 陈晓’s.
  expect(await page.locator('.desk-foot-row[data-row=restore]:visible').count()).toBe(0);
  await visit.stopServer();
  await summaryOf(page).fill('服务停着的时候写的');
  await expect.poll(() => keptTime(page).textContent(), WITHIN).toContain('已自动保存');
  // Long enough for a request that is answered by nobody.
  await page.waitForTimeout(500);
  expect(await page.locator('.desk-foot-row[data-row=conflict]:visible').count()).toBe(0);
  await visit.startServer();
  await expect
    .poll(async () => JSON.stringify(await keptOf('刘芳')), PATIENTLY)
    .toContain('服务停着的时候写的');
  await page.context().close();
});

it('leaves aside, for every browser, what is not wanted any more', async () => {
  const page = await visit.logIn('刘芳');
  pass(2 * 31_000);
  await openStory(page, visit.address, 'well');
  const left = row(page, '另一个浏览器里，还留着');
  await left.getByRole('button', { name: '不要了' }).click();
  await row(page, '真的不要了吗').getByRole('button', { name: '不要了' }).click();
  await row(page, '放到一边').waitFor(PATIENTLY);
  await page.context().close();
  const again = await visit.logIn('刘芳');
  await openStory(again, visit.address, 'well');
  await again.waitForLoadState('networkidle');
  expect(await again.locator('.desk-foot-row[data-row=restore]:visible').count()).toBe(0);
  expect(await keptOf('刘芳')).toMatchObject([{ unwanted: true }]);
  await again.goto(`${visit.address}/admin/#/collections/stories`);
  await again.getByRole('button', { name: '没保存的内容' }).click();
  const listed = again.locator('dialog .desk-listed');
  await expect.poll(() => listed.textContent()).toContain('在另一台电脑或另一个浏览器里');
  await listed.getByRole('button', { name: '反悔，还要' }).click();
  await listed.getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => summaryOf(again).inputValue(), PATIENTLY).toBe('服务停着的时候写的');
  await again.context().close();
});
