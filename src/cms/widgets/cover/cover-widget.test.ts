import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const entry = { data: { photos: [{ file: '老井.jpg', caption: '井台' }, { file: 'b.jpg' }, {}] } };
const options = { photos_field: 'photos' };
const open = (value?: string) => openWidget(browser, { name: 'cover', value, options, entry });

test('one of the photos that the entry lists is chosen, by its caption or its name', async () => {
  const { page, changes } = await open();
  await expect
    .poll(() => page.locator('option').allTextContents())
    .toEqual(['用第一张照片', '第 1 张：井台', '第 2 张：b.jpg']);
  await page.selectOption('#field', { label: '第 2 张：b.jpg' });
  expect(await changes()).toEqual(['b.jpg']);
});

test('a cover whose photo is gone is said to be gone, and stays until another is chosen', async () => {
  const { page, changes } = await open('没了.jpg');
  await expect.poll(() => page.inputValue('#field')).toBe('没了.jpg');
  await expect
    .poll(() => page.locator('option').last().textContent())
    .toBe('没了.jpg（照片里没有这一张了）');
  expect(await changes()).toEqual([]);
});
