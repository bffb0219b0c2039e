import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startOddSite, type OddSite } from './odd-site.ts';
import { PAST_HOUR } from './odd-transcripts.ts';
import { LONG_SPEAKER } from './odd-words.ts';

let site: OddSite;
let page: Page;

beforeAll(async () => {
  site = await startOddSite(47_621);
});
afterAll(() => site?.close());
afterEach(() => page?.context().close());

describe('past an hour', () => {
  const turn = () =>
    page.locator('.turn', { has: page.locator(`.who a[href$="#t=${PAST_HOUR}"]`) });
  const isThere = (second: number) =>
    page.waitForFunction((at) => document.querySelector('audio')!.currentTime >= at, second);

  it('times are hours, minutes and seconds in the transcript, the captions and the links', async () => {
    page = await site.open('/stories/past-hour/');
    expect(await page.locator('.turn').count()).toBe(700);
    expect(await turn().locator('a').textContent()).toBe('1:02:03');
    expect(await turn().locator('a').getAttribute('href')).toMatch(/\.mp3#t=3723$/);
    expect(await page.locator('.clip a').textContent()).toContain('1:02:03—1:02:33');
    const captions = (await site.fixture.published()).get('stories/past-hour/recording-1.vtt')!;
    expect(captions).toContain('\n01:02:03.000 --> 01:02:06.000\n');
  });

  it('a tap on a turn plays it, and the player says so', async () => {
    page = await site.open('/stories/past-hour/');
    await turn().locator('a').click();
    await isThere(PAST_HOUR + 0.2);
    await page.locator('[data-part=toggle]').click();
    for (const clock of await page.locator('[data-part=clock]').allTextContents())
      expect(clock.trim()).toMatch(/^1:02:0[3-8] \/ 1:11:40$/);
    expect(await page.locator('[data-part=seek]').getAttribute('aria-valuetext')).toMatch(
      /^1:02:0[3-8]，共 1:11:40$/,
    );
    expect(new URL(page.url()).hash).toBe('#t=3723');
  });

  it('a link to a second or to a turn goes there', async () => {
    page = await site.open('/stories/past-hour/');
    const anchor = await turn().getAttribute('id');
    for (const hash of ['t=3723', anchor]) {
      await page.goto('about:blank');
      await page.goto(`${site.address}/stories/past-hour/#${hash}`);
      await isThere(PAST_HOUR);
      const { top, bottom } = await turn().evaluate((element) => element.getBoundingClientRect());
      expect([hash, top > -1, bottom < 900]).toEqual([hash, true, true]);
    }
  });
});

describe('a long transcript', () => {
  it('is all there: two turns of five thousand characters, 300 chapters', async () => {
    page = await site.open('/stories/long-turn/');
    const said = (turn: number) => page.locator('.turn').nth(turn).locator('p');
    expect((await said(0).allTextContents()).join('')).toHaveLength(5000);
    expect(await said(-1).count()).toBe(51);
    await page.goto(`${site.address}/stories/chapters/`);
    expect(await page.locator('h3[id^=c-]').count()).toBe(300);
    expect(await page.locator('.turn').count()).toBe(600);
  });
});

describe('three recordings', () => {
  it('have a speaker of twenty characters, who is credited with what he says', async () => {
    page = await site.open('/stories/three-recordings/');
    const speakers = await page.locator('.turn .who b').allTextContents();
    expect(speakers.slice(0, 4)).toEqual(['采集者', LONG_SPEAKER, '采集者', LONG_SPEAKER]);
  });

  it('sound one at a time', async () => {
    page = await site.open('/stories/three-recordings/');
    for (const number of [0, 1, 2]) {
      await page.locator('[data-part=toggle]').nth(number).click();
      await page.waitForFunction(
        (at) => document.querySelectorAll('audio')[at]!.currentTime > 0.1,
        number,
      );
      const sounding = await page
        .locator('audio')
        .evaluateAll((all) => all.filter((audio) => !(audio as HTMLAudioElement).paused).length);
      expect([number, sounding]).toEqual([number, 1]);
    }
  });
});
