import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** What a camera reads in a code that is `pixels` wide. */
async function readCode(text: string, pixels: number): Promise<string> {
  const { size, d } = qrPath(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${pixels}"><path d="M0 0h${size}v${size}h-${size}z" fill="#fff"/><path d="${d}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
}

it.each(['https://guxiang.example/s/k7mp/', 'https://guxiang.example/stories/井台/#r=2&t=83,97'])(
  'draws a code that is read as %s, large and small',
  async (address) => {
    expect([await readCode(address, 600), await readCode(address, 200)]).toEqual([
      address,
      address,
    ]);
  },
);
