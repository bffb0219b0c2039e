/* Long, because it bundles one page and opens one browser for all of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxParagraph, docxRevised, docxTable, makeDocx } from '../../../import/docx-for-tests.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import { turnsOf } from '../../../transcript/transcript.ts';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { Told } from './bring-in-host.ts';
import {
  bundleBringIn,
  openBringInPage,
  type BringInBundle,
  type BringInPage,
} from './bring-in-page.ts';

let [browser, bundle, opened]: [Browser, BringInBundle, BringInPage] = [] as never;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleBringIn()]);
  opened = await openBringInPage(browser, bundle);
});
afterAll(() => browser?.close());

const STORY: Told = {
  known: [
    { slug: 'wang', name: '王桂兰', aliases: ['王大娘'] },
    { slug: 'chen', name: '陈晓', aliases: ['小陈'] },
    { slug: 'zhang', name: '张长河', aliases: ['老张'] },
  ],
  narrators: ['wang'],
  interviewers: ['陈晓'],
};

async function open(told: Told = {}, width?: number): Promise<Page> {
  await opened.open({ ...STORY, ...told }, width);
  return opened.page;
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content);
  await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer });
  await page.waitForSelector('.bring-in-shown, .bring-in-news[data-kind=problem]:not(:empty)');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.fill('textarea', text);
  await page.getByRole('button', { name: '读一读框里的文字' }).click();
  await page.waitForSelector('.bring-in-shown, .bring-in-news[data-kind=problem]:not(:empty)');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const pick = (page: Page, voice: string, label: string) =>
  page.getByRole('combobox', { name: `“${voice}”是谁` }).selectOption({ label });
const news = (page: Page) => page.textContent('.bring-in-news');
const shown = (page: Page) => page.innerText('.bring-in-shown');

/** What the transcript becomes when the last button is pressed, and what is said. */
async function put(page: Page, name = '放进文字稿'): Promise<{ text: string; summary: string }> {
  await press(page, name);
  await page.waitForSelector('dialog', { state: 'detached' });
  return (await opened.host()).taken.at(-1)!;
}

describe('a Word file', () => {
  test('with tracked changes, a table and a picture comes in, and what was left out is said', async () => {
    const page = await open();
    const before = opened.fetched.length;
    await choose(
      page,
      '访谈.docx',
      await makeDocx(
        docxParagraph('井台边', 'Heading2') +
          docxTable([
            ['00:05', '采访人', '您哪年来的？'],
            ['00:09', '王大娘：', '好'],
          ]) +
          docxRevised('[0:20] 王大娘：我是', '六八', '五八年来的') +
          '<w:p><w:r><w:drawing/></w:r></w:p>',
      ),
    );
    const said = await shown(page);
    expect(said).toContain('读懂了 3 段话、1 个章节，讲到 0:20。');
    expect(said).toMatch(/2 处修订[^]*1 张图片[^]*在表单里另外添加照片[^]*1 个表格/);
    // Word's reader came only now, in a part of its own.
    expect(opened.fetched.length).toBeGreaterThan(before);
    expect((await put(page)).text).toBe(
      '## 井台边\n[00:00:05] 采集者：您哪年来的？\n[00:00:09] 王桂兰：好\n[00:00:20] 王桂兰：我是五八年来的\n',
    );
  });

  test.each([
    ['broken', '坏.docx', 'PK\u0003\u0004......', /不是完好的 Word 文件[^]*另存为 \.docx/],
    ['old', '旧.doc', '\u00d0\u00cf\u0011\u00e0......', /老版 Word[^]*粘贴到下面的框里/],
    [
      'locked',
      '锁.docx',
      `\u00d0\u00cf\u0011\u00e0${[...'EncryptedPackage'].join('\0')}`,
      /设了密码[^]*去掉密码/,
    ],
  ])(
    'that is %s is refused in plain words, and another can be chosen',
    async (_, name, content, message) => {
      const page = await open();
      await choose(page, name, Buffer.from(content, 'latin1'));
      expect(await news(page)).toMatch(message);
      await choose(page, '好.txt', '问：好吗\n答：好');
      expect((await put(page)).text).toBe('采集者：好吗\n王桂兰：好\n');
    },
  );
});

