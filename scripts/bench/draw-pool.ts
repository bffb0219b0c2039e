import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { seededRandom } from '../samples/drawing/random.ts';
import { photoName, POOL } from './invent-story.ts';

/** Pixels: what WeChat makes of a phone's picture. */
const SIZE = { width: 1440, height: 1080 };

/** Draws the pictures all invented stories share: patches of colour with a film's grain on them. */
export async function drawPool(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < POOL; number += 1) {
    const random = seededRandom(photoName(number));
    const patches = Array.from({ length: 48 }, () => {
      const [x, y] = [random.between(0, SIZE.width), random.between(0, SIZE.height)];
      const shade = Math.round(random.between(20, 235));
      return `<circle cx="${x}" cy="${y}" r="${random.between(20, 220)}" fill="rgb(${shade},${shade},${shade - 10})" opacity="0.6"/>`;
    });
    // SVG's turbulence is seeded; sharp's own noise is not.
    const grain = `<filter id="g"><feTurbulence type="fractalNoise" baseFrequency="0.7" seed="${number}"/><feColorMatrix type="saturate" values="0"/></filter>`;
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${grain}<rect width="100%" height="100%" fill="#9a917f"/>${patches.join('')}<rect width="100%" height="100%" filter="url(#g)" opacity="0.25"/></svg>`;
    await sharp(Buffer.from(drawing))
      .flatten()
      .jpeg({ quality: 82 })
      .toFile(join(folder, photoName(number)));
  }
}
