import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const options = { make: 'address' };

test('a form that was only opened has nothing to be saved, and says when the address comes', async () => {
  const entry = { newRecord: true, slug: '' };
  const widget = await openWidget(browser, { name: 'address', options, entry });
  expect(await widget.changes()).toEqual([]);
  expect(await widget.page.getAttribute('#field', 'placeholder')).toBe('保存以后自动生成');
});

test('an entry that has an address keeps it', async () => {
  const entry = { newRecord: true };
  const widget = await openWidget(browser, { name: 'address', value: 'laojing', options, entry });
  expect(await widget.changes()).toEqual([]);
  await expect.poll(() => widget.page.inputValue('#field')).toBe('laojing');
});

test('an entry from before shows its folder and is not changed', async () => {
  const entry = { newRecord: false, slug: 'well-forty-years/index' };
  const widget = await openWidget(browser, { name: 'address', options, entry });
  expect(await widget.changes()).toEqual([]);
  await expect.poll(() => widget.page.inputValue('#field')).toBe('well-forty-years');
});

test('nobody can type into an address', async () => {
  const entry = { newRecord: false, slug: 'well' };
  const widget = await openWidget(browser, { name: 'address', options, entry });
  await widget.page.focus('#field');
  await widget.page.keyboard.type('abc');
  await expect.poll(() => widget.page.inputValue('#field')).toBe('well');
});

test('without a clipboard the address is marked and the editor told which keys to press', async () => {
  const widget = await openWidget(browser, { name: 'address', value: 'laojing', options });
  await widget.page.getByRole('button', { name: '复制' }).click();
  await widget.page.getByText('请按 Ctrl+C 复制').waitFor();
  expect(await widget.page.evaluate(() => String(getSelection()))).toBe('laojing');
});

test('a secret address is made when asked for and is long', async () => {
  const widget = await openWidget(browser, { name: 'address', options: { make: 'secret' } });
  expect(await widget.changes()).toEqual([]);
  await widget.page.getByRole('button', { name: '生成一个' }).click();
  const [made, ...more] = await widget.changes();
  expect(made).toMatch(/^[a-z0-9]{26}$/);
  expect(more).toEqual([]);
  expect(await widget.page.getByRole('button', { name: '生成一个' }).isVisible()).toBe(false);
});