test.each([
  ['sound', '录音.mp3', 'ID3', /录音\.mp3 是录音，不是文字稿/],
  [
    'a picture',
    '照片.png',
    '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001\u0000\u00ff\u00fe\u0001\u0002',
    /照片\.png 这种文件放不进文字稿/,
  ],
  ['a PDF', '稿.pdf', '%PDF-1.7', /里面是 PDF/],
  ['an empty file', '空.txt', '', /空\.txt 是空的/],
  ['captions without a cue', '空.vtt', 'WEBVTT\n\n', /没有找到带时间的字幕/],
])('%s is refused without a command in the sentence', async (_, name, content, message) => {
  const page = await open();
  await choose(page, name, Buffer.from(content, 'latin1'));
  expect(await news(page)).toMatch(message);
  expect(await news(page)).not.toMatch(/npm|--|扩展名|UTF/);
});

test('captions in GB18030 under a wrong name come in, and both are said', async () => {
  const page = await open();
  const srt =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n您是哪一年来的？\r\n\r\n2\r\n00:00:09,500 --> 00:00:11,000\r\n一九五八年开春来的。\r\n';
  await choose(page, '字幕.txt', iconv.encode(srt, 'gb18030'));
  const said = await shown(page);
  expect(said).toContain('文字是用 GB18030 存的');
  expect(said).toContain('里面是字幕，就按字幕读了');
  await pick(page, '没有写名字的话', '王桂兰');
  expect((await put(page)).text).toBe(
    '[00:00:01] 王桂兰：您是哪一年来的？\n[00:00:09.5] 王桂兰：一九五八年开春来的。\n',
  );
});

const LONG = '我是一九五八年开春来的，那时候这里还是一片盐碱地，连一棵像样的树都没有。';

describe('what recorder apps export', () => {
  test.each([
    ['讯飞听见', `说话人1 00:00:02\n您哪年来的？\n\n说话人2 00:00:04\n${LONG}\n`],
    [
      '飞书妙记',
      `柳湾访谈\n2024年5月12日 下午 3:00|12分钟\n\n关键词:\n逃荒、盐碱\n\n文字记录:\n\n说话人 1 00:02\n您哪年来的？\n\n说话人 2 00:04\n${LONG}\n`,
    ],
    ['腾讯会议', `说话人1(00:00:02):\n您哪年来的？\n\n说话人2(00:00:04):\n${LONG}\n`],
  ])('%s: who asks is guessed, and shown as a guess', async (_, text) => {
    const page = await open();
    await paste(page, text);
    await expect
      .poll(() => page.locator('.bring-in-guess').allTextContents())
      .toEqual(['这是猜的，请核对。', '这是猜的，请核对。']);
    expect((await put(page)).text).toBe(
      `[00:00:02] 采集者：您哪年来的？\n[00:00:04] 王桂兰：${LONG}\n`,
    );
  });

  test('an app’s own lines are offered, a person’s own words come along', async () => {
    const page = await open();
    await paste(page, '柳湾访谈\n关键词: 盐碱\n[0:02] 王桂兰：好\n');
    expect(await shown(page)).toContain('写的是：柳湾访谈 / 关键词: 盐碱');
    await page.getByLabel('谈话之前的 2 行也一起放进来').check();
    expect((await put(page)).text).toBe('柳湾访谈\n  关键词: 盐碱\n[00:00:02] 王桂兰：好\n');

    const other = await open();
    await paste(other, '我们一早到了柳湾，王大娘在门口等着。\n[0:02] 王桂兰：好\n');
    expect((await put(other)).text).toBe(
      '我们一早到了柳湾，王大娘在门口等着。\n[00:00:02] 王桂兰：好\n',
    );
  });
});

