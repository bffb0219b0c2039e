import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { EditorWindow } from './editor-for-tests.ts';
import { openEditorPage, openText, textIn } from './editor-page.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openEditorPage(browser);
});
afterAll(() => browser.close());

const TWO = '[00:00:05] 采集者：您是哪一年来的？\n[00:00:12] 王秀英：一九六一年。';

function inPage<T>(ask: (page: EditorWindow) => T): Promise<T> {
  return page.evaluate(`(${ask.toString()})(window)`) as Promise<T>;
}

test('everything that formats choke on comes through to the byte, and what is typed is told', async () => {
  const odd =
    '\\[00:00:05] {很多} <3 import x\n\n    缩进\n\t制表 [注]: 一\n---\n**注意：**  \r\n3~5年𠮷😀\u3000\u2028\0。\n';
  await openText(page, odd, 0);
  expect(await textIn(page)).toBe(odd);
  expect(await inPage(({ changes }) => changes)).toEqual([]);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('完');
  expect(await inPage(({ changes }) => changes)).toEqual([`${odd}完`]);
});

test('a text from Windows keeps its line ends, and places are those of the file', async () => {
  const text = TWO.replace('\n', '\r\n');
  await openText(page, text, text.indexOf('一九六'));
  await page.keyboard.type('是');
  expect(await textIn(page)).toBe(text.replace('一九六', '是一九六'));
  const place = text.indexOf('一九六') + 1;
  expect(await inPage(({ editor }) => editor.selection())).toEqual({ from: place, to: place });
});

test('a press on a time plays from there, and typing goes on where it was', async () => {
  await openText(page, TWO);
  await page.locator('.turn-time').first().click();
  expect(await inPage(({ played }) => played)).toEqual([5]);
  await page.keyboard.type('来');
  expect(await textIn(page)).toBe(`${TWO}来`);
});

test('a second press marks the time, to be typed over', async () => {
  await openText(page, TWO);
  await page.locator('.turn-time').nth(1).dblclick();
  await page.keyboard.type('00:00:15');
  expect(await textIn(page)).toBe(TWO.replace('00:00:12', '00:00:15'));
});

test('the arrows go through time, name and words, one character at a time', async () => {
  await openText(page, TWO, 0);
  await page.keyboard.press('Home');
  const [first = ''] = TWO.split('\n');
  for (let at = 1; at <= first.length; at += 1) {
    await page.keyboard.press('ArrowRight');
    expect(await inPage(({ editor }) => editor.selection().from)).toBe(at);
  }
});

test('a time that goes back is red, in a sentence below and for screen readers, until it is put right', async () => {
  await openText(page, TWO);
  await page.keyboard.type('\n[00:00:03] 采集者：后来呢？');
  const below = page.getByText('时间 0:03 比上一句早了，点这里改正。');
  await below.waitFor();
  const box = page.getByRole('textbox', { name: '文字稿' });
  expect(await box.getAttribute('aria-multiline')).toBe('true');
  const described = await box.getAttribute('aria-describedby');
  await expect.poll(() => page.textContent(`#${described}`)).toBe('有 1 处时间要看一看：第 3 行。');
  await below.click();
  await page.keyboard.type('00:00:30');
  await below.waitFor({ state: 'detached' });
  await expect.poll(() => page.textContent(`#${described}`)).toBe('时间都没有问题。');
});

test('a time beyond the end is named once the length of the recording is known', async () => {
  await openText(page, TWO);
  await inPage(({ editor }) => editor.setLength(8));
  await expect
    .poll(() => page.locator('.turn-problem').allTextContents())
    .toEqual(['时间 0:12 超过了录音的长度，点这里改正。']);
});

test('the turn that is spoken is shown, as it stands after what was typed above it', async () => {
  await openText(page, TWO, 0);
  await page.keyboard.type('## 来了\n');
  await inPage(({ editor }) => editor.showPlaying(13));
  await expect
    .poll(() => page.locator('.is-playing').allTextContents())
    .toEqual([TWO.split('\n')[1]]);
  await inPage(({ editor }) => editor.showPlaying(null));
  expect(await page.locator('.is-playing').count()).toBe(0);
});

