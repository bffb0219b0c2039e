import { describe, expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

const WALLS = ['/albums/', '/albums/by-year/', '/albums/by-village/', '/albums/by-person/'];

/** How far a page's parts moved while it was loading and scrolled through: its layout shift. */
function shiftWhileWalking(): Promise<number> {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  return new Promise((resolve) => {
    const step = () => {
      window.scrollBy(0, 400);
      if (window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 2)
        requestAnimationFrame(step);
      else setTimeout(() => resolve(shift), 200);
    };
    step();
  });
}

/** Looking at photos, on the samples' site. */
export function testLooking(visit: SiteVisit): void {
  describe('the photo wall', () => {
    it('moves nothing while it comes, and carries no style of its own', async () => {
      for (const path of WALLS) {
        await visit.open(path);
        expect(await visit.page.locator('.wall img').count()).toBeGreaterThan(10);
        expect(await visit.page.locator('[style]').count()).toBe(0);
        expect([path, await visit.page.evaluate(shiftWhileWalking)]).toEqual([path, 0]);
        await visit.page.context().close();
      }
    });

    it('has rows of one height, and every photo whole', async () => {
      await visit.open('/albums/', { viewport: { width: 1280, height: 900 } });
      const rows = await visit.page.locator('.wall li').evaluateAll((photos) => {
        const heights = new Map<number, number[]>();
        for (const photo of photos) {
          const { top } = photo.getBoundingClientRect();
          const { height } = photo.querySelector('.mat')!.getBoundingClientRect();
          heights.set(Math.round(top), [...(heights.get(Math.round(top)) ?? []), height]);
        }
        return [...heights.values()].map((row) => Math.max(...row) - Math.min(...row));
      });
      expect(rows.length).toBeGreaterThan(3);
      expect(Math.max(...rows)).toBeLessThan(1.5);
      const fits = await visit.page
        .locator('.wall img')
        .evaluateAll((images) => images.map((image) => getComputedStyle(image).objectFit));
      expect(new Set(fits)).toEqual(new Set(['contain']));
    });

    it('leads without script to each photo where it is described', async () => {
      for (const path of ['/albums/by-year/', '/albums/by-person/']) {
        const html = await (await fetch(visit.address + path)).text();
        const links = [
          ...html.matchAll(/href="(\/(?:albums|stories)\/[a-z0-9-]+\/)#(photo-\w+)"/g),
        ];
        expect(links.length).toBeGreaterThan(10);
        for (const [, page, id] of links) {
          const told = await (await fetch(visit.address + page!)).text();
          // The photo that opens a page needs no link of its own.
          const opens = page!.startsWith('/stories/') && /<header[^>]*opening/.test(told);
          expect([page, id, opens || told.includes(`id="${id}"`)]).toEqual([page, id, true]);
        }
      }
    });

    it('jumps to a decade, and says of a photo in words what it shows', async () => {
      await visit.open('/albums/by-year/', { javaScriptEnabled: false });
      await visit.page.getByRole('link', { name: '不知道哪一年' }).click();
      const undated = visit.page.locator('#undated');
      await expect.poll(() => undated.locator('h2').isVisible()).toBe(true);
      const photo = undated.getByRole('link', { name: /一座砖房.*哪年？/ });
      await photo.click();
      expect(visit.page.url()).toContain('/albums/li-family/#photo-6');
    });
  });

  describe('who is in a photo', () => {
    it('is asked beside it, and the way to tell is on the page', async () => {
      await visit.open('/albums/li-family/', { javaScriptEnabled: false });
      await visit.page.getByRole('link', { name: '认识？告诉我们' }).first().click();
      expect(visit.page.url()).toContain('#ask');
      const ask = visit.page.locator('#ask');
      expect(await ask.innerText()).toMatch(
        /后排右一戴帽子的[^]*SL-ZP-2024-001-P02[^]*社工站当面说/,
      );
    });

    it('is asked from the large picture too', async () => {
      await visit.open('/albums/li-family/');
      await visit.page.locator('#photo-2 > a').click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.getByRole('link', { name: '认识？告诉我们' }).click();
      await expect.poll(() => dialog.isVisible()).toBe(false);
      await expect
        .poll(() =>
          visit.page
            .locator('#ask')
            .evaluate((ask) => ask.getBoundingClientRect().top < innerHeight),
        )
        .toBe(true);
    });

    it('is asked of a story’s photos', async () => {
      await visit.open('/stories/liuwan-history/', { javaScriptEnabled: false });
      expect(await visit.page.locator('#ask').innerText()).toContain('坐着的两位老人');
    });
  });

  it('a place then and now stands side by side, and on a phone one above the other', async () => {
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      await visit.open('/stories/liuwan-history/', { viewport: { width, height: 800 } });
      const pair = visit.page.locator('.gallery', { hasText: '从前，1960年代' });
      expect(await pair.locator('b').allInnerTexts()).toEqual([
        '从前，1960年代',
        '现在，2024年5月12日',
      ]);
      const [before, after] = await pair
        .locator('img')
        .evaluateAll((images) => images.map((image) => image.getBoundingClientRect()));
      expect([width, before!.right < after!.left]).toEqual([width, beside]);
      await visit.page.context().close();
    }
  });
}
