import { access, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { axePage } from '../testing/axe-page.ts';
import { createFixture, type Fixture } from '../testing/build-fixture.ts';
import { visitSite } from '../testing/visit-site.ts';
import { removeSamples, type RemovedSamples } from './remove-samples.ts';

const LISTS = ['stories', 'villages', 'albums', 'people', 'timeline', 'glossary', 'topics'];
const PAGES = ['', ...LISTS, 'listen', 'search', 'about', 'take-part', 'takedown'];
const SCREENSHOTS = join(process.cwd(), '.cache/screenshots');

describe('the archive as it comes, once its samples are taken away', () => {
  let fixture: Fixture;
  let removal: RemovedSamples;
  afterAll(() => fixture?.remove());
  const visit = visitSite(async () => {
    fixture = await createFixture({});
    await cp('content', fixture.content, { recursive: true });
    removal = await removeSamples(fixture.content);
    const run = await fixture.build();
    expect(run.status, run.printed).toBe(0);
    return fixture.out;
  }, 47_521);

  it('has lost every sample and nothing else, and nothing is left to mend', async () => {
    expect([removal.removed.length > 25, removal.kept]).toEqual([true, []]);
    await access(join(fixture.content, 'pages/about.mdx'));
    const published = [...(await fixture.published()).keys()];
    expect(published.filter((path) => /^media\/(?!cards\/)/.test(path))).toEqual([]);
    expect((await fixture.check('--strict')).status).toBe(0);
  });

  it.each([
    [390, 'light'],
    [1280, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
  ] as const)('invites on its home page, %i pixels wide and %s', async (width, colorScheme) => {
    await visit.open('/', { viewport: { width, height: 900 }, colorScheme });
    expect(await visit.page.locator('h1').textContent()).toBe('第一个故事，等您来讲');
    expect(await visit.page.locator('main a[href="/take-part/"]').isVisible()).toBe(true);
    expect(await overflow()).toBe(0);
    expect(await axePage(visit.page)).toEqual([]);
    // For a person to look at.
    await mkdir(SCREENSHOTS, { recursive: true });
    const png = await visit.page.screenshot({ fullPage: true });
    await writeFile(join(SCREENSHOTS, `empty-home-${width}-${colorScheme}.png`), png);
  });

  it.each(PAGES)('/%s has a heading, fits a phone and is nothing wrong to axe', async (name) => {
    await visit.open(name ? `/${name}/` : '/');
    expect(await visit.page.locator('h1').count()).toBe(1);
    expect(await overflow()).toBe(0);
    expect(await axePage(visit.page)).toEqual([]);
  });

  /** Pixels by which the page is wider than the window. */
  function overflow(): Promise<number> {
    const html = visit.page.locator('html');
    return html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  }
});
