import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

const STORY = '/stories/well-forty-years/';
const SENTENCE = '.heard:has(b:text-is("拉拉呱"))';

/** Dialect beside plain Mandarin, and the glossary's words where they were said. */
export function testDialect(visit: SiteVisit): void {
  describe('dialect', () => {
    it('stands above what it means, which is quieter and named', async () => {
      await visit.open(STORY, { javaScriptEnabled: false });
      const turn = visit.page.locator('.turn', { hasText: '头一回挑水' }).locator('+ .turn');
      const [said, plain] = [turn.locator('p').first(), turn.locator('.mandarin')];
      expect(await said.textContent()).toContain('俺娘家那里使辘轳');
      expect(await plain.textContent()).toMatch(/^普通话 怎么会不记得/);
      const inkOf = (line: typeof said) => line.evaluate((each) => getComputedStyle(each).color);
      expect(await inkOf(plain)).not.toBe(await inkOf(said));
    });

    it('explains a word where the transcript first says it, by tap and by keyboard', async () => {
      await visit.open(STORY, { hasTouch: true });
      const word = visit.page.locator('.turn a.word', { hasText: '晌午' });
      expect(await word.count()).toBe(1);
      await word.tap();
      const meaning = visit.page.locator('.turn .meaning');
      expect(await meaning.textContent()).toBe(
        '（读作 shǎng wu。正午，中午。午饭叫“晌午饭”，午后叫“过晌”，睡午觉叫“歇晌”）',
      );
      expect(await axePage(visit.page)).toEqual([]);
      await word.press(' ');
      await meaning.waitFor({ state: 'detached' });
      await word.press('Enter');
      await meaning.waitFor();
    });

    it('lists a story’s words with the sentence each was said in, and plays it there', async () => {
      await visit.open(STORY, { hasTouch: true });
      const heard = visit.page.locator('.words .heard', { hasText: '晌午一趟' });
      const link = heard.locator('a[href*="#t="]');
      const [from = 0, to = 0] = (await link.getAttribute('href'))!
        .split('#t=')[1]!
        .split(',')
        .map(Number);
      expect(to).toBeGreaterThan(from);
      await link.tap();
      await visit.page.waitForFunction(
        (second) => document.querySelector('audio')!.currentTime > second!,
        from,
      );
      const now = await visit.page
        .locator('audio')
        .evaluate((each: HTMLAudioElement) => each.currentTime);
      expect(now).toBeLessThan(to);
    });

    it('lets the sentence be heard in the glossary, from its second to its end', async () => {
      await visit.open('/glossary/#lagua');
      const heard = visit.page.locator(SENTENCE);
      expect(await heard.textContent()).toContain('王秀英');
      const link = heard.locator('a.hear');
      const [from = 0] = (await link.getAttribute('href'))!.split('#t=')[1]!.split(',').map(Number);
      await link.press('Enter');
      const sound = heard.locator('audio[controls]');
      await sound.waitFor();
      await visit.page.waitForFunction(
        (second) => document.querySelector('audio')!.currentTime > second!,
        from,
      );
      expect(await sound.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeLessThan(
        from + 5,
      );
      expect(await axePage(visit.page)).toEqual([]);
    });

    it('leads without script to the turn and to its second of the sound', async () => {
      await visit.open('/glossary/', { javaScriptEnabled: false });
      const heard = visit.page.locator(SENTENCE);
      expect(await heard.locator('a.hear').getAttribute('href')).toMatch(/\.mp3#t=\d+/);
      const place = (await heard.locator('a').first().getAttribute('href'))!;
      expect(place).toMatch(/^\/stories\/well-forty-years\/#t-\d+$/);
      await visit.page.goto(visit.address + place);
      expect(await visit.page.locator('.turn:target').textContent()).toContain('拉拉呱');
    });
  });
}
