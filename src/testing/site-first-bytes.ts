import { expect, it } from 'vitest';
import { arrivingFirst } from './old-browsers/first-bytes.ts';
import type { SiteVisit } from './visit-site.ts';

const LISTS = ['/', '/villages/', '/people/', '/albums/', '/timeline/', '/listen/', '/glossary/'];
/** Characters: heading, facts and summary of a story, and the first of what was told. */
const BEGINNING = 500;

/** The first words of a page's own part, without its code. */
function beginning(html: string): string {
  const main = html.slice(html.indexOf('<main'));
  return main.replace(/<(style|script)[^]*?<\/\1>|<[^>]*>|\s+/g, '').slice(0, BEGINNING);
}

/** What a weak network brings first of the samples' pages. */
export function testFirstBytes(visit: SiteVisit): void {
  it('every story and list sends its first words with its first 14 KB', async () => {
    const read = async (path: string) => (await fetch(visit.address + path)).text();
    const links = (await read('/stories/')).matchAll(/href="(\/stories\/[a-z0-9-]+\/)"/g);
    const paths = new Set([...LISTS, ...[...links].map(([, path]) => path!)]);
    expect(paths.size).toBeGreaterThan(LISTS.length + 8);
    for (const path of paths) {
      const html = await read(path);
      const first = arrivingFirst(html);
      expect(first, path).toContain('</h1>');
      expect([path, beginning(first)]).toEqual([path, beginning(html)]);
    }
  });
}
