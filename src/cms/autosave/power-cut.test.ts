import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from '../../testing/launch-browser.ts';
import {
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
let process: ChildProcess | undefined;
const profile = join(visit.folder, 'profile');

/** A browser of its own with a profile that outlives it. */
async function openBrowser(): Promise<{ browser: Browser; page: Page }> {
  const { executablePath, args } = await findBrowser();
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  process = spawn(executablePath, [...args, ...own], { detached: true, stdio: 'ignore' });
  const file = join(profile, 'DevToolsActivePort');
  const port = () => readFile(file, 'utf8').then((text) => text.split('\n')[0]!);
  await expect.poll(() => port().catch(() => ''), PATIENTLY).toMatch(/^\d+$/);
  const connect = async () =>
    chromium.connectOverCDP(`http://127.0.0.1:${await port()}`, { timeout: 5000 });
  // The file of a browser that was killed names a port where nobody is.
  let browser: Browser | undefined;
  await expect
    .poll(async () => (browser = await connect().catch(() => undefined)), { timeout: 90_000 })
    .toBeTruthy();
  const page = await browser!.contexts()[0]!.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await enter(page, visit.address);
  return { browser: browser!, page };
}

/** As a power cut would: all of its processes, at once. */
async function kill(browser: Browser): Promise<void> {
  const gone = new Promise((resolve) => process!.once('exit', resolve));
  globalThis.process.kill(-process!.pid!, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}
afterAll(() => {
  if (process?.exitCode === null && !process.killed) globalThis.process.kill(-process.pid!);
});

const row = (page: Page) => page.locator('.desk-foot-row[data-row=restore]', { hasText: '留着' });

it('gives back what was typed up to a second before the power went, and shows what differs', async () => {
  const { browser, page } = await openBrowser();
  await openStory(page, visit.address, 'well');
  await titleOf(page).fill('井台边的五十年');
  await summaryOf(page).click();
  await page.keyboard.type('那年春天来得早，井台边的石头都冻裂了。', { delay: 40 });
  // The last second is not promised; what is older is.
  await page.waitForTimeout(1300);
  await page.keyboard.type('俺娘', { delay: 20 });
  await kill(browser);

  const again = await openBrowser();
  await openStory(again.page, visit.address, 'well');
  await row(again.page).waitFor();
  await expect.poll(() => row(again.page).textContent()).toMatch(/这台电脑上还留着.*没保存的内容/);
  await expect.poll(() => titleOf(again.page).inputValue()).toBe('井台边的四十年');
  await again.page.getByRole('button', { name: '看看有什么不同' }).click();
  const panel = again.page.locator('dialog');
  await expect.poll(() => panel.locator('del').first().textContent()).toContain('四十');
  expect(await panel.locator('ins').allTextContents()).toContainEqual(
    expect.stringContaining('石头都冻裂了'),
  );
  await panel.getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => titleOf(again.page).inputValue()).toBe('井台边的五十年');
  await expect.poll(() => summaryOf(again.page).inputValue()).toContain('井台边的石头都冻裂了。');
  await save(again.page);
  await again.page.getByText('保存好了', { exact: true }).first().waitFor(PATIENTLY);
  expect(visit.draftText('well')).toContain('石头都冻裂了。');
  expect(visit.draftText('well')).toContain('原文。');

  await again.page.reload();
  await titleOf(again.page).waitFor();
  await again.page.waitForTimeout(800);
  expect(await row(again.page).isVisible()).toBe(false);
  await kill(again.browser);
});
