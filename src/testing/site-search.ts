import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import type { SiteVisit } from './visit-site.ts';

/** After the last key a search rests this long, and a little; milliseconds. */
const REST = 600;

/** Searching on the samples' site, and ways from one page to another. */
export function testSearching(visit: SiteVisit): void {
  const results = (page = visit.page) => page.locator('#results > li');
  const outcome = (page = visit.page) => page.locator('#outcome');
  const search = async (query: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await visit.open('/search/', options);
    await page.fill('#q', query);
    return page;
  };
  const found = (page: Page) => page.locator('#outcome', { hasText: /^找到 \d+ 篇/ }).waitFor();

  describe('searching', () => {
    it('finds a name as it is typed, says how often, and names kind, village and narrator', async () => {
      const page = await search('孙茂田');
      await found(page);
      expect(await outcome().textContent()).toMatch(/^找到 \d+ 篇，共 \d+ 处$/);
      const facts = results().filter({ hasText: '大水那一年' }).locator('.facts');
      expect(await facts.textContent()).toMatch(/生命故事 · 河沿村 · 孙茂田 · .*示例/);
      // The person of that name stands before everything that speaks of him.
      expect(await results().first().locator('h3').textContent()).toBe('孙茂田');
      expect(await page.evaluate(() => location.search)).toBe(`?q=${encodeURIComponent('孙茂田')}`);
    });

    it('leads to the turn in which the words were spoken, marked, its sound ready', async () => {
      const page = await search('三百来口人');
      const place = page.locator('.place', { hasText: '王秀英' }).first();
      expect(await place.locator('b').textContent()).toMatch(/^\d+:\d\d 王秀英$/);
      expect(await place.locator('mark').allTextContents()).toEqual(['三百来口人']);
      await place.click();
      await page.waitForURL(/\/stories\/well-forty-years\/\?q=.*#t-\d+$/);
      expect(await page.locator('.turn:target mark').textContent()).toBe('三百来口人');
      await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 60);
    });

    it('shows the other places of a story on request, and goes on from the first of them', async () => {
      await search('井');
      const story = results().filter({ hasText: '井台边的四十年' }).first();
      await story.getByRole('button').waitFor();
      const before = await story.locator('.place').count();
      expect(before).toBe(3);
      await story.getByRole('button', { name: /再显示 \d+ 处/ }).click();
      await expect.poll(() => story.locator('.place').count()).toBeGreaterThan(before);
      expect(
        await story
          .locator('.place')
          .nth(before)
          .evaluate((place) => place === document.activeElement),
      ).toBe(true);
    });

    it('finds nothing where the words stand nowhere together, and says what to try and whom to ask', async () => {
      const page = await visit.open('/search/?q=英秀王');
      await page.locator('#outcome', { hasText: '没有找到“英秀王”' }).waitFor();
      expect(await results().count()).toBe(0);
      expect(await page.locator('#none').innerText()).toMatch(/少写一个字[^]*社工站/);
      expect(await page.locator('#names').isVisible()).toBe(true);
    });

    it('narrows by village, kind, decade and sound, with how many are left; the address has it all', async () => {
      const page = await search('井');
      await found(page);
      await page.locator('#narrow summary').click();
      const village = page.locator('select[name=village]');
      expect(await village.locator('option').allTextContents()).toContainEqual(
        expect.stringMatching(/^柳湾村（\d+）$/),
      );
      const all = await results().count();
      await village.selectOption('柳湾村');
      await expect.poll(() => results().count()).toBeLessThan(all);
      await page.getByLabel('有录音').check();
      await expect.poll(() => page.url()).toContain('&sound=1');
      await expect
        .poll(async () =>
          (await results().allTextContents()).every((text) => text.includes('有录音')),
        )
        .toBe(true);
      const narrowed = await results().count();
      await page.reload();
      await found(page);
      expect([await results().count(), await village.inputValue()]).toEqual([narrowed, '柳湾村']);
      await page.goBack();
      await expect.poll(() => page.getByLabel('有录音').isChecked()).toBe(false);
      await page.locator('#narrow summary').click();
      await page.getByRole('button', { name: '全部取消' }).click();
      await expect.poll(() => results().count()).toBe(all);
      expect(page.url()).not.toContain('village');
    });

    it('lists by filters alone, and sorts by year', async () => {
      const page = await visit.open('/search/?kind=life-story&sort=oldest');
      await found(page);
      const years = (await results().locator('.facts').allTextContents()).map((facts) =>
        Number(/(\d{4})(?:—\d{4})?年/.exec(facts)?.[1] ?? 9999),
      );
      expect(years.length).toBeGreaterThan(3);
      expect(years).toEqual([...years].sort((a, b) => a - b));
    });

    it.each([
      ['wangxiuying', '按拼音'],
      ['wxy', '按拼音首字母'],
      ['王秀應', '读音'],
      ['王秀应', '读音'],
    ])('offers 王秀英 for %s, apart from what was found', async (query, why) => {
      const page = await search(query);
      const offer = page.locator('#perhaps li', { hasText: '王秀英' });
      await offer.waitFor();
      expect(await offer.textContent()).toContain(why);
      expect(await results().count()).toBe(0);
      await offer.getByRole('link').click();
      await found(page);
      expect(await results().first().locator('h3').textContent()).toBe('王秀英');
    });

    it('offers what people here say for a plain word', async () => {
      const page = await search('母亲');
      await page.locator('#perhaps li', { hasText: '俺娘' }).waitFor();
    });
  });

  describe('the box on every page', () => {
    it('fetches nothing until somebody goes to it, then shows results there; Escape puts them away', async () => {
      const page = await visit.open('/stories/loom/');
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.waitForTimeout(REST);
      expect(asked).toEqual([]);
      await page.focus('#q');
      await expect
        .poll(() => asked.some((url) => url.endsWith('/search-index/base.json')))
        .toBe(true);
      await page.keyboard.type('王秀英');
      await found(page);
      expect(await results().count()).toBeLessThanOrEqual(5);
      expect(await page.getByRole('link', { name: '看全部结果' }).getAttribute('href')).toBe(
        `/search/?q=${encodeURIComponent('王秀英')}`,
      );
      expect(await axePage(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('#found').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('q');
    });

    it('offers what was perhaps meant where nothing has the words, as a way to the search page', async () => {
      const page = await visit.open('/stories/loom/');
      await page.focus('#q');
      await page.keyboard.type('wxy');
      const link = page.locator('#found #perhaps a', { hasText: '王秀英' });
      await link.waitFor();
      expect(await axePage(page)).toEqual([]);
      await link.click();
      await page.waitForURL(`**/search/?q=${encodeURIComponent('王秀英')}`);
      await found(page);
    });

    it('leads to the search page with Enter, without script too', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await visit.open('/villages/', { javaScriptEnabled });
        await page.fill('#q', '孙茂田');
        await page.press('#q', 'Enter');
        await page.waitForURL(/\/search\/\?q=/);
        if (javaScriptEnabled) await found(page);
        else await page.context().close();
      }
    });
  });

  describe('while typing', () => {
    it('keeps quiet while an input method composes, and searches when it has', async () => {
      const page = await visit.open('/search/');
      const compose = (kind: string, value: string) =>
        page.locator('#q').evaluate(
          (input: HTMLInputElement, [kind, value]) => {
            input.value = value!;
            input.dispatchEvent(new CompositionEvent(kind!));
            input.dispatchEvent(
              new InputEvent('input', { isComposing: kind !== 'compositionend' }),
            );
          },
          [kind, value],
        );
      await compose('compositionstart', 'w');
      await compose('compositionupdate', "wang xiu'y");
      await page.waitForTimeout(REST);
      expect(await page.locator('#found').isVisible()).toBe(false);
      await compose('compositionend', '王秀英');
      await found(page);
    });

    it('tells a screen reader when it has settled, and Enter goes to what was found', async () => {
      const page = await search('井台');
      const status = page.locator('#status');
      await expect.poll(() => status.textContent(), { timeout: 5000 }).toMatch(/^找到 \d+ 篇/);
      await page.press('#q', 'Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('outcome');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement!.closest('#results h3') !== null),
      ).toBe(true);
      expect(await axePage(page)).toEqual([]);
    });

    it('remembers on this phone what was looked for, until it is told to forget', async () => {
      const page = await search('孙茂田');
      await page.press('#q', 'Enter');
      await found(page);
      await page.goto(`${visit.address}/search/`);
      await page.locator('#recent a', { hasText: '孙茂田' }).waitFor();
      await page.getByRole('button', { name: '忘掉这些' }).click();
      expect(await page.locator('#recent').isVisible()).toBe(false);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    it('is no wider than the phone, at any width, with results and choices open', async () => {
      for (const width of [180, 320, 1280]) {
        const page = await search('王秀英', { viewport: { width, height: 800 } });
        await found(page);
        await page
          .locator('#narrow')
          .evaluate((narrow: HTMLDetailsElement) => (narrow.open = true));
        expect([width, await findLayoutFaults(page)]).toEqual([width, []]);
        await page.context().close();
      }
      await visit.open('/search/');
    });
  });

  describe('odd queries', () => {
    it.each([
      ['<script>alert(1)</script>', /没有找到/],
      ['"王秀英" OR 1=1', /没有找到/],
      ['.*[王](', /^找到/],
      ['😀', /没有找到/],
      ['，。！？……*', /没有可以找的字/],
      ['\u202E王秀英\u200F', /^找到/],
      ['王\uD842', /^找到|没有找到/],
    ])('%j gets a sentence, and nothing else happens', async (query, sentence) => {
      const page = await search('');
      await page.locator('#q').evaluate((input: HTMLInputElement, query) => {
        input.value = query;
        input.dispatchEvent(new InputEvent('input'));
      }, query);
      await page.locator('#outcome', { hasText: sentence }).waitFor();
    });

    it('ten thousand pasted characters are cut, and it says so', async () => {
      const page = await search('王秀英'.repeat(3334));
      await page.getByText('写得太长了，只用前 100 个字来找。').waitFor();
      expect(page.url().length).toBeLessThan(1000);
    });

    it.each([
      '?q=%E0%A4%A',
      '?q=王秀英&kind=<b>&decade=abc&sort=;drop&village=',
      '?q=%00%ED%A0%80',
    ])('an address like %s opens', async (address) => {
      const page = await visit.open(`/search/${address}`);
      await page.waitForTimeout(REST);
      expect(await page.locator('h1').textContent()).toBe('查找');
    });
  });

  describe('without a network, or with half an index', () => {
    it('says that the network is away, and finds by itself when it is back', async () => {
      const page = await search('孙茂田');
      await found(page);
      await page.context().setOffline(true);
      await page.fill('#q', '放淤');
      await page.getByText('网络断了').first().waitFor();
      // What was searched before goes on working.
      await page.fill('#q', '孙茂田');
      await found(page);
      await page.fill('#q', '放淤');
      await page.getByRole('button', { name: '再试一次' }).waitFor();
      await page.context().setOffline(false);
      await page.locator('#outcome', { hasText: '找到' }).waitFor();
      visit.takeComplaints();
    });

    it.each([
      ['is missing', /base\.json$/, 404],
      ['lost a part', /\.bin$/, 404],
      ['answers with a page', /\.(bin|json)$/, 200],
    ])(
      'an index that %s is said to be so, and the list of names stays',
      async (_, file, status) => {
        const page = await visit.open('/search/');
        await page.route(file, (route) => route.fulfill({ status, body: '<!doctype html>' }));
        await page.fill('#q', '孙茂田');
        await page.getByText('查找用的目录没有取全').first().waitFor();
        expect(await page.locator('#names a').first().isVisible()).toBe(true);
        await page.unroute(file);
        await page.getByRole('button', { name: '再试一次' }).click();
        await found(page);
        visit.takeComplaints();
      },
    );

    it('a page that was open while the site was built anew finds what is there now', async () => {
      const page = await visit.open('/search/');
      let isOld = true;
      await page.route(/base\.json$/, async (route) => {
        const answer = await route.fetch();
        const base = (await answer.json()) as { folder: string };
        await route.fulfill({ json: isOld ? { ...base, folder: 'gone' } : base });
        isOld = false;
      });
      await page.fill('#q', '孙茂田');
      await found(page);
      visit.takeComplaints();
    });
  });

  describe('wandering', () => {
    it('leaves a list of everything by pinyin to people without script', async () => {
      const page = await visit.open('/search/', { javaScriptEnabled: false });
      const names = page.locator('#names');
      expect(await names.locator('#letter-j a', { hasText: '井台边的四十年' }).count()).toBe(1);
      expect(await names.locator('#letter-w a', { hasText: '王秀英' }).count()).toBe(1);
      await names.getByRole('link', { name: 'W', exact: true }).click();
      expect(page.url()).toContain('#letter-w');
    });

    it('leads from a story to others of its village and of its years', async () => {
      await visit.open('/stories/well-forty-years/', { javaScriptEnabled: false });
      const section = (title: string) =>
        visit.page.locator('section', {
          has: visit.page.getByRole('heading', { name: title, exact: true }),
        });
      expect(await section('同村的故事').getByRole('link').allTextContents()).toContain(
        '一架织布机',
      );
      expect(await section('同年代的故事').getByRole('link').count()).toBeGreaterThan(1);
    });

    it('says what a dialect word means where it stands, and takes it away again', async () => {
      await visit.open('/stories/well-forty-years/');
      const word = visit.page.locator('a.word', { hasText: '俺娘' }).first();
      await word.press('Enter');
      expect(await visit.page.locator('.meaning').textContent()).toContain('母亲');
      expect(await word.getAttribute('aria-expanded')).toBe('true');
      await word.press(' ');
      await visit.page.locator('.meaning').waitFor({ state: 'detached' });
    });

    it('offers what there is to hear in another order every time', async () => {
      await visit.open('/listen/');
      const titles = () => visit.page.locator('.programme h2 a').allTextContents();
      const before = await titles();
      const orders = new Set<string>();
      for (let tap = 0; tap < 8; tap += 1) {
        await visit.page.locator('#again').click();
        orders.add((await titles()).join());
      }
      expect([...before].sort()).toEqual((await titles()).sort());
      expect(orders.size).toBeGreaterThan(1);
    });
  });
}
