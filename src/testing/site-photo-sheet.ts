import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

const HEIGHT_OF_A4 = (297 / 25.4) * 72;

/** Photos to ask about, as they are printed. */
export function testPhotoSheets(visit: SiteVisit): void {
  describe('the sheet of unknown photos', () => {
    it('is led to from 认认看, one for each village, with every photo that is asked about', async () => {
      await visit.open('/albums/unknown/', { javaScriptEnabled: false });
      const asked = await visit.page.locator('.asked').count();
      const sheets = visit.page.locator('#print a');
      const said = (await sheets.allInnerTexts()).map((each) =>
        Number(/（(\d+) 张）/.exec(each)![1]),
      );
      expect(said.reduce((sum, each) => sum + each)).toBe(asked);
      await sheets.first().click();
      await expect.poll(() => visit.page.locator('.box').count()).toBe(said[0]);
      expect(await visit.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      await visit.page.context().close();
      await visit.open('/albums/unknown/');
      await visit.page.locator('#print a').first().click();
      await visit.page.getByRole('button', { name: '打印' }).waitFor();
    });

    it('is printed two to a page of A4, large, no box split', async () => {
      await visit.open('/albums/unknown/print/heyan/', { viewport: { width: 1000, height: 900 } });
      const { page } = visit;
      expect(await axePage(page)).toEqual([]);
      expect(await page.locator('[style]').count()).toBe(0);
      await expect
        .poll(() =>
          page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth)),
        )
        .toBe(true);
      const photos = await page.locator('.box').count();
      expect(photos).toBeGreaterThan(1);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, height] = /\/MediaBox\s*\[0 0 [\d.]+ ([\d.]+)\]/.exec(pdf)!;
      expect(Math.abs(Number(height) - HEIGHT_OF_A4)).toBeLessThan(1);
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(Math.ceil(photos / 2));
      expect(pdf.match(/\/Subtype\s*\/Image/g)!.length).toBeGreaterThanOrEqual(photos);
      await page.emulateMedia({ media: 'print' });
      const measured = await page.locator('.leaf').evaluateAll((leaves) =>
        leaves.map((leaf) => {
          const bottom = (part: Element) => part.getBoundingClientRect().bottom;
          const foot = leaf.querySelector('.under')!.getBoundingClientRect();
          const boxes = [...leaf.querySelectorAll('.box')];
          const parts = boxes.flatMap((box) => [...box.querySelectorAll('img, .lines, .known')]);
          return {
            fits: parts.every((part) => bottom(part) <= bottom(part.closest('.box')!) + 1),
            aboveFoot: boxes.every((box) => bottom(box) <= foot.top + 1),
          };
        }),
      );
      expect(new Set(measured.map(({ fits, aboveFoot }) => fits && aboveFoot))).toEqual(
        new Set([true]),
      );
    });
  });
}
