import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { probeRecording, type ProbedRecording } from './probe-recording.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sounds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function probe(name: string, data: string | Uint8Array) {
  const file = join(folder, `${(count += 1)}-${name}`);
  await writeFile(file, data);
  return probeRecording(file, 'x');
}

async function heard(name: string, data: string | Uint8Array): Promise<ProbedRecording> {
  const found = await probe(name, data);
  if (typeof found === 'string') throw new Error(`${name} was refused: ${found}`);
  return found;
}

/** Second bytes of MPEG-1 layer III headers at 44.1 kHz by kbit/s, and the length of a frame. */
const FRAMES = { 64: [0x50, 208], 128: [0x90, 417], 320: [0xe0, 1044] } as const;

/** A silent frame, mono: 1152 samples. */
function frame(kbits: keyof typeof FRAMES): Buffer {
  const [third, length] = FRAMES[kbits];
  const bytes = Buffer.alloc(length);
  bytes.set([0xff, 0xfb, third, 0xc4]);
  return bytes;
}

function frames(number: number, kbits: keyof typeof FRAMES = 128): Buffer {
  return Buffer.concat(Array.from({ length: number }, () => frame(kbits)));
}

/** The frame in which an encoder says how many will follow. */
function index(number: number, name = 'Xing'): Buffer {
  const bytes = frame(128);
  bytes.write(name, 21, 'latin1');
  bytes.writeUInt32BE(1, 25);
  bytes.writeUInt32BE(number, 29);
  return bytes;
}

/** An ID3 tag with a cover of `size` bytes, full of what looks like frames. */
function cover(size: number): Buffer {
  const head = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1');
  for (let part = 0; part < 4; part += 1) head[9 - part] = (size >> (7 * part)) & 127;
  return Buffer.concat([head, Buffer.alloc(size, frames(3))]);
}

/** A WAV whose loudness rises from nothing to full, `seconds` long, at 8 kHz. */
function rising(seconds: number, write: 'pcm16' | 'float32' | 'pcm24' = 'pcm16'): Buffer {
  const rate = 8000;
  const width = { pcm16: 2, pcm24: 3, float32: 4 }[write];
  const samples = Buffer.alloc(rate * seconds * width);
  for (let at = 0; at < rate * seconds; at += 1) {
    const value = Math.sin(at / 3) * (at / rate / seconds) * 0.9;
    if (write === 'pcm16') samples.writeInt16LE(Math.round(value * 0x7fff), at * 2);
    if (write === 'pcm24') samples.writeIntLE(Math.round(value * 0x7f_ffff), at * 3, 3);
    if (write === 'float32') samples.writeFloatLE(value, at * 4);
  }
  const format = Buffer.alloc(24);
  format.write('fmt ', 0);
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(write === 'float32' ? 3 : 1, 8);
  format.writeUInt16LE(1, 10);
  format.writeUInt32LE(rate, 12);
  format.writeUInt32LE(rate * width, 16);
  format.writeUInt16LE(width, 20);
  format.writeUInt16LE(width * 8, 22);
  // Recorders put notes of an odd length before the samples.
  const note = Buffer.from('LIST\x05\0\0\0abcde\0', 'latin1');
  const data = Buffer.from('data\0\0\0\0', 'latin1');
  data.writeUInt32LE(samples.length, 4);
  const body = Buffer.concat([Buffer.from('WAVE'), format, note, data, samples]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

const SAMPLE = 'content/stories/well-forty-years/visit-1.mp3';
/** The first six seconds of a sample recording: 251 frames of 144 bytes, 24 kHz, 48 kbit/s. */
const spoken = async () => (await readFile(SAMPLE)).subarray(0, 251 * 144);
/** Samples can be taken away. */
const withSample = test.runIf(existsSync(SAMPLE));

describe('a recording is heard:', () => {
  test.each(['pcm16', 'pcm24', 'float32'] as const)('a WAV of %s', async (write) => {
    const { audio, doubts } = await heard('rising.wav', rising(4, write));
    expect(audio).toMatchObject({ id: 'x', extension: 'wav', duration: 4 });
    expect(doubts).toEqual([]);
    expect(audio.peaks).toHaveLength(200);
    expect(audio.peaks!.at(-1)).toBe(100);
    expect(audio.peaks![100]).toBeGreaterThan(45);
    expect(audio.peaks![100]).toBeLessThan(56);
    expect(audio.peaks![0]).toBeLessThan(3);
  });

  withSample('an MP3 of speech, pauses and all', async () => {
    const bytes = await spoken();
    const { audio, doubts } = await heard('spoken.MP3', bytes);
    expect(audio).toMatchObject({ extension: 'mp3', bytes: bytes.length });
    expect(audio.duration).toBeCloseTo(6.024, 2);
    expect(doubts).toEqual([]);
    expect(audio.peaks).toHaveLength(200);
    expect(Math.max(...audio.peaks!)).toBe(100);
    expect(audio.peaks!.every((peak) => Number.isInteger(peak) && peak >= 0)).toBe(true);
    // Between the sentences nobody speaks.
    expect(audio.peaks!.filter((peak) => peak < 5).length).toBeGreaterThan(10);
    expect(audio.peaks!.filter((peak) => peak > 30).length).toBeGreaterThan(30);
  });

  test('a short one has fewer bars than a long one', async () => {
    const { audio } = await heard('short.wav', rising(1));
    expect(audio.peaks).toHaveLength(50);
  });

  withSample('a cover picture is neither sound nor length', async () => {
    const speech = await spoken();
    const plain = await heard('plain.mp3', speech);
    const covered = await heard('covered.mp3', Buffer.concat([cover(3_000_000), speech]));
    expect(covered.audio.duration).toBe(plain.audio.duration);
    expect(covered.audio.peaks).toEqual(plain.audio.peaks);
  });

  test('tags at the end and a torn beginning are left aside', async () => {
    const tag = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 32)]);
    const torn = Buffer.concat([frame(128).subarray(100), frames(50), tag]);
    const { audio, doubts } = await heard('torn.mp3', torn);
    expect(audio.duration).toBeCloseTo((50 * 1152) / 44_100, 3);
    expect(doubts).toEqual(['recording-silent']);
  });

  test.each(['Xing', 'Info'])('the frame with the %s index is no sound', async (name) => {
    const { audio } = await heard('indexed.mp3', Buffer.concat([index(80, name), frames(80)]));
    expect(audio.duration).toBeCloseTo((80 * 1152) / 44_100, 3);
  });

  test('under another name it is published as what it is', async () => {
    const { audio } = await heard('really-wav.mp3', rising(1));
    expect(audio.extension).toBe('wav');
  });

  test('a format we don’t decode has a length and no waveform', async () => {
    // A FLAC of its header only: 44.1 kHz, mono, 16 bits, 441,000 samples.
    const info = Buffer.alloc(42);
    info.write('fLaC\x80\0\0\x22\x10\0\x10\0', 'latin1');
    info.writeBigUInt64BE((44_100n << 44n) | (15n << 36n) | 441_000n, 18);
    const { audio } = await heard('tape.flac', info);
    expect(audio).toMatchObject({ extension: 'flac', peaks: null });
    expect(audio.duration).toBeCloseTo(10, 1);
  });
});

