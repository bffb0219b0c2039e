import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const options = {
  label: '同意公开的内容',
  multiple: true,
  options: [
    { value: 'text', label: '文字' },
    { value: 'voice', label: '声音' },
    { value: 'photos', label: '照片' },
  ],
};
const open = (value?: unknown) => openWidget(browser, { name: 'checks', value, options });

test('what was ticked on the paper is ticked here, in its order whatever was ticked first', async () => {
  const { page, changes } = await open();
  await page.getByRole('group', { name: '同意公开的内容' }).waitFor();
  await page.getByLabel('照片').check();
  await page.getByLabel('文字').check();
  expect(await changes()).toEqual([['photos'], ['text', 'photos']]);
});

test('a tick is taken back, and what is offered no more is not lost', async () => {
  const { page, changes } = await open(['text', 'voice', 'film']);
  await expect.poll(() => page.getByLabel('声音').isChecked()).toBe(true);
  await page.getByLabel('声音').uncheck();
  expect(await changes()).toEqual([['text', 'film']]);
});

test('the keyboard is enough', async () => {
  const { page, changes } = await open(['text']);
  await page.getByRole('checkbox', { name: '文字', exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await changes()).toEqual([['text', 'voice']]);
});
