import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { DeskKeyboard } from './start-keys.ts';

interface KeysWindow {
  keyboard: DeskKeyboard;
  done: string[];
}

const ADDRESS = 'http://keys.test/';
const PAGE =
  '<!doctype html><html lang="zh-Hans"><title>打字</title><meta name="viewport" content="width=device-width">' +
  '<body style="margin:0"><main><h1>打字</h1><textarea aria-label="稿子"></textarea></main>' +
  '<script src="/host.js"></script></body></html>';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./keys-host.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome100'],
  });
  script = outputFiles[0]!.text;
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('host.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  await page.goto(ADDRESS);
  return page;
}

/** What was done since this was asked last. */
const done = (page: Page) => page.evaluate(() => (window as unknown as KeysWindow).done.splice(0));
const text = (page: Page) => page.locator('textarea');
const panel = (page: Page) => page.getByRole('dialog', { name: '快捷键' });
const news = (page: Page) => panel(page).getByRole('status');
const change = (page: Page, action: string) =>
  panel(page).getByRole('button', { name: `换一个键：${action}`, exact: true });

async function pressAll(page: Page, keys: readonly string[]): Promise<string[]> {
  for (const key of keys) await page.keyboard.press(key);
  return done(page);
}

/** A key that no keyboard of the browser's driver has. */
const pedal = (page: Page, key: string) =>
  page.evaluate((name) => {
    const how = { key: name, code: name, bubbles: true, cancelable: true };
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', how));
  }, key);

const ALL = 'toggle back slower faster time nextSpeaker chapter withhold check'.split(' ');

it('does what its keys say while somebody types, by both sets, and writes nothing', async () => {
  const page = await open();
  await text(page).focus();
  await page.keyboard.type('那年');
  const main = ['Escape', 'F2', 'F3', 'F4', 'F8', 'F9', 'F10', 'Shift+F7', 'F7'];
  expect(await pressAll(page, main)).toEqual(ALL);
  const digits = ALL.map((_, index) => `Alt+Digit${index + 1}`);
  expect(await pressAll(page, digits)).toEqual(ALL);
  expect(await pressAll(page, ['Shift+F2', 'Control+F8', 'Enter', 'Alt+Digit0'])).toEqual([]);
  await expect.poll(() => text(page).inputValue()).toBe('那年\n');
});

it('does it in mid-composition too; only Escape is then the input method’s', async () => {
  const page = await open();
  await text(page).focus();
  const session = await page.context().newCDPSession(page);
  const composed = { text: 'laohuai', selectionStart: 7, selectionEnd: 7 };
  await session.send('Input.imeSetComposition', composed);
  // As Windows tells of a key that the input method has seen.
  const pressed = async (code: string, windowsVirtualKeyCode: number, key = 'Process') => {
    const which = { code, key, windowsVirtualKeyCode };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...which });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...which });
  };
  await pressed('F2', 229);
  await pressed('F8', 229);
  await pressed('Digit6', 229);
  expect(await done(page)).toEqual(['back', 'time']);
  await pressed('Escape', 229);
  await pressed('Escape', 27, 'Escape');
  expect(await done(page)).toEqual([]);
  await session.send('Input.insertText', { text: '老槐' });
  await expect.poll(() => text(page).inputValue()).toBe('老槐');
  await page.keyboard.press('Escape');
  expect(await done(page)).toEqual(['toggle']);
});

it('does a key once however long it is held, and nothing once it is closed', async () => {
  const page = await open();
  await text(page).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.down('F2');
  await page.keyboard.up('F2');
  expect(await done(page)).toEqual(['back']);
  await page.evaluate(() => (window as unknown as KeysWindow).keyboard.close());
  expect(await pressAll(page, ['F2', 'Escape'])).toEqual([]);
});

it('does it by a tap, and leaves the cursor where it is', async () => {
  const page = await open();
  await text(page).focus();
  await page.getByRole('button', { name: 'F8 插入时间' }).click();
  expect(await done(page)).toEqual(['time']);
  expect(await text(page).evaluate((field) => field === document.activeElement)).toBe(true);
});

