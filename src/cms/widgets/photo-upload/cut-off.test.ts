import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isCutOff } from './cut-off.ts';

const grain = sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: '#000',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const KINDS = {
  jpeg: () => grain.clone().jpeg().toBuffer(),
  'progressive jpeg': () => grain.clone().jpeg({ progressive: true }).toBuffer(),
  png: () => grain.clone().png().toBuffer(),
  webp: () => grain.clone().webp().toBuffer(),
};

test.each(Object.entries(KINDS))(
  'a %s that broke off is known, wherever it did',
  async (name, make) => {
    const whole = await make();
    const kind = name.split(' ').pop() as 'jpeg' | 'png' | 'webp';
    expect(isCutOff(kind, whole)).toBe(false);
    expect(isCutOff(kind, Buffer.concat([whole, Buffer.from('what phones put behind it')]))).toBe(
      false,
    );
    for (const share of [0.2, 0.5, 0.99])
      expect([share, isCutOff(kind, whole.subarray(0, whole.length * share))]).toEqual([
        share,
        true,
      ]);
  },
);
