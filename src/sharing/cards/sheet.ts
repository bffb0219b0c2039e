import sharp from 'sharp';
import { sealOutlines } from '../../components/seal-outlines.ts';
import type { Print } from './typeset.ts';

/** Colours by day, as in `styles/tokens.css`. */
export const ink = {
  paper: '#fbf7f0',
  mat: '#fffdf8',
  ink: '#2a2420',
  quiet: '#5c5148',
  seal: '#942b1f',
  line: '#ddd0be',
  rule: '#c9b99f',
} as const;

/** A rectangle on a sheet, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Pixels that are laid over a sheet: red, green, blue, and where there are four, how opaque. */
export interface Overlay extends Box {
  pixels: Uint8Array;
  channels: 3 | 4;
}

/** A picture in the making: what is drawn as outlines, and what is laid over it. */
export interface Sheet {
  width: number;
  height: number;
  outlines: string[];
  overlays: Overlay[];
}

export function newSheet({ width, height }: { width: number; height: number }): Sheet {
  const outlines = [`<rect width="${width}" height="${height}" fill="${ink.paper}"/>`];
  return { width, height, outlines, overlays: [] };
}

/** What a text takes up: 一 alone is one stroke, and still has a square of its own. */
export function nominalHeight({ height, size }: Print): number {
  return Math.max(height, Math.round(size * 0.9));
}

/** Lays a set text with its upper left corner at a place. */
export function lay(sheet: Sheet, print: Print, left: number, top: number): void {
  const { pixels, width, height } = print;
  const drop = (nominalHeight(print) - height) / 2;
  const place = { left: Math.round(left), top: Math.round(top + drop), width, height };
  sheet.overlays.push({ ...place, pixels, channels: 4 });
}

/** A text in the middle between two edges. */
export function layCentred(sheet: Sheet, print: Print, box: Omit<Box, 'height'>): void {
  lay(sheet, print, box.left + (box.width - print.width) / 2, box.top);
}

/** A horizontal hairline. */
export function rule(sheet: Sheet, { left, top, width }: Omit<Box, 'height'>) {
  sheet.outlines.push(
    `<rect x="${left}" y="${top}" width="${width}" height="2" fill="${ink.rule}"/>`,
  );
}

/** Paper on paper, with a hairline around. */
export function mat(sheet: Sheet, { left, top, width, height }: Box, colour: string = ink.line) {
  sheet.outlines.push(
    `<rect x="${left + 1}" y="${top + 1}" width="${width - 2}" height="${height - 2}" fill="${ink.mat}" stroke="${colour}" stroke-width="2"/>`,
  );
}

/** The seal, as a square of `side` pixels. */
export function seal(sheet: Sheet, left: number, top: number, side: number) {
  const { size, corner, path } = sealOutlines;
  sheet.outlines.push(
    `<g transform="translate(${left} ${top}) scale(${side / size})"><rect width="${size}" height="${size}" rx="${corner}" fill="${ink.seal}"/><path d="${path}" fill="${ink.mat}"/></g>`,
  );
}

/** Lays pixels over a picture of three channels, as far as they lie within it. */
function blend(paper: Uint8Array, { width, height }: Sheet, over: Overlay): void {
  const { pixels, channels, left, top } = over;
  for (let y = Math.max(0, -top); y < Math.min(over.height, height - top); y += 1) {
    for (let x = Math.max(0, -left); x < Math.min(over.width, width - left); x += 1) {
      const from = (y * over.width + x) * channels;
      const to = ((y + top) * width + x + left) * 3;
      const opaque = channels === 4 ? pixels[from + 3]! : 255;
      for (let colour = 0; opaque > 0 && colour < 3; colour += 1) {
        const [above, below] = [pixels[from + colour]!, paper[to + colour]!];
        paper[to + colour] = below + Math.round(((above - below) * opaque) / 255);
      }
    }
  }
}

/**
 * The finished picture. JPEG, which every phone and every link card takes; red stays sharp. The
 * overlays are laid here: sharp's `composite` goes over the whole picture, and takes twice as long.
 */
export async function printSheet(sheet: Sheet, quality: number): Promise<Buffer> {
  const { width, height, outlines, overlays } = sheet;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${outlines.join('')}</svg>`;
  const paper = await sharp(Buffer.from(svg)).flatten({ background: ink.paper }).raw().toBuffer();
  for (const overlay of overlays) blend(paper, sheet, overlay);
  return sharp(paper, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
