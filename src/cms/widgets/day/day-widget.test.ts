import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (value?: string) => openWidget(browser, { name: 'day', value });

test('a day is chosen in the browser’s calendar and written as the model wants it', async () => {
  const { page, changes } = await open();
  await page.fill('#field', '2024-05-12');
  expect(await changes()).toEqual(['2024-05-12']);
});

test('a day is taken back', async () => {
  const { page, changes } = await open('2024-05-12');
  expect(await page.inputValue('#field')).toBe('2024-05-12');
  await page.fill('#field', '');
  expect(await changes()).toEqual(['']);
});

test('what is kept and is no day is shown as it is, and not lost', async () => {
  const { page, changes } = await open('2024年五月');
  expect(await page.inputValue('#field')).toBe('2024年五月');
  expect(await changes()).toEqual([]);
});

test('a day half typed changes nothing yet', async () => {
  const { page, changes } = await open('2024-05-12');
  await page.focus('#field');
  await page.keyboard.press('Delete');
  expect(await changes()).toEqual([]);
});
