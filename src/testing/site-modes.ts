import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';
const CHOOSE = '/reading/';

/** What a reader sees of the mode: whole pixels of the text, and the colour behind it. */
function looks(page: Page): Promise<{ size: number; paper: string }> {
  return page.evaluate(() => ({
    size: Math.round(Number.parseFloat(getComputedStyle(document.body).fontSize)),
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
}

const tap = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).filter({ visible: true }).click();

const DAY = 'rgb(251, 247, 240)';
const NIGHT = 'rgb(27, 23, 20)';
const WHITE = 'rgb(255, 255, 255)';

/** Letter sizes and colours on the samples' site. */
export function testModes(visit: SiteVisit): void {
  describe('大字版 and the colours', () => {
    it('are one tap away on every page, say what they lead to, and are remembered', async () => {
      const page = await visit.open(STORY);
      expect((await looks(page)).size).toBe(20);
      await tap(page, '大字版');
      await tap(page, '夜间');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('日间');
      expect(page.url()).not.toContain('#');
      // The script in the head is all it takes: nothing that comes later could be too late.
      await page.route('**/_astro/*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: '' }),
      );
      await page.goto(`${visit.address}/villages/`);
      expect(await looks(page)).toEqual({ size: 25, paper: NIGHT });
      await tap(page, '标准版');
      await tap(page, '日间');
      expect(await looks(page)).toEqual({ size: 20, paper: DAY });
    });

    it('are decided before the first style is read', async () => {
      const html = await (await fetch(visit.address + STORY)).text();
      expect(html.indexOf('<script>{')).toBeGreaterThan(0);
      expect(html.indexOf('<script>{')).toBeLessThan(html.indexOf('<style'));
    });

    it('大字版 keeps the limits for old eyes, and leaves out what is beside the story', async () => {
      const page = await visit.open(STORY);
      expect(await page.locator('.brand .quiet').isVisible()).toBe(true);
      await tap(page, '大字版');
      expect(await page.locator('.brand .quiet').isVisible()).toBe(false);
      const { size, line } = await page
        .locator('.prose p')
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element);
          return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
        });
      expect(size).toBeGreaterThanOrEqual(24);
      expect(line / size).toBeGreaterThanOrEqual(1.3);
      const low = await page
        .locator('header a, header button, header input, .button, .player button, .who a')
        .filter({ visible: true })
        .evaluateAll((targets) =>
          targets
            .filter((target) => target.getBoundingClientRect().height < 60)
            .map((target) => target.outerHTML.slice(0, 80)),
        );
      expect(low).toEqual([]);
    });

    it('are chosen in full on a page of their own, which marks and says what is chosen', async () => {
      const page = await visit.open(CHOOSE, { colorScheme: 'dark' });
      const marked = page.locator('.choices [aria-current] b');
      expect(await marked.allTextContents()).toEqual(['标准', '随手机']);
      await page.locator('.choices a', { hasText: '特大' }).click();
      await page.locator('.choices a', { hasText: '高对比' }).press('Enter');
      expect(await marked.allTextContents()).toEqual(['特大', '高对比']);
      expect(await page.locator('.choices [role=status]').textContent()).toBe('已经换成：高对比');
      expect(await looks(page)).toEqual({ size: 30, paper: WHITE });
      await page.locator('.choices a', { hasText: '随手机' }).click();
      expect((await looks(page)).paper).toBe(NIGHT);
    });

    it('hold beside every other fragment, and come by a link that names them', async () => {
      const page = await visit.open(`${STORY}#size-large`);
      expect(page.url()).not.toContain('#');
      await page.goto(`${visit.address}${STORY}#t=24`);
      expect((await looks(page)).size).toBe(25);
      await tap(page, '标准版');
      expect([new URL(page.url()).hash, (await looks(page)).size]).toEqual(['#t=24', 20]);
    });

    it('work by link without script', async () => {
      const page = await visit.open(STORY, { javaScriptEnabled: false });
      await tap(page, '大字版');
      expect((await looks(page)).size).toBe(25);
      await tap(page, '标准版');
      expect((await looks(page)).size).toBe(20);
      await tap(page, '夜间');
      expect((await looks(page)).paper).toBe(NIGHT);
      await tap(page, '日间');
      expect((await looks(page)).paper).toBe(DAY);
      await page.goto(visit.address + CHOOSE);
      for (const [name, seen] of [
        ['特大', { size: 30 }],
        ['高对比', { paper: WHITE }],
      ] as const) {
        await page.locator('.choices a', { hasText: name }).click();
        expect(await looks(page)).toMatchObject(seen);
      }
    });

    it('hold for the page where nothing may be remembered, and nonsense changes nothing', async () => {
      const page = await visit.open('/404.html');
      await page.evaluate(() => {
        localStorage['size'] = '#size-<b>';
        localStorage['light'] = 'night';
      });
      await page.goto(visit.address + CHOOSE);
      expect(await looks(page)).toEqual({ size: 20, paper: DAY });
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Private', 'SecurityError');
          },
        }),
      );
      await page.reload();
      expect(await page.locator('#forgotten').isVisible()).toBe(true);
      await tap(page, '大字版');
      expect((await looks(page)).size).toBe(25);
    });

    it('leave paper as it is', async () => {
      const page = await visit.open(`${STORY}#light-night`);
      await tap(page, '大字版');
      await page.emulateMedia({ media: 'print' });
      // 11 pt are 14.7 px, and the text is 1.11 times that.
      expect(await looks(page)).toEqual({ size: 16, paper: 'rgba(0, 0, 0, 0)' });
    });
  });
}
