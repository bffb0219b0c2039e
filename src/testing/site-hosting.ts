import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';

/**
 * What the samples' site says to hosts. That no page breaks its policy is seen in all other tests:
 * the site is served with it, and a page that complains fails.
 */
export function testHosting(visit: SiteVisit, out: string): void {
  describe('for hosts', () => {
    it('runs nothing in a page that the build has not put there', async () => {
      await visit.open(STORY);
      const ran = await visit.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "smuggled"';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="opacity: 0">');
        const styled = getComputedStyle(document.getElementById('styled')!);
        return [document.title === 'smuggled', styled.opacity];
      });
      expect(ran).toEqual([false, '1']);
      expect(visit.takeComplaints().join()).toMatch(/script-src[^]*style-src/);
    });

    it('has no page with a style attribute or a handler, which its policy forbids', async () => {
      const names = await readdir(out, { recursive: true });
      for (const name of names.filter((each) => each.endsWith('.html'))) {
        const html = await readFile(join(out, name), 'utf8');
        expect([name, ...(html.match(/<[a-z][^<>]*\s(?:style|on[a-z]+)=/g) ?? [])]).toEqual([name]);
      }
    });

    it('says its policies in lines that hosts take, without unsafe-inline', async () => {
      const lines = (await readFile(join(out, '_headers'), 'utf8')).split('\n');
      expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
      expect(lines.join()).not.toContain('unsafe');
    });

    it('has every page and script compressed beside it', async () => {
      const names = await readdir(out, { recursive: true });
      // Lists of single stories' files are asked for too seldom.
      const texts = names.filter((name) =>
        /^(?!data.v1).*(?:index\.html|_astro.+\.js)$/.test(name),
      );
      expect(texts.length).toBeGreaterThan(50);
      const small = texts.filter((name) => !names.includes(`${name}.br`));
      for (const name of small) {
        const text = await readFile(join(out, name));
        expect([name, text.length < 1024]).toEqual([name, true]);
      }
    });
  });
}
