import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { encodePhoto } from './encode-photo.ts';
import { photoVariants } from './photo-variants.ts';
import { grain, sheet } from './photos-for-tests.ts';
import { probePhoto } from './probe-photo.ts';

const folder = createTestFolder();

/** The beginning of an iPhone's picture: the box that names its brands, then bytes we can't read. */
function heic(...brands: string[]): Buffer {
  const names = Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.join('')}`, 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(names.length + 4);
  return Buffer.concat([size, names, Buffer.alloc(400, 7)]);
}

async function zip(): Promise<Uint8Array> {
  return new JSZip().file('photo.jpg', 'x'.repeat(500)).generateAsync({ type: 'uint8array' });
}

/** A PNG that says it is `width` × `height` and has nothing to show for it. */
async function boast(width: number, height: number): Promise<Buffer> {
  const png = await sheet(4, 4).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
const cut = (data: Buffer, part: number) => data.subarray(0, Math.floor(data.length * part));

describe('what can’t be shown is named:', () => {
  test.each<[string, string, () => Promise<string | Uint8Array>]>([
    ['photo-empty', 'empty.jpg', async () => ''],
    ['photo-unreadable', 'text.jpg', async () => '这不是照片'],
    ['photo-heic', 'no-picture.heic', async () => 'no picture'],
    ['photo-unreadable', 'drawing.svg', async () => SVG],
    ['photo-unreadable', 'drawing.jpg', async () => `<?xml version="1.0"?>${SVG}`],
    ['photo-unreadable', 'letter.jpg', async () => '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj'],
    ['photo-unreadable', 'packed.jpg', zip],
    ['photo-unreadable', 'three-bytes.jpg', async () => Buffer.from([0xff, 0xd8, 0xff])],
    ['photo-unreadable', 'head-only.png', async () => cut(await grain().png().toBuffer(), 0.0002)],
    ['photo-heic', 'phone.HEIC', async () => heic('heic', 'mif1')],
    ['photo-heic', 'renamed.jpg', async () => heic('mif1', 'MiHE', 'heix')],
    ['photo-heic', 'general.heif', async () => heic('mif1')],
    ['photo-cut-off', 'half.jpg', async () => cut(await grain().jpeg().toBuffer(), 0.5)],
    ['photo-cut-off', 'nearly.jpg', async () => cut(await grain().jpeg().toBuffer(), 0.98)],
    [
      'photo-cut-off',
      'half-progressive.jpg',
      async () => cut(await grain().jpeg({ progressive: true }).toBuffer(), 0.5),
    ],
    ['photo-cut-off', 'half.png', async () => cut(await grain().png().toBuffer(), 0.5)],
    ['photo-cut-off', 'half.gif', async () => cut(await grain().gif().toBuffer(), 0.5)],
    ['photo-unreadable', 'half.webp', async () => cut(await grain().webp().toBuffer(), 0.5)],
    ['photo-unreadable', 'half.avif', async () => cut(await grain().avif().toBuffer(), 0.5)],
    ['photo-too-large', 'boast.png', () => boast(40_000, 40_000)],
  ])('%s %s', async (problem, name, make) => {
    expect(await probePhoto(await folder.put(name, await make()), 'x')).toBe(problem);
  });

  test('a folder where a photo should be', async () => {
    expect(await probePhoto(folder.path, 'x')).toBe('photo-unreadable');
  });
});

test('whatever the probe lets through can be published, however damaged', async () => {
  const small = () => grain(24, 16);
  const whole = await Promise.all([
    small().jpeg().toBuffer(),
    small().jpeg({ progressive: true }).toBuffer(),
    small().png().toBuffer(),
    small().webp().toBuffer(),
    small().gif().toBuffer(),
    small().tiff().toBuffer(),
    small().avif().toBuffer(),
  ]);
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  let shown = 0;
  const check = fc.asyncProperty(fc.nat(whole.length - 1), damage, async (which, changes) => {
    const bytes = Buffer.from(whole[which]!);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    const file = await folder.put('damaged.jpg', bytes);
    const image = await probePhoto(file, basename(file));
    if (typeof image === 'string') return;
    shown += 1;
    for (const variant of photoVariants(image))
      await encodePhoto(file, variant, join(folder.path, 'cache'));
  });
  await fc.assert(check, { numRuns: 150 });
  expect(shown).toBeGreaterThan(10);
});
