import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { EditorWindow } from './editor-for-tests.ts';
import { openEditor } from './editor-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TWO = '[00:00:05] 采集者：您是哪一年来的？\n[00:00:12] 王秀英：';

/** An input method at work in an editor, the cursor at the text's end or at `place`. */
async function compose(text: string, place = text.length) {
  const page = await openEditor(browser, text);
  const session: CDPSession = await page.context().newCDPSession(page);
  await page.evaluate((at) => {
    (window as unknown as EditorWindow).editor.goTo({ from: at, to: at });
  }, place);
  return {
    page,
    /** What stands under the candidates. */
    shows: (letters: string) =>
      session.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      }),
    commits: (words: string) => session.send('Input.insertText', { text: words }),
  };
}

function textIn(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as EditorWindow).editor.text());
}

/** After whatever waits for a composition to end. */
async function settled(page: Page): Promise<string> {
  await page.waitForTimeout(150);
  return textIn(page);
}

test('words are composed beside the names and not in their column, and come as one step', async () => {
  const { page, shows, commits } = await compose(TWO);
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
  expect(await settled(page)).toBe(`${TWO}一九六一年腊月。`);
  await page.evaluate(() => (window as unknown as EditorWindow).editor.undo());
  await page.evaluate(() => (window as unknown as EditorWindow).editor.undo());
  expect(await settled(page)).toBe(TWO);
});

test('a key of the desk pressed while composing acts once the words are there', async () => {
  const { page, shows, commits } = await compose(TWO);
  await shows('lai');
  await page.evaluate(() => {
    const { editor } = window as unknown as EditorWindow;
    editor.insertTime();
    editor.markForCheck();
  });
  await shows("lai'de");
  expect(await textIn(page)).toBe(`${TWO}lai'de`);
  await commits('来的');
  expect(await settled(page)).toBe(`${TWO}来的\n[00:03:12] ⚠`);
});

test('the turn that is spoken and times read anew leave a composition alone', async () => {
  const { page, shows, commits } = await compose(`${TWO}\n[00:00:03] 采集者：好。`, TWO.length);
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
  expect(await settled(page)).toBe(`${TWO}下雪\n[00:00:03] 采集者：好。`);
  expect(await page.textContent('.is-playing')).toContain('下雪');
});

test('a text that comes from elsewhere in mid-composition loses nothing of either', async () => {
  const { page, shows, commits } = await compose(`${TWO}\n`, TWO.length);
  await shows('xue');
  await page.evaluate((other) => {
    (window as unknown as EditorWindow).editor.replace(other);
  }, `## 来了\n${TWO}\n[00:01:00] 采集者：后来呢？\n`);
  await shows("xue'da");
  await commits('雪大');
  expect(await settled(page)).toBe(`## 来了\n${TWO}雪大\n[00:01:00] 采集者：后来呢？\n`);
});

test('a name and a time are composed in as well as words are', async () => {
  const name = TWO.indexOf('王秀英') + 3;
  const { page, shows, commits } = await compose(TWO, name);
  await shows("de'nv'er");
  await commits('的女儿');
  expect(await settled(page)).toBe(TWO.replace('王秀英', '王秀英的女儿'));
});

test('nothing is told in mid-composition, and the words are told once they are there', async () => {
  const { page, shows, commits } = await compose(TWO);
  const told = () => page.evaluate(() => (window as unknown as EditorWindow).changes);
  await shows('xue');
  await shows("xue'da");
  expect(await told()).toEqual([]);
  await commits('雪大');
  await settled(page);
  expect((await told()).at(-1)).toBe(`${TWO}雪大`);
});
