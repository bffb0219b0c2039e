import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget, type WidgetPage } from '../widget-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const people = {
  name: 'names',
  options: { multiple: true, collection: 'people', display_fields: ['name'] },
  hits: [
    { slug: 'wang-xiuying', data: { name: '王秀英' } },
    { slug: 'wang-dashan', data: { name: '王大山' } },
    { slug: 'li-changhe', data: { name: '李长河' } },
  ],
};

async function paste({ page }: WidgetPage, text: string): Promise<void> {
  await page.focus('#field');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // A paste that nobody takes goes into the box, as the browser itself would put it.
    if (document.activeElement!.dispatchEvent(event))
      document.execCommand('insertText', false, pasted);
  }, text);
}

const tags = ({ page }: WidgetPage) =>
  page
    .locator('.desk-tags li')
    .evaluateAll((all) => all.map((each) => each.firstChild!.textContent));

test('three names pasted with three separators are three names', async () => {
  const widget = await openWidget(browser, { name: 'names', value: [] });
  await paste(widget, '王秀英、李长河，周桂芬');
  expect(await widget.changes()).toEqual([['王秀英', '李长河', '周桂芬']]);
  expect(await tags(widget)).toEqual(['王秀英', '李长河', '周桂芬']);
});

test('a name is taken with a separator, with Enter, and when the box is left', async () => {
  const widget = await openWidget(browser, { name: 'names', value: ['逃荒'] });
  await widget.page.locator('#field').pressSequentially('赶集、婚');
  expect(await tags(widget)).toEqual(['逃荒', '赶集']);
  await widget.page.keyboard.type('嫁');
  await widget.page.keyboard.press('Enter');
  await widget.page.keyboard.type('办学');
  await widget.page.locator('#field').blur();
  expect((await widget.changes()).at(-1)).toEqual(['逃荒', '赶集', '婚嫁', '办学']);
});

test('a field that somebody only walks through is not changed', async () => {
  const widget = await openWidget(browser, { ...people, value: ['li-changhe', '没有条目的人'] });
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Enter');
  await widget.page.keyboard.press('Tab');
  expect(await widget.changes()).toEqual([]);
  expect(await tags(widget)).toEqual(['李长河', '没有条目的人']);
});

test('what is chosen by keyboard is stored as the entry it names', async () => {
  const widget = await openWidget(browser, { ...people, value: [] });
  await widget.page.locator('#field').pressSequentially('王');
  await widget.page.waitForSelector('[role=option]');
  await expect
    .poll(() => widget.page.locator('[role=option]').allTextContents())
    .toEqual(['王秀英', '王大山']);
  await widget.page.keyboard.press('ArrowDown');
  await widget.page.keyboard.press('ArrowDown');
  const pointed = await widget.page.getAttribute('#field', 'aria-activedescendant');
  await expect.poll(() => widget.page.textContent(`#${pointed}`)).toBe('王大山');
  await widget.page.keyboard.press('Enter');
  expect(await widget.changes()).toEqual([['wang-dashan']]);
  await expect.poll(() => widget.page.textContent('[role=status]')).toBe('添上了王大山');
});

test('a known name that is typed or pasted is stored as its entry, an unknown one as it is', async () => {
  const widget = await openWidget(browser, { ...people, value: [] });
  await paste(widget, '李长河、周桂芬');
  expect(await widget.changes()).toEqual([['li-changhe', '周桂芬']]);
  await expect
    .poll(() => widget.page.textContent('.desk-tags'))
    .toContain('周桂芬（名单里还没有）');
});

test('a choice is taken with the mouse, and the half-written name does not stay behind', async () => {
  const widget = await openWidget(browser, { ...people, value: [] });
  await widget.page.locator('#field').pressSequentially('长河');
  await widget.page.click('[role=option]');
  await widget.page.locator('#field').blur();
  expect(await widget.changes()).toEqual([['li-changhe']]);
});

test('a name is taken away by keyboard alone, and the keyboard stays in the field', async () => {
  const widget = await openWidget(browser, { name: 'names', value: ['甲', '乙', '丙'] });
  await widget.page.focus('#field');
  await widget.page.keyboard.press('Backspace');
  expect(await widget.changes()).toEqual([]);
  await widget.page.keyboard.press('Backspace');
  expect(await widget.changes()).toEqual([['甲', '乙']]);
  const focused = await widget.page.evaluate(() =>
    document.activeElement?.getAttribute('aria-label'),
  );
  expect(focused).toBe('去掉乙');
});

test('where one name may be given, the last one given is it', async () => {
  const options = { multiple: false };
  const widget = await openWidget(browser, { name: 'names', value: '柳湾', options });
  await widget.page.locator('#field').pressSequentially('崔寨，');
  expect(await widget.changes()).toEqual(['崔寨']);
  expect(await tags(widget)).toEqual(['崔寨']);
  await widget.page.click('.desk-tags button');
  expect((await widget.changes()).at(-1)).toBeUndefined();
});

test('what an input method is still composing is nobody’s name yet', async () => {
  const widget = await openWidget(browser, { name: 'names', value: [] });
  const session = await widget.page.context().newCDPSession(widget.page);
  await widget.page.focus('#field');
  await session.send('Input.imeSetComposition', {
    text: 'wang，',
    selectionStart: 5,
    selectionEnd: 5,
  });
  expect(await widget.changes()).toEqual([]);
  await session.send('Input.insertText', { text: '王，' });
  expect(await widget.changes()).toEqual([['王']]);
});

test('a screen reader is told what every part is', async () => {
  const widget = await openWidget(browser, { ...people, value: ['li-changhe'] });
  await widget.page.locator('#field').pressSequentially('王');
  await widget.page.waitForSelector('[role=option]');
  const found = (await axePage(widget.page)).filter(
    (each) => !/^(document-title|landmark|page-has|region|color|target-size)/.test(each),
  );
  expect(found).toEqual([]);
});
