import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import { setModes } from './set-modes.ts';
import { startOddSite, type OddSite } from './odd-site.ts';
import { LONG_WORD, RARE } from './odd-words.ts';

/** Everything that is not as one expects it, in one archive: see `odd-archive.ts`. */
const PAGES = [
  '/',
  '/stories/',
  '/stories/by-village/',
  '/villages/',
  '/villages/empty/',
  '/villages/rare/',
  '/people/',
  '/people/wang/',
  '/people/latin/',
  '/albums/',
  '/albums/by-year/',
  '/albums/unknown/',
  '/albums/single/',
  '/albums/shapes/',
  '/timeline/',
  '/topics/',
  '/listen/',
  '/glossary/',
  '/stories/one-character/',
  '/stories/long-title/',
  '/stories/latin-title/',
  '/stories/rare/',
  '/stories/long-turn/',
  '/stories/chapters/',
  '/stories/past-hour/',
  '/stories/sound-only/',
  '/stories/three-recordings/',
  '/stories/wide-cover/',
  '/stories/tall-cover/',
  '/stories/forty-photos/',
  '/stories/photo-only/',
  '/stories/neither/',
];
const SHOTS = join(process.cwd(), '.cache/screenshots/odd');
/** Of a page, so that a picture can still be opened; pixels. */
const HIGHEST_SHOT = 6000;

let site: OddSite;
let page: Page;

/** Loads what would only load when it came near. */
async function loadPhotos(): Promise<void> {
  await page.evaluate(async () => {
    const photos = Array.from(document.images);
    for (const photo of photos) photo.loading = 'eager';
    await Promise.all(photos.map((photo) => photo.decode()));
  });
}

/** A picture for people to look at: where `SCREENSHOTS` is set, for 120 of them take a minute. */
async function shoot(path: string, width: number, scheme: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(full, HIGHEST_SHOT) });
  const name = path.replaceAll('/', '-').slice(1, -1) || 'home';
  await writeFile(join(SHOTS, `${name}-${width}-${scheme}.png`), await page.screenshot());
}

beforeAll(async () => {
  site = await startOddSite(47_521);
  await mkdir(SHOTS, { recursive: true });
});
afterAll(() => site?.close());
afterEach(() => page?.context().close());

/** Pixels, and what is looked at there: colours are those of 390 pixels at 320 too. */
const WIDTHS = [
  [390, 'all', ['light', 'dark']],
  [320, 'layout', ['light']],
  [1280, 'all', ['light']],
] as const;

/** Where the largest letters have least room: a narrow phone, and a column among others. */
const LARGER_WIDTHS = [320, 768];

describe('at 320, 390 and 1280 pixels, and in the largest letters', () => {
  it.each(PAGES)(
    '%s is whole: nothing over the edge, cut off or on something else',
    async (path) => {
      page = await site.open(path);
      await loadPhotos();
      expect(await page.locator('h1').count()).toBe(1);
      for (const [width, extent, schemes] of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect([width, await findLayoutFaults(page)]).toEqual([width, []]);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const faults = await axePage(page, extent);
          expect([width, colorScheme, faults]).toEqual([width, colorScheme, []]);
          await shoot(path, width, colorScheme);
        }
      }
      await setModes(page, 'larger', 'contrast');
      for (const width of LARGER_WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect([width, '特大', await findLayoutFaults(page)]).toEqual([width, '特大', []]);
      }
    },
  );
});

describe('rare characters', () => {
  it('stand in titles, turns, captions and addresses of topics as they were written', async () => {
    page = await site.open('/stories/rare/');
    expect(await page.locator('h1').textContent()).toBe(`${RARE.man}家的鏊子`);
    expect(await page.locator('.turn .who b').allTextContents()).toEqual([RARE.man, RARE.woman]);
    const published = await site.fixture.published();
    expect(published.get('stories/rare/recording-1.vtt')).toContain(`<v ${RARE.woman}>`);
    const torn = [...published].filter(
      ([file, text]) => /\.(html|vtt|xml)$/.test(file) && /\ufffd|\\ud8/.test(text),
    );
    expect(torn.map(([file]) => file)).toEqual([]);
  });

  it.each(['𠮷', RARE.man, RARE.word])('%s is found', async (query) => {
    page = await site.open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('#results h3 a', { hasText: `${RARE.man}家的鏊子` }).waitFor();
    expect(await page.locator('#results mark').allTextContents()).toContain(query);
  });
});

describe('what is long or missing', () => {
  it('stands there in full: a word of sixty letters, a caption of three hundred characters', async () => {
    page = await site.open('/stories/latin-title/');
    expect(await page.locator('h1').textContent()).toContain(LONG_WORD);
    await page.goto(`${site.address}/stories/wide-cover/`);
    expect((await page.locator('figcaption').first().textContent())!.trim()).toHaveLength(300);
  });

  it('leaves no hole: no photo, no sound, no summary, no heading without a text', async () => {
    page = await site.open('/stories/neither/');
    expect(await page.locator('main img, main figure, main audio, main .summary').count()).toBe(0);
    for (const text of await page.locator('main :is(h2, p, dd, li)').allTextContents())
      expect(text.trim()).not.toBe('');
  });

  it('a village without a story says so where the settings list it; else the report says why it has no page', async () => {
    page = await site.open('/villages/empty/');
    expect(await page.locator('main').textContent()).toContain('还没有故事');
    const { printed } = await site.fixture.check();
    expect(printed).toContain('没有页面：content/villages/forgotten/index.mdx（这个村');
    expect((await fetch(`${site.address}/villages/forgotten/`)).status).toBe(404);
  });

  it('a person whom no story names has no page and stands in no list', async () => {
    expect((await fetch(`${site.address}/people/lonely/`)).status).toBe(404);
    expect(await (await fetch(`${site.address}/people/`)).text()).not.toContain('没人提起');
  });
});
