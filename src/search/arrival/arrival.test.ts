import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axePage } from '../../testing/axe-page.ts';
import { createFixture, type Fixture } from '../../testing/build-fixture.ts';
import { findLayoutFaults } from '../../testing/find-layout-faults.ts';
import { visitSite } from '../../testing/visit-site.ts';
import { foldText } from '../fold-text.ts';
import { passageMark } from '../passage-mark.ts';
import { arrivalArchive, MANY } from './archive-for-tests.ts';

let fixture: Fixture | undefined;
const visit = visitSite(async () => {
  fixture = await createFixture(await arrivalArchive());
  const run = await fixture.build();
  expect([run.status, run.printed]).toEqual([0, expect.not.stringContaining('✗')]);
  return fixture.out;
}, 47551);
afterAll(() => fixture?.remove());

const bar = (page: Page) => page.locator('.found-bar');
const said = (page: Page) => page.locator('.found-bar [role=status]');
const marked = (page: Page) => page.locator('mark.found').allTextContents();
const paragraph = (text: string) => `p-${passageMark(foldText(text).points)}`;

/** Opens a result's address and waits until everything is marked. */
async function arriveAt(path: string, query: string, fragment = ''): Promise<Page> {
  const page = await visit.open(`${path}?q=${encodeURIComponent(query)}#${fragment}`);
  await bar(page).locator('button').first().waitFor();
  return page;
}

/** Where the middle of an element is in the window, from 0 at the top to 1 below. */
function heightOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2 / window.innerHeight;
    });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement!.textContent);

