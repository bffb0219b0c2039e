/* Long, because it builds one site and opens one browser for all of it. */
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { axePage } from '../testing/axe-page.ts';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { drawPhoto } from '../testing/fixture-media.ts';
import { launchBrowser } from '../testing/launch-browser.ts';

const CONSENT =
  'consent: {scopes: [text, voice, photos, name, place], form: signed, date: "2024-05-12", obtainedBy: 社工}';
const STORY = `---
title: 老井
narrators: [wang]
photos:
  - {file: well.jpg, alt: 一口井, caption: 村里的老井, when: '1974', people: [wang], provenance: 王家供图, credit: 林静}
  - {file: tall.jpg, alt: 一棵树}
  - {file: street.jpg, alt: 一条街, caption: 大街}
${CONSENT}
---

正文。
`;
const ADDRESS = '/stories/well/';
/** The file that all but the starting script is in. */
/** A script that comes later: the page's own has come when these are waited for. */
const LATER = /_astro\/[^/]+\.js$/;
/** What the viewer's own script hands to whoever fetches it. */
const VIEWER = 'as startViewer';

let fixture: Fixture;
let server: SiteServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  fixture = await createFixture({
    'stories/well/index.mdx': STORY,
    'stories/well/well.jpg': await drawPhoto('#884422', { width: 2000, height: 1500 }),
    'stories/well/tall.jpg': await drawPhoto('#228844', { width: 900, height: 1600 }),
    'stories/well/street.jpg': await drawPhoto('#224488', { width: 600, height: 400 }),
    'stories/plain/index.mdx': `---\ntitle: 没有照片\n${CONSENT}\n---\n\n正文。\n`,
    'people/wang.yaml': 'name: 王秀英\n',
  });
  const run = await fixture.build();
  expect(run.status, run.printed).toBe(0);
  [server, browser] = await Promise.all([serveSite(fixture.out, 47_421), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await fixture?.remove();
});
beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await page?.context().close();
  expect(complaints).toEqual([]);
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.address + ADDRESS);
}

const viewer = () => page.locator('.viewer');
const links = () => page.locator('a[data-photo]');
const button = (name: string) => viewer().getByRole('button', { name, exact: true });
const image = () => viewer().locator('img');
const isFocused = (element: Locator) => element.evaluate((each) => each === document.activeElement);
const count = () => viewer().locator('.viewer-count').textContent();
const width = () => image().evaluate((each) => each.getBoundingClientRect().width);

async function openViewer(photo = 0, options = {}): Promise<void> {
  await open(options);
  await links().nth(photo).click();
  await viewer().waitFor();
}

