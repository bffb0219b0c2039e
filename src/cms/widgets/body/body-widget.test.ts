import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBody } from '../../../blocks/parse-body.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openWidget, type WidgetPage } from '../widget-page.ts';
import { oddBodies } from './odd-bodies.ts';

let browser: Browser;
let widget: WidgetPage;
beforeAll(async () => {
  browser = await launchBrowser();
  const entry = { data: { photos: [{ file: 'a.jpg' }, { file: '老井.jpg' }] } };
  widget = await openWidget(browser, { name: 'body', value: '', entry });
});
afterAll(() => browser.close());

const all = oddBodies.join('\n\n');

/** Shows another body in the one page, as another entry does; the widget, and what it gave since. */
async function open(value: string): Promise<WidgetPage> {
  const { page, changes } = widget;
  await page.evaluate(async (body) => {
    const { setValue } = window as unknown as { setValue: (value: string) => void };
    setValue(`${body} `);
    await new Promise((done) => setTimeout(done, 20));
    document.querySelector('.desk-parts')?.setAttribute('data-old', '');
    setValue(body);
  }, value);
  await page.locator('.desk-parts:not([data-old]) .cm-content').first().waitFor();
  const before = (await changes()).length;
  return { page, changes: async () => (await changes()).slice(before) };
}

const lastOf = async ({ changes }: WidgetPage) => (await changes()).at(-1) as string;

/** Marks the characters from `start` up to `end` of the first paragraph, with the keyboard. */
async function mark({ page }: WidgetPage, start: number, end: number) {
  await page.locator('.cm-content').first().focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < start; at += 1) await page.keyboard.press('ArrowRight');
  for (let at = start; at < end; at += 1) await page.keyboard.press('Shift+ArrowRight');
}

test('a body with everything that rich text loses is opened, walked through and not changed', async () => {
  const { page, changes } = await open(all);
  for (let count = 0; count < 40; count += 1) await page.keyboard.press('Tab');
  await page.locator('.cm-content').first().focus();
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 60; count += 1) await page.keyboard.press('ArrowRight');
  for (let count = 0; count < 60; count += 1) await page.keyboard.press('ArrowDown');
  expect(await changes()).toEqual([]);
});

test('a word typed at the end leaves everything above it to the byte', async () => {
  const opened = await open(all);
  await opened.page.locator('.cm-content').last().focus();
  await opened.page.keyboard.press('Control+End');
  await opened.page.keyboard.type('完');
  expect(await lastOf(opened)).toBe(`${all}完`);
});

/** Puts the cursor behind the last word and types; what the widget gives for it. */
async function typeAtEnd(body: string, key: string) {
  const opened = await open(body);
  await opened.page.locator('.cm-content').last().focus();
  await opened.page.keyboard.press('Control+End');
  await (key === 'Backspace' ? opened.page.keyboard.press(key) : opened.page.keyboard.type(key));
  return lastOf(opened);
}

test('each of them, changed beside, saved and opened again, is what it was on the site', async () => {
  const shown = (body: string) => parseBody(body, () => true).blocks;
  for (const body of oddBodies) {
    const saved = await typeAtEnd(`${body}\n\n尾`, '巴');
    expect(saved).toBe(`${body}\n\n尾巴`);
    const again = await typeAtEnd(saved, 'Backspace');
    expect(again).toBe(`${body}\n\n尾`);
    expect(shown(again)).toEqual(shown(`${body}\n\n尾`));
  }
});

test('no sign of Markdown is ever seen, and what is typed as one stands as it was typed', async () => {
  const opened = await open('');
  const { page } = opened;
  await page.locator('.cm-content').focus();
  for (const line of ['# 不是标题', '- 不是列表', '**不是粗体**', '<br>', '[a](/b)']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  const lines = await page.locator('.cm-line').allInnerTexts();
  expect(lines.map((line) => line.trim())).toEqual([
    '# 不是标题',
    '- 不是列表',
    '**不是粗体**',
    '<br>',
    '[a](/b)',
    '',
  ]);
  const [prose] = parseBody(await lastOf(opened), () => true).blocks;
  expect(prose).toEqual({
    type: 'prose',
    html: '<p># 不是标题</p><p>- 不是列表</p><p>**不是粗体**</p><p>&lt;br&gt;</p><p>[a](/b)</p>',
  });
});

test('a list goes on with Enter, ends with Enter in an empty item, and with Backspace', async () => {
  const opened = await open('');
  const { page } = opened;
  await page.locator('.cm-content').focus();
  await page.getByRole('button', { name: '编号' }).click();
  await page.keyboard.type('甲');
  await page.keyboard.press('Enter');
  expect(await page.locator('.cm-line').allInnerTexts()).toEqual(['1. 甲', '2. ']);
  await page.keyboard.type('乙');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('后来');
  expect(await lastOf(opened)).toBe('1. 甲\n2. 乙\n\n后来');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  expect(await lastOf(opened)).toBe('1. 甲\n2. 乙后来');
});

test('bold is put on with its button, and the site shows it although a Chinese colon is in it', async () => {
  const opened = await open('注意：内容');
  const button = opened.page.getByRole('button', { name: '加粗' });
  await mark(opened, 0, 3);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await lastOf(opened)).toBe('**注意：**内容');
  await expect.poll(() => opened.page.locator('.cm-content').innerText()).toBe('注意：内容');
  await opened.page.keyboard.press('Control+b');
  expect(await lastOf(opened)).toBe('注意：内容');
  await opened.page.keyboard.press('Control+z');
  expect(await lastOf(opened)).toBe('**注意：**内容');
});