it('takes another key, a foot pedal’s too, and remembers it', async () => {
  const page = await open();
  await page.keyboard.press('Shift+?');
  for (const key of ['F14', 'Pause']) {
    await change(page, '放 / 停').click();
    await pedal(page, key);
    await expect.poll(() => news(page).textContent()).toBe(`好了，“放 / 停”现在按 ${key}。`);
  }
  // The key that is chosen does not also close the window.
  await change(page, '放 / 停').click();
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(true);
  await change(page, '退 3 秒').click();
  await pedal(page, 'MediaPlayPause');
  await page.keyboard.press('Escape');
  expect(await panel(page).count()).toBe(0);
  await page.goto(ADDRESS);
  await text(page).focus();
  await pedal(page, 'MediaPlayPause');
  expect(await done(page)).toEqual(['back']);
  expect(await pressAll(page, ['F2', 'Escape', 'Alt+Digit2'])).toEqual(['toggle', 'back']);
  expect(await page.getByRole('button', { name: '播放键 退 3 秒' }).isVisible()).toBe(true);
});

it('refuses keys that write, that the browser keeps, and that are taken, until one will do', async () => {
  const page = await open();
  await page.getByRole('button', { name: '快捷键' }).click();
  await change(page, '插入时间').click();
  const refused: [key: string, why: string][] = [
    ['a', 'A 是打字用的'],
    ['Enter', 'Enter 是打字用的'],
    ['Space', 'Space 是打字用的'],
    ['F5', 'F5 浏览器或电脑自己要用'],
    ['Control+c', 'Ctrl+C 浏览器或电脑自己要用'],
    ['F2', 'F2 已经是“退 3 秒”了'],
    ['Alt+Digit3', 'Alt+3 已经是“慢”了'],
  ];
  for (const [key, why] of refused) {
    await page.keyboard.press(key);
    await expect.poll(() => news(page).textContent()).toContain(why);
  }
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => news(page).textContent()).toBe('好了，“插入时间”现在按 Shift+F8。');
  await panel(page).getByRole('button', { name: '恢复原样' }).click();
  await panel(page).getByRole('button', { name: '关' }).click();
  await text(page).focus();
  expect(await pressAll(page, ['Shift+F8', 'F8'])).toEqual(['time']);
});

it('gives up by Tab and by a second press', async () => {
  const page = await open();
  await page.getByRole('button', { name: '快捷键' }).click();
  for (const leave of ['tab', 'press']) {
    await change(page, '待核').click();
    if (leave === 'tab') await page.keyboard.press('Tab');
    else await change(page, '待核').click();
    await expect.poll(() => news(page).textContent()).toBe('没有换。');
  }
  await page.keyboard.press('Escape');
  expect(await panel(page).count()).toBe(0);
});

it('opens the list with a question mark outside of text only, and does nothing beneath it', async () => {
  const page = await open();
  await text(page).focus();
  await page.keyboard.type('?');
  await expect.poll(() => text(page).inputValue()).toBe('?');
  await text(page).evaluate((field) => field.blur());
  await page.keyboard.press('?');
  expect(await panel(page).isVisible()).toBe(true);
  expect(await pressAll(page, ['F2', '?'])).toEqual([]);
  expect(await panel(page).count()).toBe(1);
});

it('has its usual keys where what is kept is none of its own', async () => {
  const page = await open();
  for (const kept of ['nonsense', '[1]', '{"time":7,"back":"KeyA"}', '{"time":"F2"}']) {
    await page.evaluate((text) => localStorage.setItem('transcribing-keys', text), kept);
    await page.reload();
    expect(await pressAll(page, ['F8', 'F2', 'Alt+Digit1'])).toEqual(['time', 'back', 'toggle']);
  }
});

it('keeps how much is heard once more after a pause', async () => {
  const page = await open();
  const radio = (name: string) => panel(page).getByRole('radio', { name });
  await page.keyboard.press('?');
  await expect.poll(() => radio('退 1 秒半').isChecked()).toBe(true);
  await radio('退 3 秒').check();
  expect(await page.evaluate(() => localStorage.getItem('transcribing-rewind'))).toBe('3');
});

it('has nothing wrong for screen readers, with the list closed and open', async () => {
  const page = await open();
  expect(await axePage(page)).toEqual([]);
  await page.keyboard.press('?');
  expect(await axePage(page)).toEqual([]);
});
