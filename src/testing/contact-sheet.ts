import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export interface Shot {
  /** `home-390-dark`: what is written under it. */
  name: string;
  png: Buffer;
}

/** Pixels of one picture on the sheet, and how many stand in a row. */
const CELL = { width: 300, height: 420, gap: 12 };
const IN_A_ROW = 8;

/**
 * Writes each screenshot and one sheet of all of them to `folder`, so that a person can look at
 * the whole site at a glance. Returns the sheet's path.
 */
export async function writeContactSheet(shots: readonly Shot[], folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await Promise.all(shots.map(({ name, png }) => writeFile(join(folder, `${name}.png`), png)));
  const cells = await Promise.all(
    shots.map(async ({ png }, index) => ({
      input: await sharp(png)
        .resize({ ...CELL, fit: 'contain', position: 'top', background: '#888888' })
        .toBuffer(),
      left: (index % IN_A_ROW) * (CELL.width + CELL.gap),
      top: Math.floor(index / IN_A_ROW) * (CELL.height + CELL.gap),
    })),
  );
  const file = join(folder, 'contact-sheet.png');
  await sharp({
    create: {
      width: IN_A_ROW * (CELL.width + CELL.gap),
      height: Math.ceil(shots.length / IN_A_ROW) * (CELL.height + CELL.gap),
      channels: 3,
      background: '#888888',
    },
  })
    .composite(cells)
    .png()
    .toFile(file);
  return file;
}