describe('a doubtful recording is published and named:', () => {
  test('bitrates that vary without an index make browsers miss the second', async () => {
    const bytes = Buffer.concat([frames(100, 64), frames(100, 320), frames(100, 128)]);
    const { audio, doubts } = await heard('varying.mp3', bytes);
    expect(audio.duration).toBeCloseTo((300 * 1152) / 44_100, 3);
    expect(doubts).toContain('recording-seek-inexact');
    const mended = await heard('mended.mp3', Buffer.concat([index(300), bytes]));
    expect(mended.doubts).not.toContain('recording-seek-inexact');
  });

  test.each<[string, string, () => Promise<Buffer>]>([
    ['within a frame', 'cut.mp3', async () => frames(100).subarray(0, 20_000)],
    ['before the promised end', 'short.mp3', async () => Buffer.concat([index(500), frames(80)])],
    ['in the middle of a WAV', 'cut.wav', async () => rising(4).subarray(0, 30_000)],
  ])('cut off %s', async (_where, name, make) => {
    expect((await heard(name, await make())).doubts).toContain('recording-cut-off');
  });

  test('silent from start to end', async () => {
    const { audio, doubts } = await heard('silent.mp3', frames(100));
    expect(doubts).toEqual(['recording-silent']);
    expect(new Set(audio.peaks)).toEqual(new Set([0]));
  });
});

async function zip(): Promise<Buffer> {
  const photo = await drawPhoto('#805030', { width: 900, height: 700 });
  return new JSZip().file('photo.jpg', photo).generateAsync({ type: 'nodebuffer' });
}

describe('what is no recording is named:', () => {
  test.each<[string, string, () => Promise<string | Uint8Array>]>([
    ['recording-empty', 'nothing.mp3', async () => ''],
    ['recording-empty', 'cover-only.mp3', async () => cover(5000)],
    ['recording-empty', 'cut-in-cover.mp3', async () => cover(5000).subarray(0, 900)],
    ['recording-unreadable', 'packed.mp3', zip],
    ['recording-unreadable', 'text.mp3', async () => '这不是录音'.repeat(900)],
    ['recording-unreadable', 'photo.mp3', () => drawPhoto('#805030')],
    ['recording-unreadable', 'letter.mp3', async () => '%PDF-1.4 ' + 'x'.repeat(900)],
    ['recording-unreadable', 'telephone.mp3', async () => '#!AMR\n' + 'x'.repeat(900)],
    ['recording-unreadable', 'head-only.wav', async () => rising(1).subarray(0, 30)],
    ['recording-unreadable', 'packed.m4a', zip],
    ['recording-unreadable', 'visit.exe', async () => makeRecording('x', 3)],
    ['recording-unreadable', 'visit', async () => makeRecording('x', 3)],
  ])('%s %s', async (problem, name, make) => {
    expect(await probe(name, await make())).toBe(problem);
  });

  test('noise in which a frame seems to begin now and then', async () => {
    const noise = Buffer.alloc(400_000);
    for (let at = 0, seed = 1; at < noise.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      noise[at] = seed >> 16;
    }
    expect(await probe('noise.mp3', noise)).toBe('recording-unreadable');
  });
});

test('no damage brings the probe down', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const whole = [frames(20).subarray(0, 8000), rising(1).subarray(0, 8000)];
  const damage = fc.array(fc.tuple(fc.nat(7999), fc.nat(255)), { maxLength: 30 });
  const check = fc.asyncProperty(fc.nat(1), damage, fc.nat(8000), async (which, changes, end) => {
    const bytes = Buffer.from(whole[which]!);
    for (const [at, value] of changes) bytes[at] = value;
    const found = await probe(which === 0 ? 'damaged.mp3' : 'damaged.wav', bytes.subarray(0, end));
    if (typeof found === 'string') return;
    expect(found.audio.duration).toBeGreaterThan(0);
    for (const peak of found.audio.peaks ?? []) expect(peak >= 0 && peak <= 100).toBe(true);
  });
  await fc.assert(check, { numRuns: 150 });
  complaints.mockRestore();
});
