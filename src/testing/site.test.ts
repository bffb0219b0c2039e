import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { axePage } from './axe-page.ts';
import { buildArchive } from './build-fixture.ts';
import sharp from 'sharp';
import { writeContactSheet, type Shot } from './contact-sheet.ts';
import { launchBrowser } from './launch-browser.ts';

/** The archive as it comes with the repository, built and served as `npm start` does. */
const OUT = join(process.cwd(), '.cache/site-test');
const PAGES = [
  '/',
  '/stories/',
  '/stories/by-village/',
  '/stories/by-period/',
  '/stories/well-forty-years/',
  '/stories/loom/',
  '/stories/beizaolin-history/',
  '/villages/',
  '/villages/liuwan/',
  '/people/',
  '/people/wang-xiuying/',
  '/albums/',
  '/albums/li-family/',
  '/timeline/',
  '/topics/',
  '/listen/',
  '/glossary/',
  '/about/',
  '/take-part/',
  '/takedown/',
  '/search/',
  '/not-there/',
];

let server: SiteServer;
let browser: Browser;
let page: Page;
/** Whatever the page complained of, or asked of anybody but us. */
let complaints: string[];

async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${path} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !path.includes('not-there'))
      complaints.push(`${path} ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url()))
      complaints.push(`${path} asks ${request.url()}`);
  });
  await page.goto(server.address + path);
  return page;
}

beforeAll(async () => {
  const run = await buildArchive({ ARCHIVE_OUT: OUT });
  expect(run.status, run.printed).toBe(0);
  [server, browser] = await Promise.all([serveSite(OUT, 47_321), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(OUT, { recursive: true, force: true });
});
beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await page?.context().close();
  expect(complaints).toEqual([]);
});

describe('every kind of page', () => {
  it.each(PAGES)(
    '%s has one heading, landmarks, a Chinese language tag and nothing wrong to axe',
    async (path) => {
      await open(path);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      expect(await axePage(page)).toEqual([]);
    },
  );

  it.each(PAGES)(
    '%s does not run over the edge of a narrow phone, nor at twice the size',
    async (path) => {
      for (const width of [320, 180]) {
        await open(path, { viewport: { width, height: 600 }, javaScriptEnabled: false });
        const over = await page
          .locator('html')
          .evaluate((html) => html.scrollWidth - html.clientWidth);
        expect([path, width, over]).toEqual([path, width, 0]);
        await page.context().close();
      }
    },
  );

  it('is drawn at two widths, in light and dark, on a sheet for a person to look at', async () => {
    const shots: Shot[] = [];
    for (const [width, scheme] of [
      [390, 'light'],
      [390, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const) {
      await open('/', { viewport: { width, height: 1000 }, colorScheme: scheme });
      for (const path of PAGES) {
        await page.goto(server.address + path);
        const name = `${path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}-${width}-${scheme}`;
        shots.push({ name, png: await page.screenshot() });
        if (scheme === 'dark') expect([name, await axePage(page)]).toEqual([name, []]);
      }
      await page.context().close();
    }
    complaints = complaints.filter((complaint) => !complaint.includes('404'));
    const sheet = await writeContactSheet(shots, join(process.cwd(), '.cache/screenshots'));
    expect((await sharp(sheet).metadata()).width).toBeGreaterThan(2000);
  });

  it('has no dead link', async () => {
    const seen = new Set(PAGES.slice(0, -1));
    for (const path of seen) {
      const html = await (await fetch(server.address + path)).text();
      for (const [, href] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
        if (seen.has(href!)) continue;
        const { status } = await fetch(server.address + href);
        expect([path, href, status]).toEqual([path, href, 200]);
        if (href!.endsWith('/')) seen.add(href!);
      }
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});

describe('searching', () => {
  const results = () => page.locator('#results li.result');

  it('finds a name, says how often, and names kind, village and narrator', async () => {
    await open('/');
    await page.fill('#q', '孙茂田');
    await page.press('#q', 'Enter');
    await results().first().waitFor();
    expect(await page.locator('#status').textContent()).toMatch(/找到 \d+ 处/);
    const facts = await results().filter({ hasText: '大水那一年' }).locator('.quiet').textContent();
    expect(facts).toContain('生命故事 · 河沿村 · 孙茂田');
  });

  it('leads to the turn in which the words were spoken', async () => {
    await open('/search/');
    await page.fill('#q', '三百来口人');
    const moment = page.locator('.moment').first();
    await moment.waitFor();
    expect(await moment.locator('b').textContent()).toMatch(/^\d+:\d\d 王秀英$/);
    await moment.click();
    await page.waitForURL(/\/stories\/well-forty-years\/#t-\d+$/);
    expect(await page.locator('.turn:target').textContent()).toContain('三百来口人');
  });

  it('finds nothing where the words stand nowhere together, and says what to try', async () => {
    await open('/search/?q=英秀王');
    await page.locator('#status', { hasText: '没有找到' }).waitFor();
    expect(await results().count()).toBe(0);
    expect(await page.locator('#directories').isVisible()).toBe(true);
  });

  it('keeps quiet while an input method composes', async () => {
    await open('/search/');
    await page.locator('#q').evaluate((input: HTMLInputElement) => {
      input.value = 'wang';
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.waitForTimeout(600);
    expect(await page.locator('#status').textContent()).toBe('');
  });

  it('leaves a list of everything to people without script', async () => {
    await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('#directories a', { hasText: '井台边的四十年' }).count()).toBe(1);
  });
});

describe('wandering', () => {
  it('leads from a story to others of its village and of its years', async () => {
    await open('/stories/well-forty-years/', { javaScriptEnabled: false });
    const section = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
    expect(await section('同村的故事').getByRole('link').allTextContents()).toContain('一架织布机');
    expect(await section('同年代的故事').getByRole('link').count()).toBeGreaterThan(1);
  });

  it('says what a dialect word means where it stands, and takes it away again', async () => {
    await open('/stories/well-forty-years/');
    const word = page.locator('a.word', { hasText: '俺娘' }).first();
    await word.press('Enter');
    expect(await page.locator('.meaning').textContent()).toContain('母亲');
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    await word.press(' ');
    expect(await page.locator('.meaning').count()).toBe(0);
  });

  it('offers what there is to hear in another order every time', async () => {
    await open('/listen/');
    const titles = () => page.locator('.stories h2 a').allTextContents();
    const before = await titles();
    const orders = new Set<string>();
    for (let tap = 0; tap < 8; tap += 1) {
      await page.locator('#again').click();
      orders.add((await titles()).join());
    }
    expect([...before].sort()).toEqual((await titles()).sort());
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('listening', () => {
  const audio = () => page.locator('#recording-1 audio');
  /** The second to which a turn's time leads. */
  const secondOf = async (turn: Locator) =>
    Number((await turn.locator('.who a').getAttribute('href'))!.split('#t=')[1]);
  const seconds = () => audio().evaluate((element: HTMLAudioElement) => element.currentTime);

  it('makes every turn a link to its second, also without script', async () => {
    await open('/stories/well-forty-years/', { javaScriptEnabled: false });
    const links = page.locator('.turn .who a');
    expect(await links.count()).toBeGreaterThan(20);
    expect(await links.nth(3).getAttribute('href')).toMatch(/^\/media\/[0-9a-f]+\.mp3#t=\d/);
  });

  it('plays from a turn that is tapped and marks it', async () => {
    await open('/stories/well-forty-years/');
    const turn = page.locator('.turn').nth(5);
    const start = await secondOf(turn);
    await turn.locator('a').click();
    await page.waitForFunction(
      ([at]) => document.querySelector('audio')!.currentTime >= at!,
      [start],
    );
    await page.locator('.turn.playing').waitFor();
    expect(await page.locator('.turn.playing').getAttribute('id')).toBe(
      await turn.getAttribute('id'),
    );
    expect(await seconds()).toBeLessThan(start + 5);
    expect(page.url()).toContain(`#t=${start}`);
  });

  it('goes to the second of the address, ready to play', async () => {
    await open('/stories/well-forty-years/#t=83');
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 80);
    expect(Math.round(await seconds())).toBe(83);
    const marked = page.locator('.turn.playing');
    expect(await secondOf(marked)).toBeLessThanOrEqual(83);
    expect(await marked.evaluate((turn) => turn.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('goes to the second recording of a story that has two', async () => {
    await open('/stories/loom/#r=2&t=60');
    await page.waitForFunction(() => document.querySelectorAll('audio')[1]!.currentTime > 59);
    expect(await page.locator('#transcript-2 .turn.playing').count()).toBe(1);
  });

  it.each(['#t=99999', '#t=-5', '#t=abc', '#r=9&t=5', '#r=1e21&t=5', '#%E0%A4%A'])(
    'is not upset by %s',
    async (hash) => {
      await open(`/stories/well-forty-years/${hash}`);
      expect(await page.locator('h1').textContent()).toContain('井台边的四十年');
    },
  );

  it('has a button that plays and pauses, and says which', async () => {
    await open('/stories/well-forty-years/');
    const toggle = page.locator('#recording-1 [data-part=toggle]');
    expect(await audio().evaluate((element: HTMLAudioElement) => element.controls)).toBe(false);
    await toggle.press('Enter');
    await page.waitForFunction(() => !document.querySelector('audio')!.paused);
    await toggle.filter({ hasText: '暂停' }).waitFor();
    await toggle.press('Space');
    await page.waitForFunction(() => document.querySelector('audio')!.paused);
    await toggle.filter({ hasText: '播放' }).waitFor();
  });

  it('moves with the keyboard, and says where it is', async () => {
    await open('/stories/well-forty-years/#t=60');
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 59);
    await page.locator('[data-part=forward]').press('Enter');
    expect(Math.round(await seconds())).toBe(75);
    const seek = page.locator('[data-part=seek]');
    expect(await seek.getAttribute('aria-valuetext')).toMatch(/^1:15，共 4:\d\d$/);
    await seek.press('Home');
    expect(await seconds()).toBe(0);
  });

  it('goes slower and faster in words', async () => {
    await open('/stories/well-forty-years/');
    const speed = page.locator('[data-part=speed]');
    const words: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      await speed.click();
      words.push(await page.locator('[data-part=rate]').textContent());
    }
    expect(words).toEqual(['快', '慢', '正常']);
  });

  it('plays one recording of a story at a time', async () => {
    await open('/stories/loom/');
    await page.locator('#recording-1 [data-part=toggle]').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.2);
    await page.locator('#recording-2 [data-part=toggle]').click();
    await page.waitForFunction(() => document.querySelectorAll('audio')[1]!.currentTime > 0.2);
    expect(await audio().evaluate((element: HTMLAudioElement) => element.paused)).toBe(true);
  });

  it('stays where the reader scrolls, and offers the way back', async () => {
    await open('/stories/well-forty-years/');
    await page.locator('.turn').nth(8).locator('a').click();
    await page.waitForFunction(() => !document.querySelector('audio')!.paused);
    await page.mouse.wheel(0, -3000);
    const back = page.locator('[data-part=follow]');
    await back.waitFor();
    await back.click();
    await page.waitForFunction(() => {
      const { top } = document.querySelector('.turn.playing')!.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    expect(await back.isVisible()).toBe(false);
  });

  it('comes back to where it was left on this phone', async () => {
    await open('/stories/well-forty-years/#t=100');
    await page.locator('[data-part=toggle]').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 101);
    await page.goto('about:blank');
    await page.goto(`${server.address}/stories/well-forty-years/`);
    await page.locator('[data-part=resume]').waitFor();
    await page.locator('[data-part=toggle]').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 99);
    expect(await seconds()).toBeLessThan(115);
  });

  it('says so when the sound cannot be had', async () => {
    await open('/stories/well-forty-years/', { serviceWorkers: 'block' });
    await page.route('**/*.mp3', (route) => route.abort());
    await page.locator('[data-part=toggle]').click();
    await page.locator('[data-part=trouble]').waitFor();
    complaints = [];
  });

  it('stops a clip where it ends', async () => {
    await open('/stories/well-forty-years/');
    const clip = page.locator('.clip');
    const [from, to] = [
      Number(await clip.getAttribute('data-from')),
      Number(await clip.getAttribute('data-to')),
    ];
    await clip.locator('a').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.5);
    expect(Math.abs((await seconds()) - from)).toBeLessThan(3);
    await audio().evaluate((element: HTMLAudioElement, end) => (element.currentTime = end - 1), to);
    await page.waitForFunction(() => document.querySelector('audio')!.paused);
    expect(Math.abs((await seconds()) - to)).toBeLessThan(1);
  });
});
