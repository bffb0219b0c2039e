import { describe, expect, it } from 'vitest';
import { axePage } from './axe-page.ts';
import type { SiteVisit } from './visit-site.ts';

/** Stories that are heard one after another, on the samples' site. */
export function testListeningLists(visit: SiteVisit): void {
  describe('a listening list', () => {
    const now = () => visit.page.locator('.programme [aria-current]');
    const title = () => visit.page.locator('.now [data-part=title]');
    const audio = () => visit.page.locator('.now audio');
    const move = (seconds: number) =>
      audio().evaluate((sound: HTMLAudioElement, to) => (sound.currentTime = to), seconds);
    const playing = () =>
      visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.2);

    it('plays one story after the other, and says which', async () => {
      await visit.open('/villages/liuwan/listen/');
      await visit.page.getByRole('button', { name: '从头连着听' }).click();
      await playing();
      const first = await now().getAttribute('href');
      expect(await title().innerText()).toMatch(/^正在听第 1 段，共 \d 段：/);
      await move(Number(await now().getAttribute('data-duration')) - 0.3);
      await title().getByText('正在听第 2 段').waitFor();
      await playing();
      expect(await now().getAttribute('href')).not.toBe(first);
      expect(await axePage(visit.page)).toEqual([]);
    });

    it('goes on where a recording was left, and goes back and forth', async () => {
      await visit.open('/listen/');
      await visit.page.getByRole('link', { name: /^听/ }).nth(1).click();
      await playing();
      await move(60);
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 60.3);
      await visit.page.getByRole('button', { name: '上一段' }).click();
      await playing();
      expect(await visit.page.getByRole('button', { name: '上一段' }).isDisabled()).toBe(true);
      await visit.page.getByRole('button', { name: '下一段' }).click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 59);
      await visit.page.getByRole('button', { name: '暂停' }).click();
      await visit.page.getByRole('button', { name: '播放' }).waitFor();
    });

    it('says that a recording cannot be had, and lets one go on', async () => {
      await visit.open('/listen/', { serviceWorkers: 'block' });
      await visit.page.route('**/*.mp3', (route) => route.abort(), { times: 1 });
      await visit.page.getByRole('button', { name: '从头连着听' }).click();
      await visit.page.getByRole('alert').waitFor();
      await visit.page.getByRole('button', { name: '下一段' }).click();
      await playing();
      expect(await visit.page.getByRole('alert').isVisible()).toBe(false);
      expect(visit.takeComplaints().filter((complaint) => !/\.mp3/.test(complaint))).toEqual([]);
    });

    it('ends with the last one', async () => {
      await visit.open('/listen/');
      const last = visit.page.getByRole('link', { name: /^听/ }).last();
      await last.click();
      await playing();
      await move(Number(await last.getAttribute('data-duration')) - 0.3);
      await title().getByText('都听完了').waitFor();
    });

    it('is a list of links to the sound without script', async () => {
      await visit.open('/people/wang-xiuying/listen/', { javaScriptEnabled: false });
      const link = visit.page.getByRole('link', { name: /^听/ });
      expect(await link.first().getAttribute('href')).toMatch(/^\/media\/[0-9a-f]+\.mp3$/);
      expect(await visit.page.getByRole('button', { name: '从头连着听' }).isVisible()).toBe(false);
    });
  });
}
