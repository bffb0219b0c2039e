import { open } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestFolder } from '../../testing/test-folder.ts';
import { probeRecording, type ProbedRecording } from '../probe-recording.ts';
import { asMp3, asWav, latenessOf, makeVoice, play, type Played } from './sound-for-tests.ts';
import { writeSilenced } from './write-silenced.ts';

/** -70 dBFS, and more than that of anything said. */
const NOTHING = 10 ** (-70 / 20);
const SECONDS = 6;
const SPANS = [
  { from: 0, to: 1 },
  { from: 2.5, to: 3.5 },
  { from: 5, to: Infinity },
];

const folder = createTestFolder();

async function probe(file: string): Promise<ProbedRecording> {
  const probed = await probeRecording(file, 'x');
  if (typeof probed === 'string') throw new Error(probed);
  return probed;
}

async function silence(file: string, spans = SPANS): Promise<string> {
  const { audio } = await probe(file);
  const made = await folder.put('made.mp3', '');
  const handle = await open(made, 'w');
  const { extension, duration } = audio;
  expect(await writeSilenced({ file, extension, duration, spans }, handle)).toBe(true);
  await handle.close();
  return made;
}

describe.each([
  ['an MP3 of 48 kbps', 'mp3', 24_000, 48, 48],
  ['an MP3 of many kbps', 'mp3', 44_100, 128, 64],
  ['a WAV of 96 kHz', 'wav', 96_000, 0, 64],
  ['a WAV of a telephone', 'wav', 8000, 0, 64],
])('%s', (_, kind, rate, bitrate, made) => {
  let [original, silenced]: Played[] = [];
  let [before, after]: ProbedRecording[] = [];
  beforeAll(async () => {
    const voice = makeVoice(SECONDS, rate);
    const bytes = kind === 'mp3' ? await asMp3(voice, { rate, bitrate }) : asWav(voice, rate);
    const file = await folder.put(`visit.${kind}`, bytes);
    const written = await silence(file);
    [original, silenced] = [await play(file), await play(written)];
    [before, after] = [await probe(file), await probe(written)];
  });

  test('is silent where it must be, to the end', () => {
    for (const [from, to] of [
      [0, 1],
      [2.5, 3.5],
      [5, after!.audio.duration],
    ] as const)
      expect(silenced!.loudness(from + 0.08, to - 0.08)).toBeLessThan(NOTHING);
  });

  test('is heard as before everywhere else', () => {
    for (const [from, to] of [
      [1.2, 2.4],
      [3.7, 4.9],
    ] as const) {
      const was = original!.loudness(from, to);
      expect(was).toBeGreaterThan(0.02);
      expect(silenced!.loudness(from, to) / was).toBeGreaterThan(0.7);
      expect(silenced!.loudness(from, to) / was).toBeLessThan(1.2);
    }
  });

  test('is as long as before, with every second where it was', () => {
    expect(Math.abs(after!.audio.duration - before!.audio.duration)).toBeLessThan(0.08);
    if (original!.rate === silenced!.rate)
      for (const at of [1.5, 4])
        expect(Math.abs(latenessOf(original!, silenced!, at))).toBeLessThan(0.005);
  });

  test('is MP3 of one channel and one bitrate, with nothing to be doubted', () => {
    const { bytes, duration, extension } = after!.audio;
    expect(extension).toBe('mp3');
    expect(Math.round((bytes * 8) / duration / 1000)).toBe(made);
    expect(after!.doubts).toEqual([]);
  });

  test('has a waveform that is flat there', () => {
    const peaks = after!.audio.peaks!;
    const bar = (second: number) => peaks[Math.floor((second / SECONDS) * peaks.length)]!;
    expect([0.5, 3, 5.5].map(bar)).toEqual([0, 0, 0]);
    expect(Math.min(...[1.8, 4.2].map(bar))).toBeGreaterThan(10);
  });
});