describe('from a result to its place', () => {
  it('a turn is in view with its words marked, its sound at that second, and a tap plays from there', async () => {
    const page = await arriveAt('/stories/well/', '井绳', 't-3');
    expect(await marked(page)).toEqual(['井绳', '井绳']);
    expect(await page.locator('#t-3 mark').count()).toBe(1);
    expect(Math.abs((await heightOf(page, '#t-3')) - 0.5)).toBeLessThan(0.3);
    expect(await focused(page)).toContain('井台上，井绳有');
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime === 83);
    await page.locator('#t-3 .who a').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 83.2);
    const seconds = await page
      .locator('audio')
      .evaluate((audio: HTMLAudioElement) => audio.currentTime);
    expect(seconds).toBeLessThan(90);
    expect(await page.locator('.turn.playing').getAttribute('id')).toBe('t-3');
    expect(await marked(page)).toEqual(['井绳', '井绳']);
  });

  it('the player’s own button begins there too', async () => {
    const page = await arriveAt('/stories/well/', '井绳', 't-3');
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime === 83);
    await page.locator('[data-part=toggle]').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 83.2);
  });

  it('a paragraph without an id is found by its words, across a dialect word, and that still explains itself', async () => {
    const text = '村东有口老井，王秀英俺娘也说不上来，写作“<script>”。';
    const page = await arriveAt('/stories/well/', '王秀英俺娘', paragraph(text));
    expect(await page.locator('.found-place').textContent()).toBe(text);
    expect(await marked(page)).toEqual(['王秀', '英俺娘']);
    expect(await said(page).textContent()).toBe('本页有 1 处“王秀英俺娘”');
    await page.locator('.prose a.word').click();
    await page.getByText('（读作 nán niáng。母亲）').waitFor();
  });

  it.each([
    ['老大王秀英', '/stories/well/', 'p'],
    ['辘轳', '/stories/well/', 'li'],
    ['1961年 嫁到柳湾村，头一回挑水。', '/stories/well/', 'li'],
    ['水，是甜的，& 清。', '/stories/well/', 'p'],
    ['——王秀英', '/stories/well/', 'footer'],
    ['老井', '/stories/well/', 'td'],
    ['在井台边过了四十年。', '/people/wang/', 'p'],
    ['村东有井。', '/villages/liuwan/', 'p'],
  ])('“%s” of %s is shown and read from there', async (text, path, tag) => {
    const page = await arriveAt(path, text.slice(0, 4), paragraph(text));
    const place = page.locator(`${tag}.found-place`);
    expect(foldText((await place.textContent())!).points).toEqual(
      expect.arrayContaining(foldText(text).points),
    );
    expect(await focused(page)).toBe(await place.textContent());
    expect(await page.locator('.found-place mark').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.querySelector('.found-place')!.tagName)).toBe(
      tag.toUpperCase(),
    );
  });

  it('a photo is shown by the beginning of its image’s id; of several, the one with the words', async () => {
    const page = await visit.open('/stories/well/');
    const href = await page.locator('.opening a[data-photo]').getAttribute('href');
    const place = `img-${/[0-9a-f]{12}/.exec(href!)![0]}`;
    const there = await arriveAt('/stories/well/', '台上', place);
    expect(await there.locator('figure.found-place').textContent()).toContain('她站在井台上');
    const other = await arriveAt('/stories/well/', '老井', place);
    expect(await other.locator('figure.found-place').textContent()).toContain('村里的老井');
    expect(Math.abs((await heightOf(other, '.found-place')) - 0.5)).toBeLessThan(0.3);
    await other.locator('.found-place a').click();
    await other.getByRole('dialog').waitFor();
  });

  it.each([
    ['/stories/well/', '吃水', 'c-1', '吃水'],
    ['/glossary/', '母亲', 'niang', '母亲'],
    ['/albums/family/', '老井', 'photo-1', '老井'],
  ])('%s with %s goes to #%s', async (path, query, fragment, words) => {
    const page = await arriveAt(path, query, fragment);
    expect(await page.locator(`#${fragment} mark`).allTextContents()).toContain(words);
    expect(Math.abs((await heightOf(page, `#${fragment}`)) - 0.5)).toBeLessThan(0.4);
  });

  it.each(['p-1abcde', 't-999', 'img-000000000000', '%E0%A4%A', 'p-<img>'])(
    'where #%s is not there any more, it is the first place on the page',
    async (fragment) => {
      const page = await arriveAt('/stories/well/', '辘轳', fragment);
      expect(await page.locator('.found-place mark').first().textContent()).toBe('辘轳');
      expect(await page.locator('mark.found').first().isVisible()).toBe(true);
      expect(Math.abs((await heightOf(page, 'mark.found')) - 0.5)).toBeLessThan(0.4);
    },
  );

  it('a page that is loaded again stands where its reader left it', async () => {
    const page = await arriveAt('/stories/thousands/', '井台', 't-11');
    await page.evaluate(() => window.scrollTo(0, 40_000));
    await page.reload();
    await bar(page).locator('button').first().waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(30_000);
  });

  it('in thousands of turns the place comes first, and then all the others are marked', async () => {
    const page = await arriveAt('/stories/thousands/', '井台', 't-3001');
    expect(await said(page).textContent()).toBe(`本页有 ${MANY / 10} 处“井台”`);
    expect(await page.locator('mark.found').count()).toBe(MANY / 10);
    expect(Math.abs((await heightOf(page, '#t-3001')) - 0.5)).toBeLessThan(0.3);
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await said(page).textContent()).toBe(`第 302 处，共 ${MANY / 10} 处`);
    expect(Math.abs((await heightOf(page, '#t-3011')) - 0.5)).toBeLessThan(0.3);
  });
});

