import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SiteVisit } from './visit-site.ts';

/** A script; what listeners need comes with the first tap. */
const SCRIPT = /_astro\/[^/]+\.js$/;

/** What can be heard on the samples' site, and how. */
export function testListening(visit: SiteVisit): void {
  describe('listening', () => {
    const audio = () => visit.page.locator('#recording-1 audio');
    /** The second to which a turn's time leads. */
    const secondOf = async (turn: Locator) =>
      Number((await turn.locator('.who a').getAttribute('href'))!.split('#t=')[1]);
    const seconds = () => audio().evaluate((element: HTMLAudioElement) => element.currentTime);

    it('makes every turn a link to its second, also without script', async () => {
      await visit.open('/stories/well-forty-years/', { javaScriptEnabled: false });
      const links = visit.page.locator('.turn .who a');
      expect(await links.count()).toBeGreaterThan(20);
      expect(await links.nth(3).getAttribute('href')).toMatch(/^\/media\/[0-9a-f]+\.mp3#t=\d/);
    });

    it('plays from a turn that is tapped and marks it', async () => {
      await visit.open('/stories/well-forty-years/');
      const turn = visit.page.locator('.turn').nth(5);
      const start = await secondOf(turn);
      await turn.locator('a').click();
      await visit.page.waitForFunction(
        ([at]) => document.querySelector('audio')!.currentTime >= at!,
        [start],
      );
      await visit.page.locator('.turn.playing').waitFor();
      expect(await visit.page.locator('.turn.playing').getAttribute('id')).toBe(
        await turn.getAttribute('id'),
      );
      expect(await seconds()).toBeLessThan(start + 5);
      expect(visit.page.url()).toContain(`#t=${start}`);
    });

    it('goes to the second of the address, ready to play', async () => {
      await visit.open('/stories/well-forty-years/#t=83');
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 80);
      expect(Math.round(await seconds())).toBe(83);
      const marked = visit.page.locator('.turn.playing');
      expect(await secondOf(marked)).toBeLessThanOrEqual(83);
      expect(await marked.evaluate((turn) => turn.getBoundingClientRect().top)).toBeGreaterThan(0);
    });

    it('goes to the second recording of a story that has two', async () => {
      await visit.open('/stories/loom/#r=2&t=60');
      await visit.page.waitForFunction(
        () => document.querySelectorAll('audio')[1]!.currentTime > 59,
      );
      expect(await visit.page.locator('#transcript-2 .turn.playing').count()).toBe(1);
    });

    it.each(['#t=99999', '#t=-5', '#t=abc', '#r=9&t=5', '#r=1e21&t=5', '#%E0%A4%A'])(
      'is not upset by %s',
      async (hash) => {
        await visit.open(`/stories/well-forty-years/${hash}`);
        expect(await visit.page.locator('h1').textContent()).toContain('井台边的四十年');
      },
    );

    it('has a button that plays and pauses, and says which', async () => {
      await visit.open('/stories/well-forty-years/');
      const toggle = visit.page.locator('#recording-1 [data-part=toggle]');
      expect(await audio().evaluate((element: HTMLAudioElement) => element.controls)).toBe(false);
      await toggle.press('Enter');
      await visit.page.waitForFunction(() => !document.querySelector('audio')!.paused);
      await visit.page.getByRole('button', { name: '暂停' }).waitFor();
      await toggle.press('Space');
      await visit.page.waitForFunction(() => document.querySelector('audio')!.paused);
      await visit.page.getByRole('button', { name: '播放' }).waitFor();
    });

    it('fetches what only listeners need when somebody listens', async () => {
      let fetched = 0;
      await visit.open('/stories/well-forty-years/');
      visit.page.on('request', (request) => (fetched += Number(SCRIPT.test(request.url()))));
      await visit.page.reload({ waitUntil: 'networkidle' });
      expect(fetched).toBe(1);
      await visit.page.locator('[data-part=forward]').click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime === 15);
      expect(fetched).toBeGreaterThan(1);
    });

    it('moves to where the line was touched before the rest had come', async () => {
      await visit.open('/stories/well-forty-years/');
      await visit.page.locator('[data-part=seek]').fill('100');
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime === 100);
    });

    it('gives the browser’s own player back where the rest cannot be had', async () => {
      await visit.open('/stories/well-forty-years/');
      await visit.page.route(SCRIPT, (route) => route.abort());
      await visit.page.locator('[data-part=forward]').click();
      await visit.page.locator('audio[controls]').waitFor();
      expect(await visit.page.locator('.bar').isVisible()).toBe(false);
      await visit.page.locator('.turn').nth(5).locator('a').click();
      await visit.page.waitForURL(/\.mp3#t=\d/);
      visit.takeComplaints();
    });

    it('takes the place of the browser’s own player to the pixel', async () => {
      const placeAt = async (width: number, javaScriptEnabled: boolean) => {
        const viewport = { width, height: 800 };
        await visit.open('/stories/well-forty-years/', { viewport, javaScriptEnabled });
        const own = javaScriptEnabled ? '.bar:not([hidden])' : 'audio[controls]';
        await visit.page.locator(own).waitFor();
        const { height } = (await visit.page.locator('.player').boundingBox())!;
        await visit.page.context().close();
        return height;
      };
      for (const width of [360, 412, 768, 1280])
        expect(Math.abs((await placeAt(width, true)) - (await placeAt(width, false)))).toBeLessThan(
          1,
        );
    });

    it('moves with the keyboard, and says where it is', async () => {
      await visit.open('/stories/well-forty-years/#t=60');
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 59);
      await visit.page.locator('[data-part=forward]').press('Enter');
      expect(Math.round(await seconds())).toBe(75);
      const seek = visit.page.locator('[data-part=seek]');
      expect(await seek.getAttribute('aria-valuetext')).toMatch(/^1:15，共 4:\d\d$/);
      await seek.press('Home');
      expect(await seconds()).toBe(0);
    });

    it('goes slower and faster in words', async () => {
      await visit.open('/stories/well-forty-years/');
      const speed = visit.page.locator('[data-part=speed]');
      for (const rate of ['快', '慢', '正常']) {
        await speed.click();
        await visit.page.getByRole('button', { name: `快慢：${rate}` }).waitFor();
        expect((await speed.textContent())!.trim()).toBe(rate);
      }
    });

    it('plays one recording of a story at a time', async () => {
      await visit.open('/stories/loom/');
      await visit.page.locator('#recording-1 [data-part=toggle]').click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.2);
      await visit.page.locator('#recording-2 [data-part=toggle]').click();
      await visit.page.waitForFunction(
        () => document.querySelectorAll('audio')[1]!.currentTime > 0.2,
      );
      expect(await audio().evaluate((element: HTMLAudioElement) => element.paused)).toBe(true);
    });

    it('stays where the reader scrolls, and offers the way back', async () => {
      await visit.open('/stories/well-forty-years/');
      await visit.page.locator('.turn').nth(8).locator('a').click();
      await visit.page.waitForFunction(() => !document.querySelector('audio')!.paused);
      // What follows has come with the tap.
      await visit.page.locator('.turn.playing').waitFor();
      await visit.page.mouse.wheel(0, -3000);
      const back = visit.page.locator('[data-part=follow]');
      await back.waitFor();
      await back.click();
      await visit.page.waitForFunction(() => {
        const { top } = document.querySelector('.turn.playing')!.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      });
      expect(await back.isVisible()).toBe(false);
    });

    it('comes back to where it was left on this phone', async () => {
      await visit.open('/stories/well-forty-years/#t=100');
      await visit.page.locator('[data-part=toggle]').click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 101);
      await visit.page.goto('about:blank');
      await visit.page.goto(`${visit.address}/stories/well-forty-years/`);
      await visit.page.locator('[data-part=resume]').waitFor();
      await visit.page.locator('[data-part=toggle]').click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 99);
      expect(await seconds()).toBeLessThan(115);
    });

    it('says so when the sound cannot be had', async () => {
      await visit.open('/stories/well-forty-years/', { serviceWorkers: 'block' });
      await visit.page.route('**/*.mp3', (route) => route.abort());
      await visit.page.locator('[data-part=toggle]').click();
      await visit.page.locator('[data-part=trouble]').waitFor();
      const others = visit.takeComplaints().filter((complaint) => !complaint.endsWith('.mp3'));
      expect(others).toEqual([]);
    });

    it('goes on at the same second when the network was gone for a while', async () => {
      await visit.open('/stories/well-forty-years/', { serviceWorkers: 'block' });
      const END = 40_000;
      let isGone = true;
      await visit.page.route('**/*.mp3', async (route) => {
        const from = Number(/\d+/.exec(route.request().headers()['range'] ?? '0')![0]);
        if (!isGone) return route.continue();
        if (from >= END) return route.fulfill({ status: 404 });
        const whole = Buffer.from(await (await fetch(route.request().url())).arrayBuffer());
        await route.fulfill({
          status: 206,
          headers: {
            'content-type': 'audio/mpeg',
            'content-range': `bytes ${from}-${END - 1}/${whole.length}`,
          },
          body: whole.subarray(from, END),
        });
      });
      await visit.page.locator('[data-part=toggle]').click();
      await visit.page.locator('[data-part=speed]').click();
      await visit.page.getByText('正在再试').waitFor();
      const lost = await seconds();
      isGone = false;
      await visit.page.waitForFunction((at) => {
        const audio = document.querySelector('audio')!;
        return !audio.paused && audio.currentTime > at;
      }, lost);
      expect((await seconds()) - lost).toBeLessThan(3);
      expect(await audio().evaluate((each: HTMLAudioElement) => each.playbackRate)).toBe(1.25);
      await visit.page.locator('[data-part=trouble]').waitFor({ state: 'hidden' });
      expect(visit.takeComplaints().every((complaint) => complaint.includes('404'))).toBe(true);
    });

    it('is named to a screen reader, within a thumb’s reach, and known to the lock screen', async () => {
      await visit.open('/stories/well-forty-years/', { viewport: { width: 320, height: 600 } });
      const player = visit.page.locator('#recording-1');
      const tree = await player.locator('.bar').ariaSnapshot();
      for (const part of [
        'button "播放"',
        'slider "听到哪里"',
        'button "退15秒"',
        'button "快慢：正常"',
      ])
        expect(tree).toContain(part);
      for (const button of await player.locator('button').all()) {
        const { height, width, x } = (await button.boundingBox())!;
        expect(Math.min(height, width)).toBeGreaterThanOrEqual(48);
        expect(x + width).toBeLessThanOrEqual(320);
      }
      await player.locator('[data-part=toggle]').click();
      await visit.page.waitForFunction(() => navigator.mediaSession.metadata);
      expect(
        await visit.page.evaluate(() => {
          const { title, artist } = navigator.mediaSession.metadata!;
          return [title, artist];
        }),
      ).toEqual(['井台边的四十年', '王秀英']);
    });

    it('stops a clip where it ends', async () => {
      await visit.open('/stories/well-forty-years/');
      const clip = visit.page.locator('.prose .clip').first();
      const fragment = (await clip.locator('a').getAttribute('href'))!.split('#t=')[1]!;
      const [from = 0, to = 0] = fragment.split(',').map(Number);
      await clip.locator('a').click();
      await visit.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.5);
      expect(Math.abs((await seconds()) - from)).toBeLessThan(3);
      await audio().evaluate(
        (element: HTMLAudioElement, end) => (element.currentTime = end - 1),
        to,
      );
      await visit.page.waitForFunction(() => document.querySelector('audio')!.paused);
      expect(Math.abs((await seconds()) - to)).toBeLessThan(1);
    });
  });
}
