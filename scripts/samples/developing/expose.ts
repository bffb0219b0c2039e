import sharp from 'sharp';
import type { Random } from '../drawing/random.ts';
import { overdraw } from '../drawing/scene.ts';
import { printed, type Print } from './print.ts';

/** Coarse smooth noise, bilinear between a grid of chances: uneven development, stains. */
function patches(random: Random, across: number, down: number): (u: number, v: number) => number {
  const grid = Array.from({ length: (across + 1) * (down + 1) }, () => random.between(-1, 1));
  return (u, v) => {
    const [x, y] = [u * (across - 0.001), v * (down - 0.001)];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - i, y - j];
    const at = (a: number, b: number) => grid[b * (across + 1) + a]!;
    return (
      (at(i, j) * (1 - fx) + at(i + 1, j) * fx) * (1 - fy) +
      (at(i, j + 1) * (1 - fx) + at(i + 1, j + 1) * fx) * fy
    );
  };
}

/** Film grain as a tile of numbers, softened a little so that it clumps as silver does. */
function grainTile(random: Random, side: number): Float32Array {
  const raw = Float32Array.from({ length: side * side }, () => random.near(1));
  const tile = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (const [dx, dy, weight] of [
        [0, 0, 0.4],
        [1, 0, 0.2],
        [0, 1, 0.2],
        [side - 1, 0, 0.2],
        [0, side - 1, 0.2],
        [1, 1, 0.1],
        [side - 1, side - 1, 0.1],
      ] as const) {
        sum += raw[((y + dy) % side) * side + ((x + dx) % side)]! * weight;
      }
      tile[y * side + x] = sum;
    }
  }
  return tile;
}

/** Renders a drawn scene and puts it on film: soft lens, tone curve, fall-off, grain, the paper's hue. */
export async function expose(
  svg: string,
  width: number,
  height: number,
  print: Print,
  random: Random,
): Promise<Buffer> {
  const whole = sharp(Buffer.from(svg));
  const drawn = await whole.metadata();
  const framed = whole.extract({
    left: overdraw,
    top: overdraw,
    width: drawn.width - overdraw * 2,
    height: drawn.height - overdraw * 2,
  });
  const lens = framed.resize(width, height, { fit: 'fill' }).removeAlpha().blur(1.15);
  const { data } = await lens.raw().toBuffer({ resolveWithObject: true });
  const glow = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(Math.round(width / 12))
    .blur(4)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  const stains = patches(random, 5, 4);
  const side = 509;
  const grain = grainTile(random, side);
  const contrast =
    print.contrast ??
    (print.film === 'grey-brown' ? 1.25 : print.film === 'faded-colour' ? 1 : 1.18);
  const colour = print.film === 'faded-colour' ? 190 : print.film === 'phone' ? 235 : 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3;
      const mix = (c: number) => (data[i + c]! * 0.84 + glow[i + c]! * 0.16) / 255;
      const [r, g, b] = [mix(0), mix(1), mix(2)];
      const grey = r * 0.3 + g * 0.56 + b * 0.14;
      const [u, v] = [x / width - 0.5, y / height - 0.5];
      const away = Math.hypot(u, v * 0.95);
      const fall = 1 - 0.62 * Math.max(0, away - 0.24) ** 1.5;
      const curved = (value: number) => {
        const centred = (value - 0.46) * contrast + 0.5;
        return centred * fall + stains(u + 0.5, v + 0.5) * 0.022;
      };
      const speck =
        grain[(y % side) * side + ((x + Math.floor(y / side) * 131) % side)]! *
        (0.05 - 0.03 * Math.abs(grey - 0.45)) *
        (print.film === 'phone' ? 0.45 : 1);
      const base = printed(print.film, curved(grey) + speck);
      for (let c = 0; c < 3; c++) {
        const hue = ([r, g, b][c]! - grey) * colour * fall;
        data[i + c] = Math.max(0, Math.min(255, base[c]! + hue));
      }
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
