import { describe, expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

/** Ways from one page of the samples' site to another: searching, and links. */
export function testSearching(visit: SiteVisit): void {
  describe('searching', () => {
    const results = () => visit.page.locator('#results li.result');

    it('finds a name, says how often, and names kind, village and narrator', async () => {
      await visit.open('/');
      await visit.page.fill('#q', '孙茂田');
      await visit.page.press('#q', 'Enter');
      await results().first().waitFor();
      expect(await visit.page.locator('#status').textContent()).toMatch(/找到 \d+ 处/);
      const facts = await results()
        .filter({ hasText: '大水那一年' })
        .locator('.quiet')
        .textContent();
      expect(facts).toContain('生命故事 · 河沿村 · 孙茂田');
    });

    it('leads to the turn in which the words were spoken', async () => {
      await visit.open('/search/');
      await visit.page.fill('#q', '三百来口人');
      const moment = visit.page.locator('.moment').first();
      await moment.waitFor();
      expect(await moment.locator('b').textContent()).toMatch(/^\d+:\d\d 王秀英$/);
      await moment.click();
      await visit.page.waitForURL(/\/stories\/well-forty-years\/#t-\d+$/);
      expect(await visit.page.locator('.turn:target').textContent()).toContain('三百来口人');
    });

    it('finds nothing where the words stand nowhere together, and says what to try', async () => {
      await visit.open('/search/?q=英秀王');
      await visit.page.locator('#status', { hasText: '没有找到' }).waitFor();
      expect(await results().count()).toBe(0);
      expect(await visit.page.locator('#directories').isVisible()).toBe(true);
    });

    it('keeps quiet while an input method composes', async () => {
      await visit.open('/search/');
      await visit.page.locator('#q').evaluate((input: HTMLInputElement) => {
        input.value = 'wang';
        input.dispatchEvent(new CompositionEvent('compositionstart'));
        input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      });
      await visit.page.waitForTimeout(600);
      expect(await visit.page.locator('#status').textContent()).toBe('');
    });

    it('leaves a list of everything to people without script', async () => {
      await visit.open('/search/', { javaScriptEnabled: false });
      expect(
        await visit.page.locator('#directories a', { hasText: '井台边的四十年' }).count(),
      ).toBe(1);
    });
  });

  describe('wandering', () => {
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
      expect(await visit.page.locator('.meaning').count()).toBe(0);
    });

    it('offers what there is to hear in another order every time', async () => {
      await visit.open('/listen/');
      const titles = () => visit.page.locator('.stories h2 a').allTextContents();
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