test('who only listens has the spoken turn in view, and who is at work is left where he is', async () => {
  const turns = Array.from(
    { length: 60 },
    (_, at) =>
      `[00:${String(at).padStart(2, '0')}:00] ${at % 2 ? '王秀英' : '采集者'}：第${at}句。`,
  );
  await openText(page, turns.join('\n'), 0);
  const scrolled = () => page.evaluate(() => document.querySelector('.cm-scroller')!.scrollTop);
  await page.keyboard.type('开');
  await inPage(({ editor }) => editor.showPlaying(1));
  await inPage(({ editor }) => editor.showPlaying(50 * 60 + 1));
  await page.locator('.is-playing').waitFor({ state: 'detached' });
  expect(await scrolled()).toBe(0);
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 10_000;
  });
  await inPage(({ editor }) => editor.showPlaying(51 * 60 + 1));
  await page.locator('.is-playing').waitFor();
  expect(await scrolled()).toBeGreaterThan(500);
});

test('what is not public and what is to be checked is seen at once', async () => {
  await openText(page, TWO);
  await inPage(({ editor }) => {
    editor.withhold();
    editor.markForCheck();
  });
  await page.locator('.withheld').first().waitFor();
  expect((await page.locator('.withheld').allTextContents()).join('')).toContain('一九六一年。');
  await expect.poll(() => page.locator('.to-check').allTextContents()).toEqual(['⚠']);
});

test('each text is found as it was left, and what somebody else changed is one step', async () => {
  await openText(page, TWO);
  await page.keyboard.type('腊月。');
  const other = '另一段';
  const [left, shown] = await page.evaluate((another) => {
    const { editor } = window as unknown as EditorWindow;
    editor.open('one', 'x');
    editor.insertTime();
    editor.open('two', another);
    const before = editor.text();
    editor.open('one', '[00:03:12] x，后来');
    return [before, editor.text()];
  }, other);
  expect([left, shown]).toEqual([other, '[00:03:12] x，后来']);
  await inPage(({ editor }) => editor.undo());
  expect(await textIn(page)).toBe('[00:03:12] x');
  await inPage(({ editor }) => editor.undo());
  expect(await textIn(page)).toBe('x');
  await inPage(({ editor }) => editor.redo());
  expect(await textIn(page)).toBe('[00:03:12] x');
});

test('undo has no end', async () => {
  await openText(page, TWO);
  await inPage(({ editor }) => {
    for (let each = 0; each < 150; each += 1) editor.nextSpeaker();
    for (let each = 0; each < 150; each += 1) editor.insertChapter();
  });
  expect(await textIn(page)).not.toBe(TWO);
  await inPage(({ editor }) => {
    for (let each = 0; each < 300; each += 1) editor.undo();
  });
  expect(await textIn(page)).toBe(TWO);
});

const LONG_WORDS = `## ${'很长的小标题'.repeat(12)}\n[00:00:05] 柳湾村老年人协会秘书长王德福：${'https://example.org/'.repeat(12)}\n[00:00:03] 柳湾村老年人协会秘书长王德福：${'那年发大水。'.repeat(30)}`;

test.each([360, 390, 700, 1280])('%d pixels are wide enough', async (width) => {
  await page.setViewportSize({ width, height: 640 });
  await openText(page, LONG_WORDS);
  await page.waitForTimeout(100);
  const sideways = await page.evaluate(() => {
    const scroller = document.querySelector('.cm-scroller')!;
    return scroller.scrollWidth - scroller.clientWidth;
  });
  expect(sideways).toBe(0);
});

test('nothing in it is hard to see or to reach', async () => {
  await page.setViewportSize({ width: 900, height: 640 });
  await openText(page, `${TWO}【不公开】某家【公开】的老井⚠\n[00:00:03] 采集者：好`);
  await inPage(({ editor }) => editor.showPlaying(13));
  const found = await axePage(page);
  expect(found.filter((each) => !/landmark|region|page-has-heading/.test(each))).toEqual([]);
});
