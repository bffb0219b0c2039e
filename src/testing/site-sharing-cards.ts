import { expect, it } from 'vitest';
import { cardSizes } from '../sharing/cards/card.ts';
import { sharingCards as t } from '../strings/sharing-cards.ts';
import type { SiteVisit } from './visit-site.ts';

/** How the samples' stories are passed on, in a browser that runs no script. */
export function testSharingCards(visit: SiteVisit): void {
  it('a story leads to its poster, a plain picture to be saved, and back', async () => {
    const page = await visit.open('/stories/well-forty-years/', { javaScriptEnabled: false });
    await page.locator('article').getByRole('link', { name: t.link }).click();
    const poster = page.getByRole('img', { name: /分享海报/ });
    await expect
      .poll(() => poster.evaluate((img) => (img as HTMLImageElement).complete))
      .toBe(true);
    const size = await poster.evaluate((img) => {
      const { naturalWidth: width, naturalHeight: height } = img as HTMLImageElement;
      return { width, height };
    });
    expect(size).toEqual(cardSizes.poster);
    expect(await page.getByText(t.page.save).isVisible()).toBe(true);
    // The samples' site is nowhere yet: there is no code to scan, and the page says so.
    expect(await page.getByText(t.page.noAddress).isVisible()).toBe(true);
    await page.getByRole('link', { name: t.page.back('井台边的四十年') }).click();
    await expect.poll(() => page.url()).toBe(`${visit.address}/stories/well-forty-years/`);
  });
}
