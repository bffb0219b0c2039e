import { expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

/** A sample's short address, and where it leads. */
const SHORT = '/s/w6my/';
const LONG = '/stories/well-forty-years/';

/** Short addresses, and how to have something corrected. */
export function testAddresses(visit: SiteVisit): void {
  it('a short address leads to its story, at the moment that a link names, and leaves no way back', async () => {
    const page = await visit.open(`${SHORT}?from=card#t=83,97`);
    await page.waitForURL((url) => url.pathname === LONG);
    expect(page.url()).toBe(`${visit.address}${LONG}?from=card#t=83,97`);
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  it('without script a short address leads on as well', async () => {
    const page = await visit.open(SHORT, { javaScriptEnabled: false });
    await page.waitForURL((url) => url.pathname === LONG);
    expect(await page.title()).toContain('井台边的四十年');
  });

  it('says at the end of a story and an album how to have it corrected, and in how many days', async () => {
    for (const path of [LONG, '/albums/li-family/']) {
      const page = await visit.open(path);
      const told = page.locator('section', { has: page.getByRole('link', { name: '更正或撤下' }) });
      expect(await told.innerText(), path).toContain('3 天内答复您');
      await page.context().close();
    }
    const takedown = await (await fetch(`${visit.address}/takedown/`)).text();
    expect(takedown).toMatch(/<strong>3\s*天内答复/);
  });
}
