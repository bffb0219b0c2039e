import sharp, { type Sharp } from 'sharp';
import type { Random } from '../drawing/random.ts';
import { curve, line, oval, type Point } from '../drawing/shape.ts';
import { paperColour, type Print } from './print.ts';

/** Scratches, dust and a crease or two, more on a print that has been much handled. */
function marks(width: number, height: number, wear: number, random: Random): string {
  const drawn: string[] = [];
  for (let i = 0; i < 9 * wear; i++) {
    const [x, y] = [random.between(0, width), random.between(0, height)];
    drawn.push(
      line(
        curve([
          [x, y],
          [x + random.near(12), y + random.between(30, 160)],
          [x + random.near(20), y + random.between(160, 330)],
        ]),
        '#fff',
        random.between(0.6, 1.3),
        `opacity="${random.between(0.12, 0.34).toFixed(2)}"`,
      ),
    );
  }
  for (let i = 0; i < 70 * wear; i++) {
    drawn.push(
      oval(
        random.between(0, width),
        random.between(0, height),
        random.between(0.7, 2.4),
        random.between(0.7, 2),
        random.pick(['#fff', '#fff', '#1c1410']),
        `opacity="${random.between(0.2, 0.6).toFixed(2)}"`,
      ),
    );
  }
  if (wear > 0.6) {
    const corner: Point = random.pick([
      [0, height],
      [width, 0],
      [width, height],
    ] as const);
    const towards = (share: number): Point => [
      corner[0] ? width * (1 - share) : width * share,
      corner[1] ? height * (1 - share * 1.2) : height * share * 1.2,
    ];
    const crease = curve([
      [towards(0.13)[0], corner[1]],
      [towards(0.07)[0], towards(0.055)[1]],
      [corner[0], towards(0.15)[1]],
    ]);
    drawn.push(
      line(crease, '#fffaf0', 2.6, 'opacity="0.5"'),
      line(crease, '#2a1c12', 1.2, 'opacity="0.45" transform="translate(1.6 2)"'),
    );
  }
  return drawn.join('');
}

/** The edge of the sheet: straight, or cut with the wavy blade that studios used. */
function sheet(width: number, height: number, border: Print['border']): string {
  if (border !== 'deckled') {
    const corner = border === 'rounded' ? 46 : 3;
    return `<rect width="${width}" height="${height}" rx="${corner}"/>`;
  }
  const [tooth, bite] = [17, 6];
  const points: string[] = [];
  const along = (length: number, place: (at: number, deep: number) => string) => {
    const count = Math.round(length / tooth);
    for (let i = 0; i < count; i++) points.push(place((i / count) * length, i % 2 ? bite : 0));
  };
  along(width, (at, deep) => `${at},${deep}`);
  along(height, (at, deep) => `${width - deep},${at}`);
  along(width, (at, deep) => `${width - at},${height - deep}`);
  along(height, (at, deep) => `${deep},${height - at}`);
  return `<polygon points="${points.join(' ')}" stroke="#000" stroke-width="5" stroke-linejoin="round"/>`;
}

/** Makes a sheet of the exposed picture: border, wear, and a scanner's lid behind it, slightly askew. */
export async function weather(
  picture: Buffer,
  width: number,
  height: number,
  print: Print,
  random: Random,
): Promise<Sharp> {
  const wear = print.wear ?? 0.5;
  const rim = print.border === 'none' ? 0 : Math.round(Math.max(width, height) * 0.028);
  const [w, h] = [width + rim * 2, height + rim * 2];
  const svg = (inner: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${inner}</svg>`,
    );
  const hairline = rim
    ? `<rect x="${rim - 1}" y="${rim - 1}" width="${width + 2}" height="${height + 2}" fill="none" stroke="#2a1c12" stroke-width="1.5" opacity="0.35"/>`
    : '';
  const ageing = `<radialGradient id="edge" r="0.75"><stop offset="0.72" stop-color="#8a6a3c" stop-opacity="0"/><stop offset="1" stop-color="#8a6a3c" stop-opacity="${0.1 + wear * 0.16}"/></radialGradient><rect width="${w}" height="${h}" fill="url(#edge)"/>`;
  const flat = await sharp({
    create: { width: w, height: h, channels: 4, background: paperColour(print.film) },
  })
    .composite([
      { input: picture, left: rim, top: rim },
      { input: svg(hairline + marks(w, h, wear, random) + ageing) },
      { input: svg(sheet(w, h, print.border)), blend: 'dest-in' },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
  if (print.border === 'none') return sharp(flat).flatten({ background: '#efe8da' });
  const lid = '#e9e3d8';
  const turned = await sharp(flat)
    .rotate(print.tilt ?? 0, { background: '#00000000' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { width: tw = w, height: th = h } = await sharp(turned).metadata();
  const pad = 16;
  const shade = await sharp(turned)
    .extend({ top: pad, bottom: pad, left: pad, right: pad, background: '#00000000' })
    .linear([0, 0, 0, 0.5], [40, 30, 20, 0])
    .blur(7)
    .png()
    .toBuffer();
  const scan = await sharp({
    create: { width: tw + pad * 2, height: th + pad * 2, channels: 3, background: lid },
  })
    .composite([
      { input: shade, left: 0, top: 0 },
      { input: turned, left: pad - 2, top: pad - 3 },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(scan);
}