describe('a photo on its way', () => {
  it('has its place and its colour, so that nothing moves when it comes', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    page = await context.newPage();
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/media/**', (route) => held.then(() => route.continue()));
    await page.goto(server.address + ADDRESS, { waitUntil: 'domcontentloaded' });
    const photo = page.locator('section figure img').last();
    await photo.scrollIntoViewIfNeeded();
    const look = () =>
      photo.evaluate((each: HTMLImageElement) => ({
        shape: each.offsetWidth / each.offsetHeight,
        width: each.offsetWidth,
        colour: getComputedStyle(each).backgroundColor,
      }));
    const before = await look();
    expect(before.shape).toBeCloseTo(600 / 400, 1);
    expect(before.colour).not.toBe('rgba(0, 0, 0, 0)');
    arrive();
    await page.waitForFunction(() => {
      const shown = Array.from(document.querySelectorAll<HTMLImageElement>('section figure img'));
      return shown[shown.length - 1]!.naturalWidth > 0;
    });
    expect(await look()).toEqual(before);
  });
});

describe('the photo viewer', () => {
  it('is a link to the large picture without script', async () => {
    await open({ javaScriptEnabled: false });
    const href = await links().first().getAttribute('href');
    expect(href).toMatch(/^\/media\/[0-9a-f]+-1600\.jpg$/);
    expect((await page.goto(server.address + href))!.headers()['content-type']).toBe('image/jpeg');
  });

  it('shows the photo with caption, year, who is in it and who gave it', async () => {
    await openViewer();
    const text = await viewer().locator('.viewer-text').textContent();
    for (const part of ['村里的老井', '1974年', '王秀英', '王家供图', '林静', '第 1 张，共 3 张'])
      expect(text).toContain(part);
    expect(await count()).toBe('1/3');
    await page.waitForFunction(() => {
      const shown = document.querySelector<HTMLImageElement>('.viewer img')!;
      return shown.complete && shown.naturalWidth > 0;
    });
    expect(await image().evaluate((each: HTMLImageElement) => each.currentSrc)).toMatch(
      /-1600\.avif$/,
    );
  });

  it('keeps the photo whole, between the edges of the phone', async () => {
    await openViewer(1);
    const box = await image().evaluate((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const stage = each.closest('.viewer-stage')!.getBoundingClientRect();
      return { left, top, right: stage.right - right, bottom: stage.bottom - bottom };
    });
    for (const gap of Object.values(box)) expect(gap).toBeGreaterThanOrEqual(-0.5);
    expect(Math.abs(box.left - box.right)).toBeLessThan(1);
  });

  it('is led by keys: arrows, Tab within it, Esc, and the focus comes back', async () => {
    await open();
    await links().first().focus();
    await page.keyboard.press('Enter');
    await viewer().waitFor();
    expect(await isFocused(button('关闭'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused(button('上一张'))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await isFocused(button('关闭'))).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await count()).toBe('1/3');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await count()).toBe('3/3');
    expect(await button('下一张').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await viewer().waitFor({ state: 'detached' });
    expect(await isFocused(links().nth(1))).toBe(true);
    expect(page.url()).toBe(server.address + ADDRESS);
  });

  it('is closed by Back, opened again by Forward, and stays through a reload', async () => {
    await openViewer(2);
    expect(await page.locator('html').getAttribute('class')).toContain('viewer-open');
    expect(await page.locator('main').getAttribute('inert')).toBe('');
    await page.goBack();
    await viewer().waitFor({ state: 'detached' });
    expect(page.url()).toBe(server.address + ADDRESS);
    expect(await page.locator('[inert], .viewer-open').count()).toBe(0);
    expect(await isFocused(links().nth(2))).toBe(true);
    await page.goForward();
    await viewer().waitFor();
    expect(await count()).toBe('3/3');
    await page.reload();
    await viewer().waitFor();
    await button('关闭').click();
    await viewer().waitFor({ state: 'detached' });
  });

  it('leaves nothing behind in the history, however many photos were looked at', async () => {
    await openViewer();
    const before = await page.evaluate(() => history.length);
    await button('下一张').click();
    await button('下一张').click();
    await button('上一张').click();
    expect(await page.evaluate(() => history.length)).toBe(before);
    await button('关闭').click();
    await viewer().waitFor({ state: 'detached' });
  });

  it('enlarges by button, is then moved by arrows, and fits again', async () => {
    await openViewer();
    const fitted = await width();
    await button('放大').click();
    expect(await width()).toBeCloseTo(fitted * 2.5, 0);
    const left = () => page.locator('.viewer-stage').evaluate((stage) => stage.scrollLeft);
    const start = await left();
    expect(start).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    expect(await left()).toBe(start + 80);
    expect(await count()).toBe('1/3');
    expect(await axePage(page)).toEqual([]);
    await button('缩小').click();
    expect(await width()).toBeCloseTo(fitted, 0);
  });

  it('enlarges where it is double-clicked', async () => {
    await openViewer();
    const box = (await image().boundingBox())!;
    const spot = { x: box.x + box.width * 0.75, y: box.y + box.height * 0.5 };
    await page.mouse.dblclick(spot.x, spot.y);
    const large = (await image().boundingBox())!;
    expect((spot.x - large.x) / large.width).toBeCloseTo(0.75, 1);
  });

  it.each(['light', 'dark'] as const)('has nothing wrong to axe (%s)', async (colorScheme) => {
    await openViewer(0, { colorScheme });
    expect(await axePage(page)).toEqual([]);
  });

  it.each([
    [320, 480],
    [180, 400],
    [800, 360],
  ])('has buttons of 48 px and nothing over the edge at %i × %i', async (wide, high) => {
    await openViewer(0, { viewport: { width: wide, height: high } });
    for (const name of ['上一张', '下一张', '放大', '关闭']) {
      const box = (await button(name).boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(48);
      expect(box.width).toBeGreaterThanOrEqual(48);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(wide);
      expect(box.y + box.height).toBeLessThanOrEqual(high);
    }
    expect((await image().boundingBox())!.height).toBeGreaterThan(60);
    expect(await axePage(page)).toEqual([]);
  });

  it('puts a small script on pages to read, which fetches the rest', async () => {
    const published = await fixture.published();
    const scriptOf = (path: string) => {
      const [, name, inline] =
        /<script type="module"(?: src="\/([^"]+)")?>(.*?)<\/script>/s.exec(published.get(path)!) ??
        [];
      return name ? published.get(name)! : (inline ?? '');
    };
    // One script for all pages: who has been on one of them has it.
    expect(scriptOf('villages/index.html')).toBe(scriptOf('stories/well/index.html'));
    const script = scriptOf('stories/well/index.html');
    expect(script).toContain('data-photo');
    expect(gzipSync(script).length).toBeLessThan(2000);
    const [rest = ''] = [...published]
      .filter(([name, text]) => LATER.test(name) && text.includes(VIEWER))
      .map(([, text]) => text);
    expect(rest).not.toContain('村庄');
    expect(gzipSync(rest).length).toBeLessThan(3500);
    // Old phones read no newer syntax than ES2019.
    for (const text of [script, rest]) expect(text).not.toMatch(/\?\.[a-z[(]|\?\?/i);
    for (const [name, text] of published)
      expect([name, text !== rest && text.includes('.viewer-stage')]).toEqual([name, false]);
  });
});

describe('a viewer that is slow to come', () => {
  const isLargePhoto = (url: URL) => /^\/media\/[0-9a-f]+-\d+\.jpg$/.test(url.pathname);

  /** Holds the viewer back until `arrive` is called. */
  async function hold(): Promise<() => void> {
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(LATER, (route) => held.then(() => route.continue()).catch(() => undefined));
    return arrive;
  }

  it('is not fetched before somebody opens a photo', async () => {
    let fetched = 0;
    await open();
    page.on('request', (request) => (fetched += Number(LATER.test(request.url()))));
    await page.reload({ waitUntil: 'networkidle' });
    const atFirst = fetched;
    await links().first().click();
    await viewer().waitFor();
    expect(atFirst).toBe(1);
    expect(fetched).toBeGreaterThan(atFirst);
  });

  it('falls back to the link when it cannot be fetched, and Back leads to the page', async () => {
    await open();
    await page.route(LATER, (route) => route.abort());
    await links().nth(1).click();
    await page.waitForURL(isLargePhoto);
    await page.goBack();
    expect(page.url()).toBe(server.address + ADDRESS);
    expect(await page.evaluate(() => history.state as unknown)).toBe(null);
  });

  it('falls back to the link when nothing comes for a while', async () => {
    await open();
    await page.clock.install();
    await hold();
    await links().first().click();
    await page.clock.runFor(4000);
    expect(page.url()).toBe(server.address + ADDRESS);
    await page.clock.runFor(2000);
    await page.waitForURL(isLargePhoto);
  });

  it('shows what was tapped last, and is closed by one Back', async () => {
    await open();
    const arrive = await hold();
    await links().first().click();
    await links().nth(2).click();
    arrive();
    await viewer().waitFor();
    await page.waitForFunction(() => (history.state as { photo: number }).photo === 2);
    expect(await count()).toBe('3/3');
    await page.goBack();
    await viewer().waitFor({ state: 'detached' });
    expect(page.url()).toBe(server.address + ADDRESS);
  });
});

type Finger = { x: number; y: number };

describe('fingers in the viewer', () => {
  const phone = { hasTouch: true, isMobile: true };

  /** Seconds of the fingers' own clock: a busy machine sends their taps late, and they are none the slower. */
  let now = Date.now() / 1000;

  async function drag(...paths: Finger[][]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: (now += 0.04) });
    const at = (step: number) => paths.map((path) => path[step]!);
    await touch('touchStart', at(0));
    for (let step = 1; step < paths[0]!.length; step += 1) await touch('touchMove', at(step));
    await touch('touchEnd', []);
    await session.detach();
  }

  it('swipe from photo to photo', async () => {
    await openViewer(0, phone);
    await drag([
      { x: 300, y: 300 },
      { x: 220, y: 302 },
      { x: 120, y: 305 },
    ]);
    expect(await count()).toBe('2/3');
    await drag([
      { x: 100, y: 300 },
      { x: 180, y: 300 },
      { x: 290, y: 300 },
    ]);
    expect(await count()).toBe('1/3');
  });

  it('do nothing by going up and down, nor by trembling', async () => {
    await openViewer(0, phone);
    const scrolled = await page.evaluate(() => window.scrollY);
    await drag([
      { x: 200, y: 200 },
      { x: 230, y: 400 },
      { x: 260, y: 500 },
    ]);
    await drag([
      { x: 200, y: 200 },
      { x: 206, y: 204 },
    ]);
    expect(await count()).toBe('1/3');
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });

  it('enlarge by pinching, around the fingers', async () => {
    await openViewer(0, phone);
    const fitted = await width();
    await drag(
      [
        { x: 150, y: 350 },
        { x: 100, y: 350 },
        { x: 70, y: 350 },
      ],
      [
        { x: 230, y: 350 },
        { x: 280, y: 350 },
        { x: 310, y: 350 },
      ],
    );
    expect(await width()).toBeCloseTo(fitted * 3, -1);
    // A large photo is moved, not turned.
    await drag([
      { x: 300, y: 350 },
      { x: 200, y: 350 },
      { x: 100, y: 350 },
    ]);
    expect(await count()).toBe('1/3');
  });

  it('enlarge by a double tap and fit by another', async () => {
    await openViewer(0, phone);
    const fitted = await width();
    const tap = () => drag([{ x: 200, y: 350 }]);
    await tap();
    await tap();
    expect(await width()).toBeCloseTo(fitted * 2.5, 0);
    await tap();
    await tap();
    expect(await width()).toBeCloseTo(fitted, 0);
  });
});
