import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { makeRecording } from '../../../testing/fixture-media.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { makeLongSound } from '../../../testing/long-sound.ts';
import { openSound, serveSounds, type SoundWindow } from './sound-for-tests.ts';

const WAV = { bytes: makeRecording('\x80\x90\x80\x70', 60), type: 'audio/wav' };
const SOUNDS = {
  'minute.wav': WAV,
  'long.mp3': { bytes: makeLongSound(2 * 3600 + 5), type: 'audio/mpeg' },
  // Larger than what a browser takes in before it plays.
  'heavy.wav': { bytes: makeRecording('\x80\x90\x80\x70', 3600), type: 'audio/wav' },
  'stream.mp3': { bytes: makeLongSound(30), type: 'audio/mpeg', isStream: true },
  'broken.mp3': { bytes: Buffer.alloc(5000), type: 'audio/mpeg' },
};
const PATIENTLY = { timeout: 15_000 };

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSounds>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveSounds(SOUNDS)]);
});
afterEach(async () => {
  server.setLine('whole');
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const open = (name?: string, page?: Page) => openSound(browser, server.address, name, page);
const secondsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as SoundWindow).sound.seconds()!);
const lengthOf = (page: Page) =>
  page.evaluate(() => (window as unknown as SoundWindow).sound.length());
const playFrom = (page: Page, seconds: number) =>
  page.evaluate((at) => (window as unknown as SoundWindow).sound.playFrom(at), seconds);
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click({ force: true });
const slider = (page: Page) => page.getByRole('slider', { name: '听到哪里' });
const clock = (page: Page) => page.locator('.sound-clock').textContent();
const isKnown = (page: Page) => expect.poll(() => lengthOf(page), PATIENTLY).toBeGreaterThan(0);

it('plays, pauses, and goes on a second and a half earlier; three seconds back at a key', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  await playFrom(page, 20);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(20.5);
  await press(page, '停');
  const stopped = await secondsOf(page);
  await press(page, '放');
  expect(await secondsOf(page)).toBeLessThan(stopped - 1);
  expect(await secondsOf(page)).toBeGreaterThan(stopped - 2);
  await press(page, '停');
  const before = await secondsOf(page);
  await page.evaluate(() => (window as unknown as SoundWindow).sound.back());
  expect(await secondsOf(page)).toBeCloseTo(before - 3, 1);
  await press(page, '放');
  // Moved there on purpose: not a bit earlier than that.
  expect(await secondsOf(page)).toBeGreaterThanOrEqual(before - 3.1);
  const { length } = await page.evaluate(() => (window as unknown as SoundWindow).heard);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as SoundWindow).heard.length))
    .toBeGreaterThan(length + 5);
});

it('goes back by as much as somebody has chosen', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  await page.evaluate(() => localStorage.setItem('transcribing-rewind', '0'));
  await playFrom(page, 20);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(20.2);
  await press(page, '停');
  const stopped = await secondsOf(page);
  await press(page, '放');
  expect(await secondsOf(page)).toBeGreaterThanOrEqual(stopped);
});

it('is moved by keyboard and mouse, and says where in words, past an hour too', async () => {
  const page = await open('long.mp3');
  await isKnown(page);
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => slider(page).getAttribute('aria-valuetext'))
    .toMatch(/^2 小时 0 分 \d 秒$/);
  await page.keyboard.press('Home');
  for (const key of ['PageUp', 'PageUp', 'PageUp', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  expect(await slider(page).getAttribute('aria-valuetext')).toBe('1 分 32 秒');
  expect(await secondsOf(page)).toBeCloseTo(92, 0);
  const { x, y, width } = (await slider(page).boundingBox())!;
  await page.mouse.move(x + width / 4, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 20);
  expect(await clock(page)).toMatch(/^1:00:\d\d \/ 2:00:0\d$/);
  expect(await secondsOf(page)).toBeCloseTo(92, 0);
  await page.mouse.up();
  expect(await secondsOf(page)).toBeCloseTo(3602, -2);
});

it('is moved by a thumb, to where it lets go', async () => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 700 },
  });
  const page = await context.newPage();
  await open('minute.wav', page);
  await isKnown(page);
  const { x, y, width } = (await slider(page).boundingBox())!;
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: share === undefined ? [] : [{ x: x + width * share, y: y + 20 }],
    });
  await touch('touchStart', 0.1);
  for (const share of [0.2, 0.4, 0.5]) await touch('touchMove', share);
  expect(await secondsOf(page)).toBe(0);
  await touch('touchEnd');
  await expect.poll(() => secondsOf(page)).toBeCloseTo(30, 0);
});

