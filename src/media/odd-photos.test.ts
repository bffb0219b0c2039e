import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImageSource } from '../model/published.ts';
import { encodePhoto } from './encode-photo.ts';
import { photoVariants } from './photo-variants.ts';
import { probePhoto } from './probe-photo.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-photos-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function put(name: string, data: string | Uint8Array): Promise<string> {
  const file = join(folder, `${(count += 1)}-${name}`);
  await writeFile(file, data);
  return file;
}

/** A sheet of one colour. */
function sheet(width: number, height: number, background = '#a04020'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Grain, as scans have it, so that every part of the file counts. */
function grain(width = 300, height = 200): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#000000', noise } });
}

/** A four-coloured picture: red, green / blue, white. It shows which way is up. */
async function quarters(): Promise<Sharp> {
  const at = async (background: string, left: number, top: number) => ({
    input: await sheet(32, 32, background).png().toBuffer(),
    left,
    top,
  });
  const parts = [at('#ff0000', 0, 0), at('#00ff00', 32, 0), at('#0000ff', 0, 32)];
  const drawn = sheet(64, 64, '#ffffff').composite(await Promise.all(parts));
  return sharp(await drawn.png().toBuffer());
}

/** How a stored picture is brought upright, by EXIF orientation: mirrored first, then turned. */
const UPRIGHT = [
  { mirror: false, turn: 0 },
  { mirror: true, turn: 0 },
  { mirror: false, turn: 180 },
  { mirror: true, turn: 180 },
  { mirror: true, turn: 270 },
  { mirror: false, turn: 90 },
  { mirror: true, turn: 90 },
  { mirror: false, turn: 270 },
];

/** A scene as a camera held that way stores it: 64 × 48, with a note on how it was held. */
async function held(scene: Sharp, orientation: number): Promise<Buffer> {
  const { mirror, turn } = UPRIGHT[orientation - 1]!;
  const turned = await scene
    .rotate(360 - turn)
    .png()
    .toBuffer();
  const stored = sharp(turned).flop(mirror).resize(64, 48, { fit: 'fill' });
  return stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}

/** A picture whose few frames differ, as GIF or WebP. */
async function animation(): Promise<Sharp> {
  const frames = [
    await sheet(40, 30, '#d02020').png().toBuffer(),
    await sheet(40, 30, '#2020d0').png().toBuffer(),
  ];
  return sharp(frames, { join: { animated: true } });
}

/** Probes a photo, makes everything that pages ask for, and returns the large JPEG. */
async function publish(file: string): Promise<{ image: ImageSource; large: Sharp }> {
  const image = await probePhoto(file, `photo-${count}`);
  if (typeof image === 'string') throw new Error(`${file} was refused: ${image}`);
  let large = '';
  for (const variant of photoVariants(image)) {
    const made = await encodePhoto(file, variant, join(folder, 'cache'));
    const { width, height, pages = 1, space, icc } = await sharp(made).metadata();
    expect({ width, height, pages, space, icc }).toEqual({
      width: variant.width,
      height: variant.height,
      pages: 1,
      space: expect.stringMatching(/^(srgb|b-w)$/),
      icc: undefined,
    });
    large = variant.format === 'jpg' ? made : large;
  }
  return { image, large: sharp(large) };
}

async function colourAt(image: Sharp, left: number, top: number): Promise<number[]> {
  const area = { left, top, width: 1, height: 1 };
  return [...(await image.clone().toColourspace('srgb').extract(area).raw().toBuffer())].slice(
    0,
    3,
  );
}

function near(colour: number[], wanted: number[]): void {
  colour.forEach((value, index) => expect(Math.abs(value - wanted[index]!)).toBeLessThan(26));
}