test('bold pressed before typing holds for what is typed, blanks between the words included', async () => {
  const opened = await open('');
  const { page } = opened;
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('两个 字');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('后来');
  expect(await lastOf(opened)).toBe('**两个 字**后来');
});

test('a link is made of what is marked, and taken away again', async () => {
  const opened = await open('见这里。');
  const { page } = opened;
  await mark(opened, 1, 3);
  await page.getByRole('button', { name: '链接', exact: true }).click();
  await page.getByLabel('网址').fill('example.com/井');
  await page.keyboard.press('Enter');
  expect(await lastOf(opened)).toBe('见[这里](https://example.com/井)。');
  await page.getByRole('button', { name: '链接', exact: true }).click();
  await page.getByRole('button', { name: '去掉链接' }).click();
  expect(await lastOf(opened)).toBe('见这里。');
});

/** Pastes as the browser does. */
async function paste({ page }: WidgetPage, types: Record<string, string>) {
  await page.locator('.cm-content').first().focus();
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  }, types);
}

test('what comes from WeChat keeps its paragraphs, and its signs stay signs', async () => {
  const opened = await open('');
  await paste(opened, { 'text/plain': '一\r\n* 二 *三*\r\n\r\n1. 四' });
  expect(await opened.page.locator('.cm-line').allInnerTexts()).toEqual([
    '一',
    '* 二 *三*',
    '1. 四',
  ]);
  const html = parseBody(await lastOf(opened), () => true).blocks;
  expect(html).toEqual([{ type: 'prose', html: '<p>一</p><p>* 二 *三*</p><p>1. 四</p>' }]);
});

test('what comes from Word keeps headings, bold words and lists, and nothing else', async () => {
  const opened = await open('');
  await paste(opened, {
    'text/plain': '题',
    'text/html': `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p{color:red}</style></head><body>
      <h1>题目</h1><p class="MsoNormal" style="color:red">他<b>说</b>：<span style="font-weight:bold">好</span></p>
      <p class="MsoListParagraph">·<span>&nbsp;&nbsp; </span>甲</p><ol><li>乙</li><li>丙</li></ol>
      <p><img src="x" onerror="document.title='ran'"><a href="javascript:x">丁</a></p></body></html>`,
  });
  expect(await lastOf(opened)).toBe('## 题目\n\n他**说**：**好**\n\n- 甲\n\n1. 乙\n2. 丙\n\n丁');
  expect(await opened.page.title()).toBe('');
});

test('a photo is put behind the paragraph with the cursor, chosen from the photos of the story', async () => {
  const opened = await open('一段\n\n二段');
  const { page } = opened;
  await mark(opened, 1, 1);
  await page.getByRole('button', { name: '＋照片' }).click();
  await expect.poll(() => page.textContent('.desk-wrong')).toContain('照片缺少“照片”');
  await page.locator('.desk-card select').selectOption('老井.jpg');
  await page.locator('.desk-card input').first().fill('他说"好"');
  expect(await lastOf(opened)).toBe(
    '一段\n\n<Photo file="老井.jpg" caption="他说&quot;好&quot;" />\n\n二段',
  );
  await expect.poll(() => page.textContent('.desk-wrong')).toBe('');
});

test('a block put into a quote is in the quote', async () => {
  const opened = await open('<Quote by="王秀英">\n\n日子\n\n</Quote>');
  await opened.page.locator('.desk-card .cm-content').click();
  await opened.page.keyboard.press('Control+End');
  await opened.page.getByRole('button', { name: '＋按语' }).click();
  await opened.page.keyboard.type('整理者按');
  expect(await lastOf(opened)).toBe(
    '<Quote by="王秀英">\n\n日子\n\n<Note title="整理者按">\n\n</Note>\n\n</Quote>',
  );
});

test('a block taken away can be put back as it was', async () => {
  const body = "甲\n\n<Photo  file='a.jpg'></Photo>\n\n乙";
  const opened = await open(body);
  await opened.page.getByRole('button', { name: '拿掉这个照片' }).click();
  expect(await lastOf(opened)).not.toContain('Photo');
  await opened.page.getByRole('button', { name: '放回去' }).click();
  expect(await lastOf(opened)).toBe(body);
});

test.each([
  ['前', '前井'],
  ['**前**', '**前井**'],
  ['- 前', '- 前井'],
])('Chinese typed with an input method behind %j arrives once and whole', async (body, after) => {
  const opened = await open(body);
  const session = await opened.page.context().newCDPSession(opened.page);
  await opened.page.locator('.cm-content').focus();
  await opened.page.keyboard.press('Control+End');
  for (const text of ['j', 'ji', 'jing'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send('Input.insertText', { text: '井' });
  await expect.poll(() => lastOf(opened)).toBe(after);
});
