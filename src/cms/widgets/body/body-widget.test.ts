import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBody } from '../../../blocks/parse-body.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget, type WidgetPage } from '../widget-page.ts';
import { oddBodies } from './odd-bodies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const all = oddBodies.join('\n\n');
const open = (value: string) =>
  openWidget(browser, {
    name: 'body',
    value,
    entry: { data: { photos: [{ file: 'a.jpg' }, { file: '老井.jpg' }] } },
  });

test('a body with everything that rich text loses is opened, walked through and not changed', async () => {
  const { page, changes } = await open(all);
  for (let count = 0; count < 60; count += 1) await page.keyboard.press('Tab');
  expect(await changes()).toEqual([]);
});

test('a word typed at the end leaves everything above it to the byte', async () => {
  const { page, changes } = await open(all);
  await page.locator('textarea').last().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('完');
  expect(await changes()).toEqual([`${all}完`]);
});

/** Puts the cursor behind the last word and types; what the widget gives for it. */
async function typeAtEnd({ page, changes }: WidgetPage, body: string, key: string) {
  await page.evaluate((value) => {
    (window as unknown as { setValue: (value: string) => void }).setValue(value);
  }, body);
  await page.waitForFunction((value) => {
    const boxes = document.querySelectorAll('textarea');
    return value.endsWith(boxes[boxes.length - 1]!.value);
  }, body);
  await page.locator('textarea').last().focus();
  await page.keyboard.press('Control+End');
  await (key === 'Backspace' ? page.keyboard.press(key) : page.keyboard.type(key));
  return (await changes()).at(-1) as string;
}

test('each of them, changed beside, saved and opened again, is what it was on the site', async () => {
  const widget = await open('');
  const shown = (body: string) => parseBody(body, () => true).blocks;
  for (const body of oddBodies) {
    const saved = await typeAtEnd(widget, `${body}\n\n尾`, '巴');
    expect(saved).toBe(`${body}\n\n尾巴`);
    const again = await typeAtEnd(widget, saved, 'Backspace');
    expect(again).toBe(`${body}\n\n尾`);
    expect(shown(again)).toEqual(shown(`${body}\n\n尾`));
  }
});

test('Enter starts a paragraph, in a list the next item, as in Word', async () => {
  const { page, changes } = await open('');
  await page.focus('#field');
  await page.keyboard.type('一');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- 甲');
  await page.keyboard.press('Enter');
  await page.keyboard.type('乙');
  expect((await changes()).at(-1)).toBe('一\n\n- 甲\n- 乙');
});

test('bold is put on with its button, and the site shows it although a Chinese colon is in it', async () => {
  const { page, changes } = await open('注意：内容');
  await page.focus('#field');
  await page.evaluate(() => document.querySelector('textarea')!.setSelectionRange(0, 3));
  await page.getByRole('button', { name: '加粗' }).click();
  const saved = (await changes()).at(-1) as string;
  expect(saved).toBe('**注意：**内容');
  expect(parseBody(saved, () => true).blocks).toEqual([
    { type: 'prose', html: '<p><strong>注意：</strong>内容</p>' },
  ]);
});

test('a photo is put behind the paragraph with the cursor, chosen from the photos of the story', async () => {
  const { page, changes } = await open('一段\n\n二段');
  await page.focus('#field');
  await page.evaluate(() => document.querySelector('textarea')!.setSelectionRange(1, 1));
  await page.getByRole('button', { name: '＋照片' }).click();
  expect(await page.textContent('.desk-wrong')).toContain('照片缺少“照片”');
  await page
    .getByLabel('照片', { exact: false })
    .locator('select')
    .or(page.locator('.desk-card select'))
    .first()
    .selectOption('老井.jpg');
  await page.locator('.desk-card input').first().fill('他说"好"');
  expect((await changes()).at(-1)).toBe(
    '一段\n\n<Photo file="老井.jpg" caption="他说&quot;好&quot;" />\n\n二段',
  );
  expect(await page.textContent('.desk-wrong')).toBe('');
});

test('a block put into a quote is in the quote', async () => {
  const { page, changes } = await open('<Quote by="王秀英">\n\n日子\n\n</Quote>');
  await page.locator('.desk-card textarea').focus();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: '＋按语' }).click();
  await page.keyboard.type('整理者按');
  expect((await changes()).at(-1)).toBe(
    '<Quote by="王秀英">\n\n日子\n\n<Note title="整理者按">\n\n</Note>\n\n</Quote>',
  );
});

test('a block taken away can be put back as it was', async () => {
  const body = "甲\n\n<Photo  file='a.jpg'></Photo>\n\n乙";
  const { page, changes } = await open(body);
  await page.getByRole('button', { name: '拿掉这个照片' }).click();
  expect((await changes()).at(-1)).not.toContain('Photo');
  await page.getByRole('button', { name: '放回去' }).click();
  expect((await changes()).at(-1)).toBe(body);
});

test('Chinese typed with an input method arrives once and whole', async () => {
  const { page, changes } = await open('前');
  const session = await page.context().newCDPSession(page);
  await page.focus('#field');
  await page.keyboard.press('Control+End');
  for (const text of ['j', 'ji', 'jing'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send('Input.insertText', { text: '井' });
  expect((await changes()).at(-1)).toBe('前井');
});
