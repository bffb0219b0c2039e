import { open, type FileHandle } from 'node:fs/promises';
import { fontFile } from './own-font.ts';

/** Whether a font has a picture for a code point. */
export type Coverage = (point: number) => boolean;

async function readAt(font: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await font.read(Buffer.alloc(length), 0, length, position);
  return buffer;
}

/** Where a table of an OpenType font lies: 12 bytes of head, then 16 for each table. */
async function findTable(font: FileHandle, tag: string): Promise<Buffer> {
  const count = (await readAt(font, 4, 2)).readUInt16BE(0);
  const directory = await readAt(font, 12, count * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== tag) continue;
    return readAt(font, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  throw new Error(`No table ${tag} in the font`);
}

/** The subtable that maps all of Unicode: format 12. */
function findFormat12(cmap: Buffer): Buffer {
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    if (table.readUInt16BE(0) === 12) return table;
  }
  throw new Error('No table of all of Unicode in the font');
}

/** Its groups: first and last code point of each, in order. */
function readGroups(table: Buffer): Uint32Array {
  const count = table.readUInt32BE(12);
  const groups = new Uint32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    groups[2 * index] = table.readUInt32BE(16 + index * 12);
    groups[2 * index + 1] = table.readUInt32BE(20 + index * 12);
  }
  return groups;
}

function isIn(groups: Uint32Array, point: number): boolean {
  let [low, high] = [0, groups.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < groups[2 * middle]!) high = middle - 1;
    else if (point > groups[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

/** Reads which characters a font has (its `cmap`). Throws where the file is no such font. */
export async function readCoverage(file = fontFile('bold')): Promise<Coverage> {
  const font = await open(file);
  try {
    const groups = readGroups(findFormat12(await findTable(font, 'cmap')));
    return (point) => isIn(groups, point);
  } finally {
    await font.close();
  }
}
