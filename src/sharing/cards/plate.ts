import sharp from 'sharp';
import { ink, lay, mat, nominalHeight, type Box, type Sheet } from './sheet.ts';
import { typeset } from './typeset.ts';

/** Paper around a photo, in parts of the plate's longer side. */
const MARGIN = 0.03;
/** On a slip, in parts of a character: from one to the next, and the paper around them. */
const [PITCH, PADDING] = [1.2, 1.1];
/** Pixels of a character on a slip, and how many it holds. */
const [LARGEST, MOST] = [170, 16];
const HAN = /^[\p{Script=Han}々〇〓]+$/u;

/** Whether a title can stand upright on a slip: Chinese characters only, and few. */
export function standsUpright(title: string): boolean {
  return HAN.test(title) && [...title].length <= MOST;
}

/** How far across its box something lies: 0 at the left, 0.5 in the middle. */
type Across = 0 | 0.5;

/** A photo shown whole on its mat in a box, half-way down. Returns where the mat lies. */
export async function layPhoto(
  sheet: Sheet,
  file: string,
  box: Box,
  across: Across = 0.5,
): Promise<Box> {
  const margin = Math.round(Math.max(box.width, box.height) * MARGIN);
  const { data, info } = await sharp(file, { failOn: 'none', limitInputPixels: false })
    .rotate()
    .resize({ width: box.width - 2 * margin, height: box.height - 2 * margin, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width + 2 * margin, info.height + 2 * margin];
  const left = Math.round(box.left + (box.width - width) * across);
  const top = Math.round(box.top + (box.height - height) / 2);
  mat(sheet, { left, top, width, height });
  const place = { left: left + margin, top: top + margin, width: info.width, height: info.height };
  sheet.overlays.push({ ...place, pixels: data, channels: 3 });
  return { left, top, width, height };
}

/** How a title stands on a slip: characters from top to bottom, columns from the right. */
interface Columns {
  columns: string[][];
  /** Pixels of a character's square. */
  size: number;
}

/** Of one, two or three columns, as even as can be, those with the largest characters. */
function columnsFor(title: string, box: Box): Columns {
  const characters = [...title];
  const ways = [1, 2, 3].map((count): Columns => {
    const length = Math.ceil(characters.length / count);
    const columns = Array.from({ length: count }, (_, index) =>
      characters.slice(index * length, (index + 1) * length),
    );
    const [tall, broad] = [length * PITCH + PADDING, count * PITCH + PADDING];
    return { columns, size: Math.min(box.height / tall, box.width / broad, LARGEST) };
  });
  // A column of one character looks like a mistake.
  const even = ways.filter(({ columns }) => columns.at(-1)!.length > 1);
  return even.reduce((best, way) => (way.size > best.size * 1.15 ? way : best), ways[0]!);
}

/** The title slip of a thread-bound book, half-way down a box. Returns where it lies. */
export async function laySlip(
  sheet: Sheet,
  title: string,
  box: Box,
  across: Across = 0.5,
): Promise<Box> {
  const { columns, size } = columnsFor(title, box);
  const width = Math.round(size * (columns.length * PITCH + PADDING));
  const height = Math.round(size * (columns[0]!.length * PITCH + PADDING));
  const left = Math.round(box.left + (box.width - width) * across);
  const top = Math.round(box.top + (box.height - height) / 2);
  mat(sheet, { left, top, width, height }, ink.rule);
  const inset = Math.round(size * 0.2);
  sheet.outlines.push(
    `<rect x="${left + inset}" y="${top + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" fill="none" stroke="${ink.rule}" stroke-width="1"/>`,
  );
  const style = { size: Math.floor(size), weight: 'bold', colour: ink.ink } as const;
  for (const [index, column] of columns.entries()) {
    const middle = left + width - size * (PADDING / 2 + PITCH * (index + 0.5));
    for (const [place, character] of column.entries()) {
      const print = await typeset(character, style);
      const centre = top + size * (PADDING / 2 + PITCH * (place + 0.5));
      lay(sheet, print, middle - print.width / 2, centre - nominalHeight(print) / 2);
    }
  }
  return { left, top, width, height };
}