describe('the words on the page', () => {
  it.each([
    ['ab１２', ['AB-12']],
    ['王秀英来', ['王秀', '英来']],
    ['辘轳 井绳', ['辘轳', '井绳', '井绳']],
    ['𠮷', []],
    ['<b>井</b>', ['b>井</b']],
  ])('%s is marked as the index finds it', async (query, words) => {
    const page = await arriveAt('/stories/well/', query);
    expect((await marked(page)).sort()).toEqual([...words].sort());
  });

  it('labels, buttons and other stories are left alone', async () => {
    const page = await arriveAt('/stories/well/', '村');
    for (const mark of await page.locator('mark.found').all())
      expect(await mark.evaluate((element) => element.closest('dt,button,nav,.onward'))).toBe(null);
    expect(await page.locator('.credits dd mark').count()).toBeGreaterThan(0);
    expect(await page.locator('h1').textContent()).toBe('王秀英说“井”');
  });

  it.each(['，。！', '   ', '\u200F\u202E', '%ED%A0%80'])(
    '%j marks nothing and says nothing',
    async (query) => {
      const page = await visit.open(`/stories/well/?q=${query}`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('mark, .found-bar').count()).toBe(0);
    },
  );

  it.each(['<img src=x onerror=alert(1)>井', '井'.repeat(1500), '.*[井](', '"井" OR 1'])(
    'whatever stands in the address is words and no more: %.20s',
    async (query) => {
      const page = await arriveAt('/stories/well/', query);
      expect(await page.locator('.found-bar img').count()).toBe(0);
      expect((await said(page).textContent())!.length).toBeLessThan(130);
    },
  );

  it('without words in the address nothing of this is fetched', async () => {
    const asked: string[] = [];
    const page = await visit.open('/glossary/');
    page.on('request', (request) => asked.push(request.url()));
    const scripts = () => asked.filter((url) => url.endsWith('.js')).length;
    await page.goto(`${visit.address}/stories/well/`, { waitUntil: 'networkidle' });
    expect(scripts()).toBe(1);
    await page.goto(`${visit.address}/stories/well/?q=井`, { waitUntil: 'networkidle' });
    expect(scripts()).toBeGreaterThan(2);
  });
});

describe('the row at the foot', () => {
  it('leads from one place to the next and round, by keyboard, and says where one is', async () => {
    const page = await arriveAt('/stories/well/', '井绳', 't-3');
    expect(await said(page).textContent()).toBe('本页有 2 处“井绳”');
    await page.getByRole('button', { name: '下一处' }).press('Enter');
    expect(await said(page).textContent()).toBe('第 1 处，共 2 处');
    expect(await page.locator('.now').evaluate((mark) => mark.closest('li') !== null)).toBe(true);
    expect(Math.abs((await heightOf(page, '.now')) - 0.5)).toBeLessThan(0.1);
    await page.keyboard.press('Enter');
    expect(await said(page).textContent()).toBe('第 2 处，共 2 处');
    await page.getByRole('button', { name: '上一处' }).press('Enter');
    expect(await said(page).textContent()).toBe('第 1 处，共 2 处');
  });

  it('takes every mark away again and leaves the page as it was', async () => {
    const page = await visit.open('/stories/well/');
    await page.waitForLoadState('networkidle');
    const before = await page.locator('article').innerHTML();
    await arriveAt('/stories/well/', '王秀英 井', 'photo');
    expect(await visit.page.locator('mark.found').count()).toBeGreaterThan(10);
    await visit.page.getByRole('button', { name: '不再标出' }).click();
    expect(await bar(visit.page).count()).toBe(0);
    expect(visit.page.url()).toBe(`${visit.address}/stories/well/#photo`);
    await visit.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await visit.page.locator('article').innerHTML()).toBe(before);
  });

  it('says so where the words are not on the page', async () => {
    const page = await arriveAt('/stories/well/', '拖拉机', 't-2');
    expect(await said(page).textContent()).toBe('这一页的文字里没有“拖拉机”');
    expect(await bar(page).locator('button').allTextContents()).toEqual(['不再标出']);
  });

  it.each([320, 390, 1280])(
    'is in nobody’s way at %i pixels, and large enough to tap',
    async (width) => {
      await visit.open(`/stories/well/?q=${encodeURIComponent('井')}#t-3`, {
        viewport: { width, height: 700 },
      });
      const { page } = visit;
      await bar(page).locator('button').first().waitFor();
      for (const button of await bar(page).locator('button').all())
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
      expect((await bar(page).boundingBox())!.height).toBeLessThan(140);
      expect(await axePage(page)).toEqual([]);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      expect(await findLayoutFaults(page)).toEqual([]);
    },
  );
});
