import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PdfUpdate } from './pdf-update.ts';

/** Of a JPEG: what follows is a comment. */
const COMMENT = [0xff, 0xfe];
const MARK = /plate:(\/plates\/[\w-]+-(\d+)x(\d+)\.jpg)/;

/**
 * What Typst is given in a photo's stead: it would unpack every photo of a book and hold them all, two
 * megabytes for each. A blank one names the photo whose place it keeps.
 */
export async function openBlanks(): Promise<(plate: string) => Buffer> {
  const grey = { width: 8, height: 8, channels: 3, background: '#808080' } as const;
  const blank = await sharp({ create: grey }).jpeg().toBuffer();
  return (plate) => {
    const name = Buffer.from(`plate:${plate}`);
    const head = Buffer.from([...COMMENT, 0, name.length + 2]);
    return Buffer.concat([blank.subarray(0, 2), head, name, blank.subarray(2)]);
  };
}

/** Puts the photos, by their paths within `folder`, where a PDF has their blanks. */
export function fillBlanks(pdf: PdfUpdate, folder: string): void {
  for (let number = 1; number < pdf.size; number += 1) {
    if (!pdf.peek(number).includes('/Subtype /Image')) continue;
    const picture = pdf.read(number);
    const [, plate, width, height] = MARK.exec(picture) ?? [];
    if (plate === undefined) continue;
    const path = join(folder, plate);
    const bytes = statSync(path).size;
    const dictionary = picture
      .slice(0, picture.indexOf('\nstream\n'))
      .replace(/\/Length \d+/, `/Length ${bytes}`)
      .replace(/\/Width \d+/, `/Width ${width}`)
      .replace(/\/Height \d+/, `/Height ${height}`);
    pdf.replaceByFile(number, dictionary, { path, bytes });
  }
}
