import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sealOutlines } from './seal-outlines.ts';

test('the icons are drawn from the outlines as they are now: node scripts/draw-seal.ts', async () => {
  expect(await readFile('public/favicon.svg', 'utf8')).toContain(sealOutlines.path);
});

test.each([
  ['apple-touch-icon.png', 180],
  ['seal.png', 512],
])('%s is a full square of %i pixels', async (name, side) => {
  const { width, height, hasAlpha } = await sharp(`public/${name}`).metadata();
  expect([width, height, hasAlpha]).toEqual([side, side, false]);
});

test.each(['apple-touch-icon.png', 'seal.png'])(
  '%s has a margin of red all round',
  async (name) => {
    const { data, info } = await sharp(`public/${name}`)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const margin = Math.floor(info.width * 0.08);
    const isInside = (at: number) => at >= margin && at < info.width - margin;
    const light = [...data.keys()].filter((index) => data[index]! > 160);
    const outside = light.filter(
      (index) => !isInside(index % info.width) || !isInside(Math.floor(index / info.width)),
    );
    expect(outside).toEqual([]);
    // As much light as red inside: four characters, well filled.
    expect(light.length / (info.width - 2 * margin) ** 2).toBeGreaterThan(0.3);
  },
);