describe('who speaks', () => {
  const TWO = '[0:01] 小王手机：好\n[0:02] 说话人2：好\n[0:03] 说话人3：好\n';

  test('is chosen from the story, by an alias, or written; two with one name become one', async () => {
    const page = await open();
    await paste(page, TWO);
    await pick(page, '小王手机', '王桂兰');
    await pick(page, '说话人2', '王桂兰');
    await expect
      .poll(() => page.textContent('.bring-in-merged'))
      .toBe('“小王手机”、“说话人2”会合成一个人：王桂兰。');
    await pick(page, '说话人3', '档案里的别人，或者自己写……');
    await page.getByLabel('“说话人3”的名字').fill('老张');
    await expect
      .poll(() => page.textContent('#bring-in-voice-3-written-said'))
      .toBe('就是档案里的“张长河”。');
    expect((await put(page)).text).toBe(
      '[00:00:01] 王桂兰：好\n[00:00:02] 王桂兰：好\n[00:00:03] 张长河：好\n',
    );
  });

  test('may be somebody new, who can be made a person; a sentence is no name', async () => {
    const page = await open();
    await paste(page, TWO);
    await pick(page, '说话人3', '档案里的别人，或者自己写……');
    const box = page.getByLabel('“说话人3”的名字');
    await box.fill('就是那个谁，他说的。');
    await expect
      .poll(() => page.textContent('#bring-in-voice-3-written-said'))
      .toMatch(/认不出是人名/);
    await box.fill('李坏');
    await press(page, '把“李坏”加到人物里');
    await page.getByText('“李坏”没有加成').waitFor();
    await box.fill('李大爷');
    await press(page, '把“李大爷”加到人物里');
    await page.getByText('人物里有“李大爷”了').waitFor();
    expect((await opened.host()).created).toEqual(['李大爷']);
    expect((await put(page)).text).toContain('[00:00:03] 李大爷：好');
  });

  test('names that the site would not read as such are pointed out', async () => {
    const page = await open();
    await paste(page, '问：好吗\n王大娘：好\n王大娘：好\n');
    await pick(page, '问', '陈晓');
    await expect.poll(() => page.textContent('.bring-in-lost')).toMatch(/“陈晓”的话没有写时间/);
    // Alone it would be read; below a text with times it would not.
    await open({ current: '[0:01] 王桂兰：好\n' });
    await paste(page, '张三：好\n张三：好\n');
    await expect.poll(() => page.textContent('.bring-in-lost')).toMatch(/“张三”的话没有写时间/);
  });

  test('thirty speakers are all there', async () => {
    const page = await open();
    const lines = Array.from({ length: 60 }, (_, index) => {
      const minute = String(index).padStart(2, '0');
      return `[00:${minute}:00] 村民${(index % 30) + 1}：第 ${index} 句`;
    });
    await paste(page, lines.join('\n'));
    expect(await page.locator('.bring-in-voice').count()).toBe(30);
    await expect.poll(() => page.textContent('.bring-in-preview')).toContain('……后面还有 52 段……');
    expect(turnsOf(parseTranscript((await put(page)).text))).toHaveLength(60);
  });
});

test('a wrong order is shown beside the turns, and put right when asked for', async () => {
  const text = '[0:10] 甲：三\n[0:01] 乙：一\n[0:05] 甲：二\n';
  const page = await open({ recordingLength: 4 });
  await paste(page, text);
  const doubts = page.locator('.bring-in-preview .bring-in-doubt');
  await expect
    .poll(() => doubts.allTextContents())
    .toEqual([
      '第 1 行：时间 0:10 超过了录音的长度，请看看录音和文字稿是不是一对。',
      '第 2 行：时间 0:01 比上一段还早，请对着录音改。',
    ]);
  await page.getByLabel('按时间排好').check();
  expect(await doubts.count()).toBe(1);
  expect((await put(page)).text).toBe('[00:00:01] 乙：一\n[00:00:05] 甲：二\n[00:00:10] 甲：三\n');
});

test('a text without times or names is one piece of speech, and says so', async () => {
  const page = await open();
  await paste(page, '从前有座山。\n山里有庙。');
  expect(await shown(page)).toMatch(
    /全部没有时间[^]*没有认出时间和人名|没有认出时间和人名[^]*全部没有时间/,
  );
  expect((await put(page)).text).toBe('从前有座山。\n  山里有庙。\n');
});

test('one line of 40,000 characters is read within two seconds, to the last character', async () => {
  const line = LONG.repeat(1200).slice(0, 40_000);
  const page = await open();
  const started = Date.now();
  await choose(page, '一行.txt', line);
  expect(Date.now() - started).toBeLessThan(2000);
  expect((await page.textContent('.bring-in-preview'))!.length).toBeLessThan(400);
  expect((await put(page)).text).toBe(`${line}\n`);
});

