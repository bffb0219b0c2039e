import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../exports/open-data/archive/read-files-for-tests.ts';
import type { SiteVisit } from './visit-site.ts';

/** What archivists find of the samples' site: 全宗指南 and 移交清单. */
export function testFindingAid(visit: SiteVisit): void {
  describe('the finding aid', () => {
    it('lists every story and album by its code, without script, and leads to them', async () => {
      const page = await visit.open('/data/', { javaScriptEnabled: false });
      await page.getByRole('link', { name: '全宗指南' }).click();
      await page.waitForURL((url) => url.pathname === '/finding-aid/');
      const listed = await page.locator('ol li').allInnerTexts();
      expect(listed).toHaveLength(10);
      for (const entry of listed) expect(entry).toMatch(/^SL-(KS|ZP)-2024-\d{3}\s/);
      const text = await page.locator('main').innerText();
      for (const said of ['故事 9 篇，相册 1 本', '27 张', '王秀英口述', '标着“示例”'])
        expect(text).toContain(said);
      await page.getByRole('link', { name: '井台边的四十年' }).click();
      await page.waitForURL((url) => url.pathname === '/stories/well-forty-years/');
    });

    it('hands over the transfer list, as a workbook and as CSV, with the same rows', async () => {
      const page = await visit.open('/finding-aid/');
      const link = page.getByRole('link', { name: '移交清单' });
      const path = (await link.getAttribute('href'))!;
      const answer = await fetch(visit.address + path);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const sheet = strFromU8(parts['xl/worksheets/sheet2.xml']!);
      const isWhole = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('parsererror').length,
        sheet,
      );
      expect(isWhole).toBe(0);
      const csv = await (await fetch(visit.address + path.replace('xlsx', 'csv'))).text();
      const rows = readCsv(csv);
      expect(rows.length).toBe(1 + 10 + 7 + 27);
      expect(sheet.match(/<row /g)).toHaveLength(rows.length);
    });
  });
}