it('says its speed in words, keeps the pitch, and stays as fast as it was tomorrow', async () => {
  const page = await open('minute.wav');
  const speed = page.locator('.sound-speed-word');
  expect(await speed.textContent()).toBe('正常');
  for (const word of ['稍慢', '慢', '慢']) {
    await press(page, '放慢一点');
    expect(await speed.textContent()).toBe(word);
  }
  await open('minute.wav', page);
  expect(await speed.textContent()).toBe('慢');
  for (const word of ['稍慢', '正常', '稍快', '快', '快']) {
    await press(page, '放快一点');
    expect(await speed.textContent()).toBe(word);
  }
});

it('goes on where each recording was left, after a crash too', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  await playFrom(page, 30);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(30.3);
  await open('minute.wav', page);
  await isKnown(page);
  const left = await secondsOf(page);
  expect(left).toBeGreaterThanOrEqual(30);
  expect(await page.locator('.sound-note').textContent()).toBe(
    '上次听到 30 秒，这次从那里接着放。',
  );
  await page.evaluate(() =>
    (window as unknown as SoundWindow).sound.open({ address: '/long.mp3', name: 'long.mp3' }),
  );
  expect(await secondsOf(page)).toBe(0);
  await open('minute.wav', page);
  await press(page, '放');
  await expect.poll(() => secondsOf(page), PATIENTLY).toBeGreaterThan(left);
  expect(await page.locator('.sound-note').isHidden()).toBe(true);
});

it('finds the length of a sound recorded in a browser, which says none', async () => {
  const page = await open();
  await page.evaluate(async () => {
    const context = new AudioContext();
    const target = context.createMediaStreamDestination();
    const tone = context.createOscillator();
    tone.connect(target);
    tone.start();
    const recorder = new MediaRecorder(target.stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await new Promise((resolve) => ((recorder.onstop = resolve), recorder.stop()));
    const address = URL.createObjectURL(new Blob(parts, { type: recorder.mimeType }));
    localStorage.setItem('transcribing-places', '[["own",1]]');
    (window as unknown as SoundWindow).sound.open({ address, name: 'own' });
  });
  await isKnown(page);
  expect(await lengthOf(page)).toBeLessThan(4);
  expect(await secondsOf(page)).toBe(1);
  await expect.poll(() => page.locator('.sound-wave').getAttribute('data-drawn')).toBe('bars');
});

it('plays what never says how long it is, and knows it at the end', async () => {
  const page = await open('stream.mp3');
  await press(page, '放');
  await expect.poll(() => secondsOf(page), PATIENTLY).toBeGreaterThan(0.2);
  expect(await clock(page)).toMatch(/^0:0\d \/ (长度不知道|0:30)$/);
});

it('draws bars for what it may fetch, a plain line else', async () => {
  const page = await open('minute.wav');
  const drawn = page.locator('.sound-wave');
  await expect.poll(() => drawn.getAttribute('data-drawn')).toBe('bars');
  expect(await drawn.locator('path').first().getAttribute('d')).toMatch(/^M0\.5 \d/);
  await open('heavy.wav', page);
  await isKnown(page);
  expect(await drawn.getAttribute('data-drawn')).toBe('line');
});

it('says what to do where a recording is broken or gone', async () => {
  const page = await open('broken.mp3');
  const trouble = page.getByRole('alert');
  await expect.poll(() => trouble.textContent()).toContain('放不出来');
  await open('gone.mp3', page);
  await expect.poll(() => trouble.textContent()).toContain('找不到这段录音的文件');
});

it('keeps its place where the line breaks, and goes on from there when asked', async () => {
  const page = await open('heavy.wav');
  await isKnown(page);
  await playFrom(page, 5);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(5);
  server.setLine('broken');
  await playFrom(page, 3000);
  await expect
    .poll(() => page.getByRole('alert').textContent(), PATIENTLY)
    .toMatch(/停在 50 分 \d 秒/);
  const place = await secondsOf(page);
  server.setLine('whole');
  await press(page, '再试一次');
  await expect.poll(() => secondsOf(page), PATIENTLY).toBeGreaterThan(place + 0.2);
  expect(await secondsOf(page)).toBeLessThan(3020);
  expect(await page.getByRole('alert').isHidden()).toBe(true);
});

it('says so where nothing comes any more, and plays when it comes again', async () => {
  const page = await browser.newPage();
  await page.clock.install();
  await open('heavy.wav', page);
  await isKnown(page);
  server.setLine('silent');
  await playFrom(page, 3000);
  await expect
    .poll(async () => {
      await page.clock.fastForward(3000);
      return page.getByRole('alert').textContent();
    }, PATIENTLY)
    .toMatch(/停在 50 分 0 秒/);
  server.setLine('whole');
  // At the key that plays, too.
  await press(page, '放');
  await expect.poll(() => secondsOf(page), PATIENTLY).toBeGreaterThan(2998.6);
  expect(await page.getByRole('alert').isHidden()).toBe(true);
});

it('has nothing wrong for screen readers, with and without a recording', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  expect(await axePage(page)).toEqual([]);
  await open(undefined, page);
  expect(await page.getByText('这里还没有录音').isVisible()).toBe(true);
  expect(await axePage(page)).toEqual([]);
});
