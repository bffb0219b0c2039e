import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TWO = '[00:00:05] 采集者：您是哪一年来的？\n[00:00:12] 王秀英：一九六一年。';

test('a transcript with everything that formats choke on comes through to the byte', async () => {
  const odd =
    '\\[00:00:05] {很多} <3 import x\n\n    缩进\n\t制表 [注]: 一\n1958. 那年\n---\n**注意：**  \n3~5年𠮷😀\u3000。\n';
  const widget = await openWidget(browser, { name: 'transcript', value: odd });
  expect(await widget.changes()).toEqual([]);
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Control+End');
  await widget.page.keyboard.type('完');
  expect(await widget.changes()).toEqual([`${odd}完`]);
});

test('line ends from Windows stay as they are', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: '甲：一\r\n乙：二' });
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Control+End');
  await widget.page.keyboard.type('三');
  expect(await widget.changes()).toEqual(['甲：一\r\n乙：二三']);
});

test('the parser of the site says how much there is and who speaks', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: `## 来了\n${TWO}` });
  await expect
    .poll(() => widget.page.textContent('.desk-size'))
    .toBe('2 句话，1 个小标题，14 个字，写到 0:12');
  await expect
    .poll(() => widget.page.locator('.desk-speakers button').allTextContents())
    .toEqual(['采集者', '王秀英']);
});

test('what is doubtful is named with its line while typing, and a press leads there', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: TWO });
  expect(await widget.page.locator('.desk-problems li').count()).toBe(0);
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Control+End');
  await widget.page.keyboard.type('\n[00:00:03] 采集者：后来呢？');
  const problem = widget.page.getByRole('button', { name: /^第 3 行：时间 0:03 比上一句早了/ });
  await problem.click();
  expect(await widget.page.evaluate(() => String(getSelection()))).toBe(
    '[00:00:03] 采集者：后来呢？',
  );
});

test('a time and a speaker go in with buttons, and Ctrl+Z takes them back', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: TWO });
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Control+End');
  await widget.page.getByRole('button', { name: '插入时间' }).click();
  // The time above, marked from its first digit: typing writes over it.
  await widget.page.keyboard.type('00:00:20');
  await widget.page.keyboard.press('End');
  await widget.page.getByRole('button', { name: '王秀英' }).click();
  expect((await widget.changes()).at(-1)).toBe(`${TWO}\n[00:00:20] 王秀英：`);
  for (let key = 0; key < 12; key += 1) await widget.page.keyboard.press('Control+z');
  expect((await widget.changes()).at(-1)).toBe(TWO);
});

test('keys insert a speaker by number and a time', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: `${TWO}\n` });
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Control+End');
  await widget.page.keyboard.press('Control+Enter');
  await widget.page.keyboard.press('End');
  await widget.page.keyboard.press('Control+Alt+1');
  expect((await widget.changes()).at(-1)).toBe(`${TWO}\n[00:00:12] 采集者：`);
});

test('a value from elsewhere is shown, and the cursor of somebody typing is left alone', async () => {
  const widget = await openWidget(browser, { name: 'transcript', value: '一' });
  await widget.page.evaluate(() =>
    (window as unknown as { setValue: (v: string) => void }).setValue('二'),
  );
  await widget.page.waitForFunction(() => document.querySelector('textarea')!.value === '二');
  await widget.page.evaluate(() => {
    const box = document.querySelector('textarea')!;
    box.focus();
    box.setSelectionRange(0, 0);
  });
  await widget.page.keyboard.type('头');
  await widget.page.keyboard.type('脑');
  await expect.poll(() => widget.page.inputValue('#field')).toBe('头脑二');
});