describe('where there is a transcript already', () => {
  const current = '[00:00:05]王大娘: 好\r\n';

  test('it is replaced or gone on with, to the byte, and undo is spoken of', async () => {
    const page = await open({ current });
    await paste(page, '[0:09] 采访人：后来呢？');
    await expect
      .poll(() => page.textContent('.bring-in-undo'))
      .toMatch(/现在的文字稿有 1 段话。[^]*撤销/);
    expect(await put(page, '接在现在的后面')).toEqual({
      text: `${current}[00:00:09] 采集者：后来呢？\r\n`,
      summary: '在后面接上了 1 段话。按“撤销”可以退回去。',
    });
    const other = await open({ current });
    await paste(other, '[0:09] 采访人：后来呢？');
    expect(await put(other, '放进文字稿，换掉现在的')).toEqual({
      text: '[00:00:09] 采集者：后来呢？\n',
      summary: '放进来 1 段话，换掉了原来的文字稿。按“撤销”就回到原来的。',
    });
  });

  test('closing changes nothing, and Escape warns before pasted words are gone', async () => {
    const page = await open({ current });
    await page.fill('textarea', '[0:09] 采访人：后来呢？');
    await page.keyboard.press('Escape');
    expect(await news(page)).toMatch(/还没有放进文字稿/);
    await press(page, '读一读框里的文字');
    await press(page, '换一个文件或文字');
    await expect.poll(() => page.inputValue('textarea')).toBe('[0:09] 采访人：后来呢？');
    await press(page, '关上');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect((await opened.host()).taken).toEqual([]);
  });
});

test('words copied in a word processor are taken as plain words, at once', async () => {
  const page = await open();
  await page.focus('textarea');
  await page.evaluate(() => {
    const copied = new DataTransfer();
    copied.setData('text/plain', '问：好吗\n答：好');
    copied.setData('text/html', '<p><b>问</b>：好吗<p>答：好<img src=x onerror=alert(1)>');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }),
    );
    // What a browser does of its own with a real paste.
    document.execCommand('insertText', false, copied.getData('text/plain'));
  });
  await page.waitForSelector('.bring-in-shown');
  expect((await put(page)).text).toBe('采集者：好吗\n王桂兰：好\n');
});

test('a file dropped anywhere on the panel is read', async () => {
  const page = await open();
  await page.evaluate(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['问：好吗'], '一.txt'));
    dropped.items.add(new File(['答：好'], '二.txt'));
    document
      .querySelector('textarea')!
      .dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
      );
  });
  await page.waitForSelector('.bring-in-shown');
  expect(await news(page)).toBe('一次只能放一个文件，先读“一.txt”；其余的放好这一份以后再来。');
});

const REAL = resolve(import.meta.dirname, '../../../../../shared/data');
describe.skipIf(!existsSync(REAL))(
  'real captions of ../shared/data (skipped where there are none)',
  () => {
    test.each([
      ['a11_touchdown.vtt', 8],
      ['ableplayer-itaccess_subtitles_zh-cn.vtt', 6],
      ['scihist-simple.vtt', 1],
    ])('%s', async (name, turns) => {
      const page = await open();
      await page.setInputFiles('input[type=file]', join(REAL, name));
      await page.waitForSelector('.bring-in-shown');
      const { text } = await put(page);
      expect(turnsOf(parseTranscript(text)).length).toBeGreaterThanOrEqual(turns);
    });
  },
);

test.each([1280, 390])('everybody can use it at %i pixels', async (width) => {
  const page = await open({ current: '[0:01] 王桂兰：好' }, width);
  expect(await axePage(page)).toEqual([]);
  await paste(
    page,
    `我们一早到了柳湾。\n说话人 1 00:10\n您哪年来的？\n\n说话人 2 00:04\n${LONG}\n`,
  );
  await pick(page, '说话人 2', '档案里的别人，或者自己写……');
  await page.getByLabel('“说话人 2”的名字').fill('李大爷');
  expect(await axePage(page)).toEqual([]);
  const wide = await page.evaluate(() => {
    const body = document.querySelector('.desk-panel-body')!;
    return body.scrollWidth - body.clientWidth;
  });
  expect(wide).toBe(0);
});

test('nothing of Node, and Word’s reader in a part of its own, is in what browsers fetch', () => {
  const { inputs, outputs } = bundle.metafile;
  expect(
    Object.keys(inputs).filter((path) => /chardet\/lib\/fs\/node|lib\/unzip\.js$/.test(path)),
  ).toEqual([]);
  const withMammoth = Object.values(outputs).filter((output) =>
    Object.keys(output.inputs).some((path) => path.includes('/mammoth/lib/')),
  );
  expect(withMammoth).toHaveLength(1);
  expect(Object.keys(withMammoth[0]!.inputs).some((path) => path.includes('bring-in/'))).toBe(
    false,
  );
});
