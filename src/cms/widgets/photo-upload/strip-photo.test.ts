import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, joinBytes } from './bytes.ts';
import { stripPhoto } from './strip-photo.ts';

const SECRET = '青石桥村37号';
const samples = globSync('content/**/*.jpg');
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

/** What must be gone, and what must be there still: sharp is the judge. */
async function expectStripped(original: Uint8Array): Promise<Uint8Array> {
  const before = await sharp(original).metadata();
  const { bytes } = stripPhoto(original)!;
  const after = await sharp(bytes).metadata();
  expect(after.orientation ?? 1).toBe(before.orientation ?? 1);
  expect(after.icc).toEqual(before.icc);
  expect([after.xmp, after.iptc, after.comments]).toEqual([undefined, undefined, undefined]);
  expect(after.exif?.length ?? 0).toBeLessThanOrEqual(32);
  expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
  expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
  return bytes;
}

/** A picture that tells everything about itself. */
function telling(picture: Sharp, orientation: number): Sharp {
  return picture
    .withExif({
      IFD0: { ImageDescription: SECRET, Make: 'HUAWEI', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 40/1 0/1' },
    })
    .withMetadata({ orientation })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET}</a></x:xmpmeta>`)
    .withIccProfile('p3');
}

let noise: Sharp;
beforeAll(async () => {
  const { data, info } = await sharp(samples[0])
    .resize(60, 40)
    .raw()
    .toBuffer({ resolveWithObject: true });
  noise = sharp(data, { raw: info });
});

test('there are samples, and they do carry what has to go', async () => {
  expect(samples.length).toBeGreaterThan(20);
  const { exif } = await sharp(samples[0]).metadata();
  expect(exif!.length).toBeGreaterThan(60);
});

test.each(samples)('%s loses its place, time and camera, and not a pixel', async (file) => {
  await expectStripped(await readFile(file));
});

describe.each(['jpeg', 'png', 'webp'] as const)('a %s that says where it was taken', (format) => {
  test.each([1, 3, 6, 8])(
    'is stripped and still stands the right way up (%i)',
    async (orientation) => {
      const original = await telling(noise.clone().toFormat(format), orientation).toBuffer();
      expect((await sharp(original).metadata()).exif!.length).toBeGreaterThan(100);
      await expectStripped(original);
    },
  );
});

test('a progressive JPEG and a lossless WebP come through', async () => {
  await expectStripped(await telling(noise.clone().jpeg({ progressive: true }), 6).toBuffer());
  await expectStripped(await telling(noise.clone().webp({ lossless: true }), 6).toBuffer());
  await expectStripped(await telling(noise.clone().ensureAlpha(0.5).webp(), 6).toBuffer());
});

test('what phones hide behind the picture goes too: previews, films, a second place', async () => {
  const original = await telling(noise.clone().jpeg(), 6).toBuffer();
  const { bytes } = stripPhoto(joinBytes([original, original, Buffer.from(SECRET)]))!;
  expect(bytes).toEqual(stripPhoto(original)!.bytes);
  const png = await telling(noise.clone().png(), 1).toBuffer();
  expect(stripPhoto(joinBytes([png, Buffer.from(SECRET)]))!.bytes).toEqual(stripPhoto(png)!.bytes);
});

test('comments, captions for newspapers and thumbnails go', async () => {
  const original = await noise.clone().jpeg().toBuffer();
  const segment = (marker: number, content: string) =>
    joinBytes([Uint8Array.of(0xff, marker, 0, content.length + 2), bytesOf(content)]);
  const planted = joinBytes([
    original.subarray(0, 2),
    segment(0xfe, 'comment SECRET'),
    segment(0xed, 'Photoshop 3.0\0SECRET'),
    segment(0xe2, 'MPF\0SECRET'),
    segment(0xe0, 'JFXX\0SECRET'),
    segment(0xeb, 'anything SECRET'),
    original.subarray(2),
  ]);
  const { bytes } = stripPhoto(planted)!;
  expect(Buffer.from(bytes).includes('SECRET')).toBe(false);
  expect(await pixels(bytes)).toEqual(await pixels(original));
});

test('what is stripped already is not changed again', async () => {
  const once = stripPhoto(await readFile(samples[0]!))!.bytes;
  expect(stripPhoto(once)!.bytes).toEqual(once);
});

test('no file, however broken, makes it fail, and nothing of what describes it gets through', async () => {
  const whole = await telling(noise.clone().jpeg(), 6).toBuffer();
  const others = [
    await telling(noise.clone().png(), 6).toBuffer(),
    await telling(noise.clone().webp(), 6).toBuffer(),
  ];
  fc.assert(
    fc.property(fc.constantFrom(whole, ...others), fc.nat(), fc.nat(255), (bytes, place, byte) => {
      const broken = Uint8Array.from(bytes.subarray(0, (place % bytes.length) + 1));
      broken[(place * 7) % broken.length] = byte;
      const stripped = stripPhoto(broken);
      if (stripped) expect(stripped.bytes.length).toBeLessThanOrEqual(broken.length + 60);
    }),
    { numRuns: 2000 },
  );
});

test('what is no photo that we take in is not touched', () => {
  expect(stripPhoto(bytesOf('GIF89a'))).toBeNull();
  expect(stripPhoto(bytesOf('<html>'))).toBeNull();
  expect(stripPhoto(new Uint8Array())).toBeNull();
});
