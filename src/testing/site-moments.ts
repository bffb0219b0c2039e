import decodeQR from 'qr/decode.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';
/** A phone that offers neither a clipboard nor a way to pass things on. */
const withoutClipboard = () => {
  for (const name of ['clipboard', 'share'])
    Object.defineProperty(navigator, name, { value: undefined });
};

/** Selects words of a turn as a finger would have. */
async function select(page: Page, turn: number, words: string): Promise<void> {
  await page.evaluate(
    ([index, wanted]) => {
      const paragraph = document.querySelectorAll('.turn')[index]!.querySelector('p')!;
      const text = paragraph.firstChild as Text;
      const from = text.data.indexOf(wanted);
      getSelection()!.setBaseAndExtent(text, from, text, from + wanted.length);
    },
    [turn, words] as const,
  );
}

/** The words that are marked on the page. */
const marked = (page: Page) =>
  page.locator('mark.meant').evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));

/** What the code on a picture says. */
async function readCode(source: string): Promise<string> {
  const { data, info } = await sharp(Buffer.from(source.split(',')[1]!, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ data: new Uint8Array(data), width: info.width, height: info.height });
}

/** Passing a moment of the samples' site on, and having been sent one. */
export function testMoments(visit: SiteVisit): void {
  describe('a moment', () => {
    const share = () => visit.page.locator('.moment-row button');
    const panel = () => visit.page.locator('.moment-panel');
    const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
    const link = () => panel().locator('textarea').inputValue();
    const secondOf = async (turn: number) => {
      const time = visit.page.locator('.turn').nth(turn).locator('.who a');
      return Number((await time.getAttribute('href'))!.split('#t=')[1]);
    };
    const wordsOf = async (turn: number) =>
      (await visit.page.locator('.turn').nth(turn).locator('p').allTextContents()).join('');
    const openTapped = async (turn: number, options?: BrowserContextOptions) => {
      await visit.open(STORY, options);
      await visit.page.locator('.turn').nth(turn).locator('p').first().click();
      await share().click();
      await panel().waitFor();
    };
    const heardAt = () =>
      visit.page.evaluate(() => {
        const audio = document.querySelector('audio')!;
        return { seconds: audio.currentTime, paused: audio.paused };
      });

    it('of selected words opens elsewhere with exactly these marked, and plays from there to their end', async () => {
      await visit.open(STORY);
      const words = '第三天，俺婆婆说';
      expect(await wordsOf(7)).toContain(words);
      await select(visit.page, 7, words);
      await share().click();
      const address = await link();
      const [from, to] = [await secondOf(7), await secondOf(8)];
      expect(address).toMatch(
        new RegExp(`^${visit.address}/s/[a-z0-9]{4}/#t=${from},${to}&w=\\d+-\\d+-[0-9a-z]+$`),
      );
      await visit.page.context().close();

      await visit.open(address.slice(visit.address.length), { colorScheme: 'dark' });
      await visit.page.waitForURL(`**${STORY}#t=*`);
      const mark = visit.page.locator('mark.meant').first();
      await mark.waitFor();
      expect(await marked(visit.page)).toBe(words);
      expect(await visit.page.locator('.playing').count()).toBe(0);
      expect(await mark.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThan(0);
      expect(await mark.evaluate((each) => each.getBoundingClientRect().bottom)).toBeLessThan(700);
      expect(await axePage(visit.page)).toEqual([]);

      await visit.page.getByRole('button', { name: '收起' }).click();
      expect(await marked(visit.page)).toBe('');
      expect(visit.page.url()).toBe(visit.address + STORY);
    });

    it('plays from there to there on one tap, then offers to go on', async () => {
      await visit.open(`${STORY}#t=83`);
      // Another link that is opened in the same window.
      await visit.page.evaluate(() => (location.hash = '#t=83,84.5'));
      const large = visit.page.locator('.moment-bar .strong');
      expect((await large.textContent())!).toBe('播放这一段 1:23—1:24');
      expect((await large.boundingBox())!.height).toBeGreaterThanOrEqual(48);
      await large.click();
      await visit.page.getByRole('button', { name: '接着听' }).waitFor();
      const { seconds, paused } = await heardAt();
      expect(paused).toBe(true);
      expect(Math.abs(seconds - 84.5)).toBeLessThan(0.5);
      await large.click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 85);
    });

    it('of a turn that is tapped is offered in place, and taken away by a second tap', async () => {
      await visit.open(STORY);
      const turn = visit.page.locator('.turn').nth(5);
      await turn.locator('p').first().click();
      await share().waitFor();
      const { y, height } = (await turn.boundingBox())!;
      expect(Math.abs((await share().boundingBox())!.y - y - height)).toBeLessThan(20);
      expect((await share().boundingBox())!.height).toBeGreaterThanOrEqual(48);
      await turn.locator('p').first().click();
      await share().waitFor({ state: 'detached' });
      expect((await heardAt()).paused).toBe(true);
    });

    it('is passed on with keys alone', async () => {
      await visit.open(STORY);
      await visit.page.locator('.turn').nth(5).locator('.who a').press('Enter');
      await share().waitFor();
      await visit.page.keyboard.press('Tab');
      expect(await share().evaluate((button) => button === document.activeElement)).toBe(true);
      await visit.page.keyboard.press('Enter');
      await panel().waitFor();
      expect(await panel().evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await marked(visit.page)).toBe(await wordsOf(5));
      await visit.page.keyboard.press('Escape');
      await panel().waitFor({ state: 'detached' });
      expect(await marked(visit.page)).toBe('');
      const focused = await visit.page.evaluate(() => document.activeElement!.id);
      expect(focused).toBe(await visit.page.locator('.turn').nth(5).getAttribute('id'));
    });

    it('is widened by what stands before and behind it, and nothing is wrong to axe', async () => {
      await openTapped(5);
      const end = (name: string) => panel().getByRole('group', { name });
      const earlier = (name: string) => end(name).getByRole('button', { name: '往前一段' });
      const later = (name: string) => end(name).getByRole('button', { name: '往后一段' });
      await earlier('开头').click();
      await later('结尾').click();
      const all = (await wordsOf(4)) + (await wordsOf(5)) + (await wordsOf(6));
      expect(await marked(visit.page)).toBe(all);
      expect(await link()).toContain(`#t=${await secondOf(4)},${await secondOf(7)}&`);
      await later('开头').click();
      await earlier('结尾').click();
      expect(await marked(visit.page)).toBe(await wordsOf(5));
      expect(await later('开头').getAttribute('aria-disabled')).toBe('true');
      expect(await axePage(visit.page)).toEqual([]);
    });

    it('of a text without sound leads to its words too', async () => {
      await visit.open('/stories/liuwan-history/');
      const paragraph = visit.page.locator('.prose > p').nth(1);
      const words = (await paragraph.textContent())!.slice(3, 15);
      await paragraph.evaluate((each) => {
        const text = each.firstChild as Text;
        getSelection()!.setBaseAndExtent(text, 3, text, 15);
      });
      await share().click();
      const address = await link();
      expect(address).toMatch(/#w=\d+-\d+-[0-9a-z]+$/);
      await visit.page.context().close();
      await visit.open(`/stories/liuwan-history/${new URL(address).hash}`);
      await visit.page.locator('mark.meant').first().waitFor();
      expect(await marked(visit.page)).toBe(words.replace(/^[，。、]+|[，、]+$/g, ''));
    });

    it('is found where its words are now', async () => {
      await openTapped(5);
      const words = new URL(await link()).hash.split('&')[1]!;
      await visit.open(`${STORY}#t=0,5&${words}`);
      await visit.page.locator('mark.meant').first().waitFor();
      expect(await marked(visit.page)).toBe(await wordsOf(5));
    });

    it('is copied where the browser allows it, and selected where it does not', async () => {
      await openTapped(5, { permissions: ['clipboard-read', 'clipboard-write'] });
      await press('复制链接');
      await panel().getByText('复制好了').waitFor();
      expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(await link());
      await visit.page.context().close();

      await visit.open(STORY);
      await visit.page.addInitScript(withoutClipboard);
      await visit.page.reload();
      await visit.page.evaluate(() => (document.execCommand = () => false));
      await visit.page.locator('.turn').nth(5).locator('p').first().click();
      await share().click();
      await press('复制链接');
      await panel().getByText('没能自动复制').waitFor();
      expect(await visit.page.evaluate(() => String(getSelection()))).toBe(await link());
      expect(await panel().getByRole('button', { name: '发给别人' }).count()).toBe(0);
    });

    it('becomes a picture whose code leads to it', async () => {
      await openTapped(5);
      await press('做成图片');
      const picture = panel().locator('figure img');
      await picture.waitFor();
      expect(await picture.getAttribute('alt')).toContain('井台边的四十年');
      expect(await readCode((await picture.getAttribute('src'))!)).toBe(await link());
    });

    it('is not made of nonsense: nothing is marked, offered or played', async () => {
      await visit.open(`${STORY}#t=99999,100000`);
      await visit.page.getByText('比这段录音还要长').waitFor();
      const bar = visit.page.locator('.moment-bar');
      const goTo = (hash: string) => visit.page.evaluate((to) => (location.hash = to), hash);
      for (const fragment of ['t=97,83', 't=-5,3', 't=a,b', 'w=0-5-zzz', 'r=9&t=5,9', '%E0%A4%A']) {
        expect([fragment, await bar.count(), await marked(visit.page)]).toEqual([fragment, 0, '']);
        await goTo('t=83,84.5');
        await bar.waitFor();
        await goTo(fragment);
        await bar.waitFor({ state: 'detached' });
      }
      expect((await heardAt()).paused).toBe(true);
    });

    it('beyond the end of the sound is answered kindly', async () => {
      await visit.open(`${STORY}#t=99999`);
      await visit.page.getByText('比这段录音还要长').waitFor();
      expect(await visit.page.evaluate(() => scrollY)).toBe(0);
    });
  });
}
