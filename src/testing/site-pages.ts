import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../reading/mode-choices.ts';
import { axePage } from './axe-page.ts';
import { writeContactSheet, type Shot } from './contact-sheet.ts';
import { setModes } from './set-modes.ts';
import { MISSING_PAGE, type SiteVisit } from './visit-site.ts';

const PAGES = [
  '/',
  '/stories/',
  '/stories/by-village/',
  '/stories/by-period/',
  '/stories/well-forty-years/',
  '/stories/well-forty-years/share/',
  '/stories/loom/',
  '/stories/beizaolin-history/',
  '/villages/',
  '/villages/liuwan/',
  '/people/',
  '/people/wang-xiuying/',
  '/people/wang-xiuying/booklet/',
  '/albums/',
  '/albums/by-year/',
  '/albums/by-person/',
  '/albums/unknown/',
  '/albums/li-family/',
  '/timeline/',
  '/topics/',
  '/listen/',
  '/villages/liuwan/listen/',
  '/glossary/',
  '/about/',
  '/take-part/',
  '/takedown/',
  '/data/',
  '/search/',
  '/reading/',
  '/finding-aid/',
  MISSING_PAGE,
];

/** What holds for every kind of page of the samples' site. */
export function testPages(visit: SiteVisit): void {
  describe('every kind of page', () => {
    it.each(PAGES)(
      '%s has one heading, landmarks, a Chinese language tag and nothing wrong to axe',
      async (path) => {
        await visit.open(path);
        expect(await visit.page.locator('h1').count()).toBe(1);
        expect(await visit.page.locator('main').count()).toBe(1);
        expect(await visit.page.locator('html').getAttribute('lang')).toBe('zh-CN');
        expect(await axePage(visit.page)).toEqual([]);
        await visit.page.emulateMedia({ colorScheme: 'dark' });
        expect(['dark', await axePage(visit.page, 'mode')]).toEqual(['dark', []]);
        // The night that is chosen has the colours of the phone's own.
        await setModes(visit.page, 'larger', 'contrast');
        expect(await axePage(visit.page, 'mode')).toEqual([]);
      },
    );

    it.each(PAGES)(
      '%s does not run over the edge of a narrow phone, nor at twice the size, in all sizes of letters',
      async (path) => {
        await visit.open(path, { javaScriptEnabled: false });
        for (const width of [320, 180]) {
          await visit.page.setViewportSize({ width, height: 600 });
          for (const size of SIZES) {
            await setModes(visit.page, size, 'auto');
            const over = await visit.page
              .locator('html')
              .evaluate((html) => html.scrollWidth - html.clientWidth);
            expect([path, width, size, over]).toEqual([path, width, size, 0]);
          }
        }
      },
    );

    // Where `SCREENSHOTS` is set: 88 pictures take a minute, and only a person can judge them.
    it.runIf(process.env.SCREENSHOTS)(
      'is drawn at two widths, in light and dark, on a sheet',
      async () => {
        const shots: Shot[] = [];
        for (const [width, scheme] of [
          [390, 'light'],
          [390, 'dark'],
          [1280, 'light'],
          [1280, 'dark'],
        ] as const) {
          await visit.open('/', { viewport: { width, height: 1000 }, colorScheme: scheme });
          for (const path of PAGES) {
            await visit.page.goto(visit.address + path);
            const name = `${path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}-${width}-${scheme}`;
            shots.push({ name, png: await visit.page.screenshot() });
          }
          await visit.page.context().close();
        }
        const sheet = await writeContactSheet(shots, join(process.cwd(), '.cache/screenshots'));
        expect((await sharp(sheet).metadata()).width).toBeGreaterThan(2000);
      },
    );

    it('has no dead link', async () => {
      const seen = new Set(PAGES.slice(0, -1));
      for (const path of seen) {
        const html = await (await fetch(visit.address + path)).text();
        for (const [, href] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
          if (seen.has(href!)) continue;
          const { status } = await fetch(visit.address + href);
          expect([path, href, status]).toEqual([path, href, 200]);
          if (href!.endsWith('/')) seen.add(href!);
        }
      }
      expect(seen.size).toBeGreaterThan(40);
    });
  });
}
