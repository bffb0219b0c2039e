import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPhoto, makeRecording } from '../testing/fixture-media.ts';
import { contentId } from './content-id.ts';
import { encodePhoto } from './encode-photo.ts';
import { findLeakedOriginals } from './guard-output.ts';
import { photoUrl, photoVariants, photoWidths } from './photo-variants.ts';
import { probePhoto } from './probe-photo.ts';
import { probeRecording } from './probe-recording.ts';
import { publishMedia } from './publish-media.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, data: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, data);
  return file;
}

/** `seconds` of silent MP3: MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono, 417 bytes a frame. */
function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44100) / 1152) }, () => frame));
}

describe('a photo', () => {
  test('has the size people see it in', async () => {
    const lying = await sharp(await drawPhoto('#888888', { width: 60, height: 40 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await probePhoto(await put('lying.jpg', lying), 'x')).toEqual({
      id: 'x',
      width: 40,
      height: 60,
    });
  });

  test('is known by its content, whatever it is called', async () => {
    const one = await put('one.jpg', await drawPhoto('#888888'));
    const other = await put('other.jpeg', await drawPhoto('#888888'));
    expect(await contentId(one)).toBe(await contentId(other));
    expect(await contentId(one)).toMatch(/^[0-9a-f]{20}$/);
  });

  test.each([
    ['text.jpg', 'no picture', 'photo-unreadable'],
    ['empty.jpg', '', 'photo-unreadable'],
    [
      'drawing.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'photo-unreadable',
    ],
    [
      'drawing.jpg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'photo-unreadable',
    ],
    ['phone.HEIC', 'no picture', 'photo-heic'],
  ])('%s is none', async (name, data, problem) => {
    expect(await probePhoto(await put(name, data), 'x')).toBe(problem);
  });

  test('is published upright, no larger than it is, without what the camera wrote', async () => {
    const original = await put('gps.jpg', await drawPhoto('#884422', { width: 600, height: 400 }));
    const id = await contentId(original);
    const image = { id, width: 600, height: 400 };
    expect(photoWidths(image)).toEqual([480, 600]);
    for (const variant of photoVariants(image)) {
      const file = await encodePhoto(original, variant, join(folder, 'cache'));
      const { width, height, exif, xmp, iptc } = await sharp(file).metadata();
      expect({ width, height }).toEqual({ width: variant.width, height: variant.height });
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
    expect(photoUrl(image, 500)).toBe(`/media/${id}-600.jpg`);
  });
});

describe('a recording', () => {
  test.each([
    ['visit.wav', makeRecording('x', 3), 3],
    ['visit.MP3', silentMp3(3), 3],
  ])('%s has its length', async (name, data, seconds) => {
    const audio = await probeRecording(await put(name, data), 'x');
    expect(audio).toMatchObject({
      id: 'x',
      extension: name.slice(-3).toLowerCase(),
      bytes: data.length,
    });
    expect(audio?.duration).toBeCloseTo(seconds, 1);
  });

  test.each([
    ['text.mp3', 'no sound'],
    ['empty.wav', ''],
    ['visit.exe', makeRecording('x', 3)],
    ['visit', makeRecording('x', 3)],
  ])('%s is none', async (name, data) => {
    expect(await probeRecording(await put(name, data), 'x')).toBeNull();
  });
});

test('what is published is made once, and no original is among it', async () => {
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  await mkdir(content);
  const photo = join(content, 'photo.jpg');
  const sound = join(content, 'sound.wav');
  const secret = join(content, 'secret.wav');
  await writeFile(photo, await drawPhoto('#123456'));
  await writeFile(sound, makeRecording('open', 1));
  await writeFile(secret, makeRecording('secret', 1));
  const image = await probePhoto(photo, await contentId(photo));
  const audio = await probeRecording(sound, await contentId(sound));
  if (typeof image === 'string' || !audio) throw new Error('the fixture cannot be read');
  const media = [
    { type: 'photo' as const, file: photo, image },
    { type: 'photo' as const, file: photo, image },
    { type: 'audio' as const, file: sound, audio },
  ];
  await publishMedia(media, { cache: join(folder, 'cache'), out });
  expect((await readdir(out)).sort()).toEqual(
    [...photoVariants(image).map(({ name }) => name), `${audio.id}.wav`].sort(),
  );
  expect(await findLeakedOriginals(content, out, media)).toEqual([]);
  await writeFile(join(out, 'renamed.bin'), makeRecording('secret', 1));
  await writeFile(join(out, 'again.jpg'), await drawPhoto('#123456'));
  expect((await findLeakedOriginals(content, out, media)).sort()).toEqual([
    'again.jpg',
    'renamed.bin',
  ]);
});
