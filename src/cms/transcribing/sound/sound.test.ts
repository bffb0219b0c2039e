import { expect, it } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { makeRecording } from '../../../testing/fixture-media.ts';
import { makeLongSound } from '../../../testing/long-sound.ts';
import { onBar, visitSounds, type SoundWindow } from './sound-for-tests.ts';

const PATIENTLY = { timeout: 15_000 };
const visit = visitSounds({
  'minute.wav': { bytes: makeRecording('\x80\x90\x80\x70', 60), type: 'audio/wav' },
  // Larger than what a browser takes in before it plays.
  'heavy.wav': { bytes: makeRecording('\x80\x90\x80\x70', 3600), type: 'audio/wav' },
  'long.mp3': { bytes: makeLongSound(2 * 3600 + 5), type: 'audio/mpeg' },
});
const { open } = visit;
const { playFrom, press, slider, clock, isKnown } = onBar;

it('plays, pauses, and goes on a second and a half earlier; three seconds back at a key', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  await playFrom(page, 20);
  await expect.poll(() => onBar.seconds(page)).toBeGreaterThan(20.5);
  await press(page, '停');
  const stopped = await onBar.seconds(page);
  await press(page, '放');
  expect(await onBar.seconds(page)).toBeLessThan(stopped - 1);
  expect(await onBar.seconds(page)).toBeGreaterThan(stopped - 2);
  await press(page, '停');
  const before = await onBar.seconds(page);
  await page.evaluate(() => (window as unknown as SoundWindow).sound.back());
  expect(await onBar.seconds(page)).toBeCloseTo(before - 3, 1);
  await press(page, '放');
  // Moved there on purpose: not a bit earlier than that.
  expect(await onBar.seconds(page)).toBeGreaterThanOrEqual(before - 3.1);
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
  await expect.poll(() => onBar.seconds(page)).toBeGreaterThan(20.2);
  await press(page, '停');
  const stopped = await onBar.seconds(page);
  await press(page, '放');
  expect(await onBar.seconds(page)).toBeGreaterThanOrEqual(stopped);
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
  expect(await onBar.seconds(page)).toBeCloseTo(92, 0);
  const { x, y, width } = (await slider(page).boundingBox())!;
  await page.mouse.move(x + width / 4, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 20);
  expect(await clock(page)).toMatch(/^1:00:\d\d \/ 2:00:0\d$/);
  expect(await onBar.seconds(page)).toBeCloseTo(92, 0);
  await page.mouse.up();
  expect(await onBar.seconds(page)).toBeCloseTo(3602, -2);
});

it('is moved by a thumb, to where it lets go', async () => {
  const context = await visit.browser().newContext({
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
  expect(await onBar.seconds(page)).toBe(0);
  await touch('touchEnd');
  await expect.poll(() => onBar.seconds(page)).toBeCloseTo(30, 0);
});

it('says its speed in words, keeps the pitch, and stays as fast as it was tomorrow', async () => {
  const page = await visit.browser().newPage();
  await page.addInitScript(() => {
    const Real = window.Audio;
    window.Audio = function () {
      return Object.assign(window, { audio: new Real() }).audio;
    } as unknown as typeof Audio;
  });
  const rate = () =>
    page.evaluate(() => {
      const { audio } = window as unknown as { audio: HTMLAudioElement };
      return [audio.playbackRate, audio.preservesPitch];
    });
  await open('minute.wav', page);
  const speed = page.locator('.sound-speed-word');
  await expect.poll(() => speed.textContent()).toBe('正常');
  for (const word of ['稍慢', '慢', '慢']) {
    await press(page, '放慢一点');
    await expect.poll(() => speed.textContent()).toBe(word);
  }
  await open('minute.wav', page);
  await isKnown(page);
  await expect.poll(() => speed.textContent()).toBe('慢');
  expect(await rate()).toEqual([0.6, true]);
  for (const word of ['稍慢', '正常', '稍快', '快', '快']) {
    await press(page, '放快一点');
    await expect.poll(() => speed.textContent()).toBe(word);
  }
  expect(await rate()).toEqual([1.5, true]);
});

it('goes on where each recording was left, after a crash too', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  await playFrom(page, 30);
  await expect.poll(() => onBar.seconds(page)).toBeGreaterThan(30.3);
  await open('minute.wav', page);
  await isKnown(page);
  const left = await onBar.seconds(page);
  expect(left).toBeGreaterThanOrEqual(30);
  await expect
    .poll(() => page.locator('.sound-note').textContent())
    .toBe('上次听到 30 秒，这次从那里接着放。');
  await page.evaluate(() =>
    (window as unknown as SoundWindow).sound.open({ address: '/long.mp3', name: 'long.mp3' }),
  );
  expect(await onBar.seconds(page)).toBe(0);
  await open('minute.wav', page);
  await press(page, '放');
  await expect.poll(() => onBar.seconds(page), PATIENTLY).toBeGreaterThan(left);
  expect(await page.locator('.sound-note').isHidden()).toBe(true);
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

it('has nothing wrong for screen readers, with and without a recording', async () => {
  const page = await open('minute.wav');
  await isKnown(page);
  expect(await axePage(page)).toEqual([]);
  await open(undefined, page);
  expect(await page.getByText('这里还没有录音').isVisible()).toBe(true);
  expect(await axePage(page)).toEqual([]);
});
