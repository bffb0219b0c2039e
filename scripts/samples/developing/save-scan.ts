import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp, { type Exif, type Sharp } from 'sharp';

/** The most a sample may weigh: 26 of them stay under 7 MB in the repository. */
const mostBytes = 265_000;

/**
 * Writes a scan as a JPEG with its camera data. `turned` stores it lying on its side with an
 * Orientation tag, as phones do. Returns the size in bytes.
 */
export async function saveScan(
  scan: Sharp,
  path: string,
  exif: Exif,
  turned: boolean,
): Promise<number> {
  const upright = await scan.png({ compressionLevel: 1 }).toBuffer();
  const stored = turned
    ? await sharp(upright).rotate(270).png({ compressionLevel: 1 }).toBuffer()
    : upright;
  let jpeg = Buffer.alloc(0);
  for (let quality = 82; quality >= 50; quality -= 4) {
    jpeg = await sharp(stored)
      .withMetadata(turned ? { orientation: 6 } : {})
      .withExif(exif)
      .jpeg({ quality, chromaSubsampling: '4:2:0', optimiseCoding: true })
      .toBuffer();
    if (jpeg.length <= mostBytes) break;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, jpeg);
  return jpeg.length;
}
