import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

/** A5 in points, as PDF counts. */
const A5 = [148, 210].map((millimetres) => (millimetres / 25.4) * 72);

/** A family's page: everything of one narrator, to be read on the screen and printed. */
export function testBooklets(visit: SiteVisit): void {
  describe('a narrator’s booklet', () => {
    it('is printed by the browser on A5, with every photo, also those far down', async () => {
      await visit.open('/people/wang-xiuying/booklet/');
      expect(await axePage(visit.page)).toEqual([]);
      await visit.page.waitForFunction(() =>
        Array.from(document.images).every(({ complete, naturalWidth }) => complete && naturalWidth),
      );
      const photos = await visit.page
        .locator('.booklet .mat img')
        .evaluateAll((all) =>
          all.map((photo) => (photo as HTMLImageElement).currentSrc.replace(/-\d+\.\w+$/, '')),
        );
      const pdf = (await visit.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
      expect(Math.abs(Number(width) - A5[0]!)).toBeLessThan(1);
      expect(Math.abs(Number(height) - A5[1]!)).toBeLessThan(1);
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(8);
      // A photo that stands there twice, in whatever size, is one image of the file.
      expect(pdf.match(/\/Subtype\s*\/Image/g)!.length).toBe(new Set(photos).size);
    });

    it('holds all that the stories hold: words, turns, chapters', async () => {
      const plain = (words: string) => words.replace(/[\s：]/g, '');
      await visit.open('/people/wang-xiuying/booklet/', { javaScriptEnabled: false });
      const booklet = plain(await visit.page.locator('.booklet').innerText());
      await visit.page.context().close();
      await visit.open('/stories/well-forty-years/', { javaScriptEnabled: false });
      const told = await visit.page.locator('.turn > p, .transcript h3, .prose p').allInnerTexts();
      expect(told.length).toBeGreaterThan(40);
      for (const words of told) expect(booklet).toContain(plain(words));
    });

    it('is led to from the narrator’s page, and not in the sitemap or the search', async () => {
      await visit.open('/people/wang-xiuying/');
      await visit.page.getByRole('link', { name: '印成小册子' }).click();
      await visit.page.getByRole('button', { name: '打印' }).waitFor();
      expect(await visit.page.locator('meta[name=robots]').getAttribute('content')).toContain(
        'noindex',
      );
    });
  });
}
