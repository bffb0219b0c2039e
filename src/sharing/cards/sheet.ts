import sharp, { type OverlayOptions } from 'sharp';
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

/** A picture in the making: what is drawn as outlines, and what is laid over it. */
export interface Sheet {
  width: number;
  height: number;
  outlines: string[];
  overlays: OverlayOptions[];
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
  const raw = { width, height, channels: 4 as const };
  sheet.overlays.push({ input: pixels, raw, left: Math.round(left), top: Math.round(top + drop) });
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

/** The finished picture. JPEG, which every phone and every link card takes; red stays sharp. */
export function printSheet({ width, height, outlines, overlays }: Sheet, quality: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${outlines.join('')}</svg>`;
  return sharp(Buffer.from(svg))
    .composite(overlays)
    .flatten({ background: ink.paper })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
