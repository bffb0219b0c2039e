import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { createFixture, type Fixture } from './build-fixture.ts';
import { ageBrowser } from './old-browsers/age-browser.ts';
import { scriptsIn, stylesIn } from './old-browsers/code-in-page.ts';
import { arrivingFirst } from './old-browsers/first-bytes.ts';
import * as harmless from './old-browsers/harmless.ts';
import { attributesOf, elementsIn, lateInMarkup } from './old-browsers/late-in-markup.ts';
import { lateInScript, ownNames } from './old-browsers/late-in-script.ts';
import { lateInStyle } from './old-browsers/late-in-style.ts';
import { oneOfEverything, TURNS } from './old-browsers/one-of-everything.ts';
import { visitSite } from './visit-site.ts';

const LONG = '/stories/long/';
let fixture: Fixture;
let published: Map<string, string>;
afterAll(() => fixture?.remove());

const visit = visitSite(async () => {
  fixture = await createFixture(await oneOfEverything(), { extras: true });
  const run = await fixture.build('2026-01-01');
  expect(run.status, run.printed).toBe(0);
  published = await fixture.published();
  return fixture.out;
}, 47_521);

const ofKind = (extension: string) => [...published].filter(([path]) => path.endsWith(extension));
const pages = () =>
  ofKind('.html').map(([path, html]) => ({ path, html, elements: elementsIn(html) }));
/** Opens a path where everything is missing that an old browser lacks. */
async function openAged(path: string): Promise<Page> {
  const page = await visit.open('/404.html');
  await ageBrowser(page);
  await page.goto(visit.address + path);
  return page;
}

describe('in Chrome 79 and iOS 12.2, by MDN’s tables,', () => {
  it('every script can be read and names nothing that is missing', () => {
    const files = ofKind('.js');
    expect(files.length).toBeGreaterThan(0);
    const names = files.flatMap(([, code]) => ownNames(code, 'module'));
    for (const [path, code] of files)
      expect([
        path,
        harmless.unexcused(lateInScript(code, 'module', names), harmless.SCRIPTS),
      ]).toEqual([path, []]);
    // Pages have none of their own today.
    for (const { path, elements } of pages())
      for (const { code, kind } of scriptsIn(elements))
        expect([path, lateInScript(code, kind)]).toEqual([path, []]);
  });

  it('every style does, but for what is harmless', () => {
    const styles = [
      ...ofKind('.css'),
      ...pages().flatMap(({ path, elements }) => stylesIn(elements).map((css) => [path, css])),
    ] as [string, string][];
    expect(styles.length).toBeGreaterThan(2);
    for (const [path, css] of styles) {
      expect([path, harmless.unexcused(lateInStyle(css), harmless.STYLES)]).toEqual([path, []]);
    }
  });

  it('every element and attribute does, but for what is harmless', () => {
    for (const { path, elements } of pages()) {
      expect([path, harmless.unexcused(lateInMarkup(elements), harmless.MARKUP)]).toEqual([
        path,
        [],
      ]);
    }
  });

  it('no row of boxes keeps its distance by `gap`, which they know in grids only', async () => {
    const page = await visit.open('/');
    for (const { path } of pages()) {
      await page.goto(`${visit.address}/${path}`);
      const gaps = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((each) => {
            const { display, rowGap, columnGap } = getComputedStyle(each);
            return display.endsWith('flex') && `${rowGap}${columnGap}` !== 'normalnormal';
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      expect([path, gaps]).toEqual([path, []]);
    }
  });

  it('every picture ends in a JPEG', () => {
    const pictures = pages().flatMap(({ elements }) =>
      elements.filter(({ tagName }) => tagName === 'picture'),
    );
    expect(pictures.length).toBeGreaterThan(3);
    for (const { childNodes } of pictures) {
      const last = childNodes.findLast((node) => 'tagName' in node)!;
      const { src, srcset } = attributesOf(last);
      expect([last.tagName, src]).toEqual(['img', expect.stringMatching(/\.jpg$/)]);
      expect(srcset ?? '').toMatch(/^(\S+\.jpg \d+w(, |$))*$/);
      expect([...published.keys()]).toContain(src!.slice(1));
    }
  });
});

describe('without what came after Chrome 79', () => {
  it('searching finds a turn', async () => {
    const page = await openAged('/search/');
    expect(await page.evaluate(() => 'replaceAll' in String.prototype)).toBe(false);
    await page.fill('#q', '第六九九回去井台');
    await page.locator('.place').first().waitFor();
    expect(await page.locator('.place').first().textContent()).toContain('第六九九回去井台上挑水');
  });

  it('a turn that is tapped plays, and a photo opens', async () => {
    const page = await openAged(LONG);
    await page.locator('.turn').nth(1).locator('a').click();
    await page.locator('.turn.playing').waitFor();
    await page.locator('a[data-photo]').first().click();
    await page.locator('.viewer img').waitFor();
  });
});

describe('without script', () => {
  it('a story is read, heard and looked at', async () => {
    const page = await visit.open(LONG, { javaScriptEnabled: false });
    for (const visible of ['h1', '.prose p', '.prose .word', '.turn', 'audio[controls]', 'img'])
      expect([visible, await page.locator(visible).first().isVisible()]).toEqual([visible, true]);
    expect(await page.locator('.turn:visible').count()).toBe(TURNS);
    expect(await page.locator('#recording-1 audio').getAttribute('src')).toMatch(/\.wav$/);
  });

  it('every page shows its heading and everything it says', async () => {
    const page = await visit.open('/', { javaScriptEnabled: false });
    // What the player and the search say of themselves, they say with their script.
    const said = page.locator(
      'main :is(p, li, dt, dd, h2, h3, blockquote):not([data-part], [role=status], #choices *, :is(#none, #perhaps, #recent) *, #forgotten)',
    );
    const words = said.filter({ hasText: /\S/ });
    for (const { path } of pages()) {
      await page.goto(`${visit.address}/${path}`);
      expect([path, await page.locator('h1').isVisible()]).toEqual([path, true]);
      const all = await words.count();
      expect([path, await words.filter({ visible: true }).count()]).toEqual([path, all]);
      expect(all, path).toBeGreaterThan(0);
    }
  });
});

describe('the first 14 KB', () => {
  it('of a story of 700 turns hold its heading, its text and the first turns', () => {
    const html = published.get('stories/long/index.html')!;
    const first = arrivingFirst(html);
    expect(first.length).toBeLessThan(html.length);
    expect(first).toContain('七百句话</h1>');
    expect(first).toContain('这口井打了多少年');
    expect(first).toContain('第一二回去井台上挑水');
  });

  it('of every other page hold the whole of it', () => {
    for (const { path, html } of pages()) {
      if (`/${path}` !== `${LONG}index.html`) expect(arrivingFirst(html), path).toBe(html);
    }
  });
});