describe('an odd photo is shown well:', () => {
  test.each<[string, () => Promise<Uint8Array>, number, number]>([
    ['20,000 px wide', () => sheet(20_000, 40).jpeg().toBuffer(), 20_000, 40],
    ['20,000 px wide and one high', () => sheet(20_000, 1).png().toBuffer(), 20_000, 1],
    ['40,000 px tall, as a scroll is', () => sheet(900, 40_000).jpeg().toBuffer(), 900, 40_000],
    ['a thread one pixel wide', () => sheet(1, 20_000).png().toBuffer(), 1, 20_000],
    ['one pixel', () => sheet(1, 1).jpeg().toBuffer(), 1, 1],
    ['grey', () => sheet(50, 40).greyscale().toColourspace('b-w').jpeg().toBuffer(), 50, 40],
    [
      'CMYK, from a print shop',
      () => sheet(50, 40).toColourspace('cmyk').jpeg().toBuffer(),
      50,
      40,
    ],
    ['a PNG of 16 bits', () => sheet(50, 40).toColourspace('rgb16').png().toBuffer(), 50, 40],
    ['an animated GIF', async () => (await animation()).gif().toBuffer(), 40, 30],
    ['an animated WebP', async () => (await animation()).webp().toBuffer(), 40, 30],
    ['a TIFF from a scanner', () => sheet(50, 40).tiff({ compression: 'lzw' }).toBuffer(), 50, 40],
    ['an AVIF', () => sheet(50, 40).avif().toBuffer(), 50, 40],
  ])('%s', async (_name, make, width, height) => {
    const { image } = await publish(await put('odd.jpg', await make()));
    expect(image).toMatchObject({ width, height });
    expect(image.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('a print shop’s red is still red', async () => {
    const cmyk = await sheet(50, 40, '#c83c32')
      .toColourspace('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer();
    const { large } = await publish(await put('cmyk.jpg', cmyk));
    near(await colourAt(large, 25, 20), [200, 60, 50]);
  });

  test('a phone’s wide colours become everybody’s', async () => {
    const wide = await sheet(50, 40, '#c83c32')
      .withIccProfile('p3')
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const { large } = await publish(await put('p3.jpg', wide));
    near(await colourAt(large, 25, 20), [200, 60, 50]);
  });

  test('what is transparent is paper white', async () => {
    const clear = sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { image, large } = await publish(await put('alpha.png', await clear.png().toBuffer()));
    near(await colourAt(large, 20, 15), [255, 255, 255]);
    expect(image.colour).toBe('#ffffff');
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'upright, however the camera was held (%i)',
    async (orientation) => {
      const tagged = await held(await quarters(), orientation);
      const { image, large } = await publish(await put('held.jpg', tagged));
      const sideways = orientation >= 5;
      expect([image.width, image.height]).toEqual(sideways ? [48, 64] : [64, 48]);
      near(await colourAt(large, 8, 8), [255, 0, 0]);
      near(await colourAt(large, image.width - 8, 8), [0, 255, 0]);
      near(await colourAt(large, 8, image.height - 8), [0, 0, 255]);
    },
  );

  test('the first picture of an animation', async () => {
    const { large } = await publish(
      await put('moving.gif', await (await animation()).gif().toBuffer()),
    );
    near(await colourAt(large, 20, 15), [208, 32, 32]);
  });

  test('whatever its name says', async () => {
    const { image } = await publish(
      await put('really-png.HEIC', await sheet(50, 40).png().toBuffer()),
    );
    expect(image).toMatchObject({ width: 50, height: 40, colour: '#a04020' });
  });
});

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
  const { crc32 } = await import('node:zlib');
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
    expect(await probePhoto(await put(name, await make()), 'x')).toBe(problem);
  });

  test('a folder where a photo should be', async () => {
    expect(await probePhoto(folder, 'x')).toBe('photo-unreadable');
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
    const file = await put('damaged.jpg', bytes);
    const image = await probePhoto(file, `damaged-${count}`);
    if (typeof image === 'string') return;
    shown += 1;
    for (const variant of photoVariants(image))
      await encodePhoto(file, variant, join(folder, 'cache'));
  });
  await fc.assert(check, { numRuns: 150 });
  expect(shown).toBeGreaterThan(10);
});
