import { expect, it } from 'vitest';
import { readPdf } from '../book/print/pdf-for-tests.ts';
import { booklets as t } from '../strings/booklets.ts';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';

/** The booklet of one story for its family, in a browser that runs no script. */
export function testStoryBooklets(visit: SiteVisit): void {
  it('a story leads to its booklet: an A5 PDF of what was told', async () => {
    const page = await visit.open(STORY, { javaScriptEnabled: false });
    const link = page.locator('article').getByRole('link', { name: /^印成小册子（PDF，\d+ KB）$/ });
    expect(await link.getAttribute('download')).toBe('井台边的四十年.pdf');
    const path = (await link.getAttribute('href'))!;
    const answer = await fetch(visit.address + path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const { pages, boxes } = readPdf(bytes);
    expect(pages[0]).toContain('井台边的四十年');
    expect(boxes.every((box) => /MediaBox \[0 0 419\.5\d* 595\.2\d*\]/.test(box))).toBe(true);
    // Told once more where the story is passed on, with what to do in WeChat.
    await page.goto(`${visit.address}${STORY}share/`);
    await expect.poll(() => page.getByText(t.page.wechat).isVisible()).toBe(true);
    expect(await page.locator(`a[download][href="${path}"]`).count()).toBe(1);
  });
}
