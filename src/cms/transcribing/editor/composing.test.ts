import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { EditorWindow } from './editor-for-tests.ts';
import { openEditorPage, openText, textIn } from './editor-page.ts';

let browser: Browser;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openEditorPage(browser);
  session = await page.context().newCDPSession(page);
});
afterAll(() => browser.close());

const TWO = '[00:00:05] 采集者：您是哪一年来的？\n[00:00:12] 王秀英：';

/** What an input method shows under its candidates. */
function shows(letters: string): Promise<unknown> {
  const end = { selectionStart: letters.length, selectionEnd: letters.length };
  return session.send('Input.imeSetComposition', { text: letters, ...end });
}

function commits(words: string): Promise<unknown> {
  return session.send('Input.insertText', { text: words });
}

/** After whatever waits for a composition to end. */
async function settled(): Promise<string> {
  await page.waitForTimeout(150);
  return textIn(page);
}

test('words are composed beside the names and not in their column, and come as one step', async () => {
  await openText(page, TWO);
  for (const letters of ['y', 'yi', "yi'jiu", "yi'jiu'liu'yi", "yi'jiu'liu'yi'nian"])
    await shows(letters);
  const place = await page.evaluate(() => {
    const { anchorNode } = getSelection()!;
    return anchorNode!.parentElement!.closest('.turn-head') === null;
  });
  expect(place).toBe(true);
  await commits('一九六一年');
  await shows('la');
  await commits('腊月。');
  expect(await settled()).toBe(`${TWO}一九六一年腊月。`);
  await page.evaluate(() => (window as unknown as EditorWindow).editor.undo());
  await page.evaluate(() => (window as unknown as EditorWindow).editor.undo());
  expect(await settled()).toBe(TWO);
});

test('a key of the desk pressed while composing acts once the words are there', async () => {
  await openText(page, TWO);
  await shows('lai');
  await page.evaluate(() => {
    const { editor } = window as unknown as EditorWindow;
    editor.insertTime();
    editor.markForCheck();
  });
  await shows("lai'de");
  expect(await textIn(page)).toBe(`${TWO}lai'de`);
  await commits('来的');
  expect(await settled()).toBe(`${TWO}来的\n[00:03:12] ⚠`);
});

test('the turn that is spoken and times read anew leave a composition alone', async () => {
  await openText(page, `${TWO}\n[00:00:03] 采集者：好。`, TWO.length);
  await shows('xia');
  await page.evaluate(() => {
    const { editor } = window as unknown as EditorWindow;
    editor.showPlaying(13);
    editor.setLength(4);
    editor.showPlaying(6);
    editor.showPlaying(14);
  });
  await page.waitForTimeout(700);
  await shows("xia'xue");
  await commits('下雪');
  expect(await settled()).toBe(`${TWO}下雪\n[00:00:03] 采集者：好。`);
  expect(await page.textContent('.is-playing')).toContain('下雪');
});

test('a text that comes from elsewhere in mid-composition loses nothing of either', async () => {
  await openText(page, `${TWO}\n`, TWO.length);
  await shows('xue');
  await page.evaluate((other) => {
    (window as unknown as EditorWindow).editor.replace(other);
  }, `## 来了\n${TWO}\n[00:01:00] 采集者：后来呢？\n`);
  await shows("xue'da");
  await commits('雪大');
  expect(await settled()).toBe(`## 来了\n${TWO}雪大\n[00:01:00] 采集者：后来呢？\n`);
});

test('a name and a time are composed in as well as words are', async () => {
  const name = TWO.indexOf('王秀英') + 3;
  await openText(page, TWO, name);
  await shows("de'nv'er");
  await commits('的女儿');
  expect(await settled()).toBe(TWO.replace('王秀英', '王秀英的女儿'));
});

test('nothing is told in mid-composition, and the words are told once they are there', async () => {
  await openText(page, TWO);
  const told = () => page.evaluate(() => (window as unknown as EditorWindow).changes);
  await shows('xue');
  await shows("xue'da");
  expect(await told()).toEqual([]);
  await commits('雪大');
  await settled();
  expect((await told()).at(-1)).toBe(`${TWO}雪大`);
});

test('another text opened in mid-composition leaves each with its own', async () => {
  await openText(page, TWO);
  await shows("xue'da");
  const left = await page.evaluate(() => {
    const { editor } = window as unknown as EditorWindow;
    editor.insertChapter();
    editor.open('another', '另一段');
    return editor.text();
  });
  expect([left, await settled()]).toEqual(['另一段', '另一段']);
  const told = await page.evaluate(() => (window as unknown as EditorWindow).changes);
  expect(told.at(-1)).toBe(`${TWO}xue'da\n## `);
});
