import { expect, it } from 'vitest';
import { makeRecording } from '../../../testing/fixture-media.ts';
import { makeLongSound } from '../../../testing/long-sound.ts';
import { onBar, visitSounds, type SoundWindow } from './sound-for-tests.ts';

const PATIENTLY = { timeout: 15_000 };
const visit = visitSounds({
  // Larger than what a browser takes in before it plays.
  'heavy.wav': { bytes: makeRecording('\x80\x90\x80\x70', 3600), type: 'audio/wav' },
  'stream.mp3': { bytes: makeLongSound(2), type: 'audio/mpeg', isStream: true },
  'broken.mp3': { bytes: Buffer.alloc(5000), type: 'audio/mpeg' },
});
const { open } = visit;
const { playFrom, press, clock, isKnown } = onBar;

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
  expect(await onBar.length(page)).toBeLessThan(4);
  expect(await onBar.seconds(page)).toBe(1);
  await expect.poll(() => page.locator('.sound-wave').getAttribute('data-drawn')).toBe('bars');
});

it('plays what comes as a stream, and knows at its end how long it was', async () => {
  const page = await open('stream.mp3');
  await press(page, '放');
  await expect.poll(() => onBar.seconds(page), PATIENTLY).toBeGreaterThan(1.5);
  await expect.poll(() => page.getByRole('button', { name: '放', exact: true }).count()).toBe(1);
  expect(await clock(page)).toMatch(/^0:0[12] \/ 0:02$/);
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
  await expect.poll(() => onBar.seconds(page)).toBeGreaterThan(5);
  visit.setLine('broken');
  await playFrom(page, 3000);
  await expect
    .poll(() => page.getByRole('alert').textContent(), PATIENTLY)
    .toMatch(/停在 50 分 \d 秒/);
  const place = await onBar.seconds(page);
  visit.setLine('whole');
  await press(page, '再试一次');
  await expect.poll(() => onBar.seconds(page), PATIENTLY).toBeGreaterThan(place + 0.2);
  expect(await onBar.seconds(page)).toBeLessThan(3020);
  expect(await page.getByRole('alert').isHidden()).toBe(true);
});

it('says so where nothing comes any more, and plays when it comes again', async () => {
  const page = await visit.browser().newPage();
  await page.clock.install();
  await open('heavy.wav', page);
  await isKnown(page);
  visit.setLine('silent');
  await playFrom(page, 3000);
  await expect
    .poll(async () => {
      await page.clock.fastForward(3000);
      return page.getByRole('alert').textContent();
    }, PATIENTLY)
    .toMatch(/停在 50 分 0 秒/);
  visit.setLine('whole');
  // At the key that plays, too.
  await press(page, '放');
  await expect.poll(() => onBar.seconds(page), PATIENTLY).toBeGreaterThan(2998.6);
  expect(await page.getByRole('alert').isHidden()).toBe(true);
});
