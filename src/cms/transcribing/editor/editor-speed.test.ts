import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { speak } from '../../../testing/odd-words.ts';
import { formatStrictClock } from '../../../transcript/format-clock.ts';
import { openEditorPage, openText, textIn } from './editor-page.ts';

/** What the issue allows; milliseconds. */
const KEY_TO_PAINT = 50;
const OPEN = 500;
/** What is drawn is shown with the screen's next frame. */
const FRAME = 1000 / 60;
const KEYS = 60;

let browser: Browser;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openEditorPage(browser);
  session = await page.context().newCDPSession(page);
  // What the page itself has worked, not what others did on the same machine meanwhile.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
});
afterAll(() => browser.close());

/** Milliseconds of work for something, until it has been drawn. */
async function workFor(something: () => Promise<void>): Promise<number> {
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await worked();
  await something();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))),
  );
  return (await worked()) - before;
}

function turns(): string {
  return Array.from({ length: 1500 }, (_, at) => {
    const who = at % 3 === 0 ? '采集者' : '王德福';
    const words = speak(27).slice(0, 26);
    const marks = at % 50 === 7 ? '【不公开】某家⚠【公开】' : '';
    return `[${formatStrictClock(at % 40 === 5 ? 0 : at * 3)}] ${who}：${words}${marks}`;
  }).join('\n');
}

/** The time of the slowest but one in twenty. */
function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}

test.each([
  ['1,500 turns', turns()],
  ['one turn of forty thousand characters', `[00:00:05] 王德福：${speak(40_000)}`],
  ['a line without a time or a name', speak(40_001)],
])('%s open at once, and every key is seen at once', { timeout: 30_000 }, async (_, text) => {
  expect(text.length).toBeGreaterThan(40_000);
  const middle = Math.floor(text.length / 2);
  const opened = await workFor(() => openText(page, text, middle));
  const typed = 'jts'.repeat(KEYS / 3);
  const keys: number[] = [];
  for (const [at, key] of [...typed].entries()) {
    keys.push(await workFor(() => page.keyboard.press(key)));
    // The text is read along in such a pause.
    if (at % 20 === 9) keys.push(await workFor(() => page.waitForTimeout(350)));
  }
  expect(await textIn(page)).toBe(text.slice(0, middle) + typed + text.slice(middle));
  expect(opened).toBeLessThan(OPEN);
  expect(p95(keys)).toBeLessThan(KEY_TO_PAINT - FRAME);
});
