import { describe, expect, it } from 'vitest';
import { openFiles } from '../exports/open-data/open-parts.ts';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';
const FOLDER = `/data/v1${STORY}`;

/** What the samples' site passes on, as it is served. */
export function testOpenData(visit: SiteVisit): void {
  describe('open data', () => {
    it('is led to from a story’s end, and each of its files is there, in its own type', async () => {
      // With scripts: axe never ends without.
      const page = await visit.open(STORY);
      await page.getByRole('link', { name: '这一篇的资料文件' }).click();
      await page.waitForURL((url) => url.pathname === FOLDER);
      expect(await page.locator('h1').innerText()).toContain('井台边的四十年');
      expect(await axePage(page)).toEqual([]);
      const names = await page
        .locator('li a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      const types = names.map(async (name) => {
        const { status, headers } = await fetch(visit.address + FOLDER + name);
        return [
          name,
          status,
          headers.get('content-type'),
          headers.get('access-control-allow-origin'),
        ];
      });
      expect(await Promise.all(types)).toEqual([
        ['story.txt', 200, 'text/plain;charset=utf-8', '*'],
        ['recording-1.vtt', 200, 'text/vtt;charset=utf-8', '*'],
        ['story.jsonld', 200, 'application/ld+json;charset=utf-8', '*'],
        ['dublin-core.xml', 200, 'text/xml', '*'],
      ]);
    });

    it('has Dublin Core that a strict parser reads', async () => {
      const page = await visit.open('/data/');
      const xml = await (await fetch(`${visit.address}${FOLDER}dublin-core.xml`)).text();
      const title = await page.evaluate(
        (source) =>
          new DOMParser().parseFromString(source, 'text/xml').querySelector('metadata > title')
            ?.textContent,
        xml,
      );
      expect(title).toBe('井台边的四十年');
    });

    it('is told of on a page of its own, with every kind of file, and none that is not there', async () => {
      const page = await visit.open('/data/', { javaScriptEnabled: false });
      const text = await page.locator('main').innerText();
      const isThere = openFiles.filter(({ needsUrl }) => !needsUrl);
      for (const { title } of isThere) expect(text).toContain(title);
      // The samples' site has no address yet.
      expect(text).toContain('网站的网址还没有填');
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const { path } of isThere.filter(({ of }) => of === 'archive'))
        expect(links).toContain(`/data/v1/${path}`);
      const answers = links.map(async (link) => [link, (await fetch(visit.address + link)).status]);
      expect(await Promise.all(answers)).toEqual(links.map((link) => [link, 200]));
    });
  });
}
