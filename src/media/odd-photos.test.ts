import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ImageSource } from '../model/published.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { encodePhoto } from './encode-photo.ts';
import { photoVariants } from './photo-variants.ts';
import { sheet } from './photos-for-tests.ts';
import { probePhoto } from './probe-photo.ts';

const folder = createTestFolder();

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
  const image = await probePhoto(file, basename(file));
  if (typeof image === 'string') throw new Error(`${file} was refused: ${image}`);
  let large = '';
  for (const variant of photoVariants(image)) {
    const made = await encodePhoto(file, variant, join(folder.path, 'cache'));
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
    const { image } = await publish(await folder.put('odd.jpg', await make()));
    expect(image).toMatchObject({ width, height });
    expect(image.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('a print shop’s red is still red', async () => {
    const cmyk = await sheet(50, 40, '#c83c32')
      .toColourspace('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer();
    const { large } = await publish(await folder.put('cmyk.jpg', cmyk));
    near(await colourAt(large, 25, 20), [200, 60, 50]);
  });

  test('a phone’s wide colours become everybody’s', async () => {
    const wide = await sheet(50, 40, '#c83c32')
      .withIccProfile('p3')
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const { large } = await publish(await folder.put('p3.jpg', wide));
    near(await colourAt(large, 25, 20), [200, 60, 50]);
  });

  test('what is transparent is paper white', async () => {
    const clear = sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { image, large } = await publish(
      await folder.put('alpha.png', await clear.png().toBuffer()),
    );
    near(await colourAt(large, 20, 15), [255, 255, 255]);
    expect(image.colour).toBe('#ffffff');
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'upright, however the camera was held (%i)',
    async (orientation) => {
      const tagged = await held(await quarters(), orientation);
      const { image, large } = await publish(await folder.put('held.jpg', tagged));
      const sideways = orientation >= 5;
      expect([image.width, image.height]).toEqual(sideways ? [48, 64] : [64, 48]);
      near(await colourAt(large, 8, 8), [255, 0, 0]);
      near(await colourAt(large, image.width - 8, 8), [0, 255, 0]);
      near(await colourAt(large, 8, image.height - 8), [0, 0, 255]);
    },
  );

  test('the first picture of an animation', async () => {
    const { large } = await publish(
      await folder.put('moving.gif', await (await animation()).gif().toBuffer()),
    );
    near(await colourAt(large, 20, 15), [208, 32, 32]);
  });

  test('whatever its name says', async () => {
    const { image } = await publish(
      await folder.put('really-png.HEIC', await sheet(50, 40).png().toBuffer()),
    );
    expect(image).toMatchObject({ width: 50, height: 40, colour: '#a04020' });
  });
});
