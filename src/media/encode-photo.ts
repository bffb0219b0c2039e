import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { developPhoto } from './develop-photo.ts';
import type { PhotoFormat, PhotoVariant } from './photo-variants.ts';

/**
 * Quality and effort by format. AVIF at effort 2, colour at half the resolution as JPEG and WebP
 * have it: a tenth more bytes than Astro's default for an eighth of its work (see README.md).
 */
const OUTPUT: Record<PhotoFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 49, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (image) => image.webp({ quality: 75 }),
  jpg: (image) => image.jpeg({ quality: 75, mozjpeg: false }),
};

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

/**
 * One variant of a photo in the cache, made if it is not there yet. Orientation is baked in, and
 * everything else the camera wrote (place, device, author, time) is left out. Returns its path.
 */
export async function encodePhoto(
  original: string,
  { name, width, height, format }: PhotoVariant,
  cache: string,
): Promise<string> {
  const folder = join(cache, 'photos');
  const file = join(folder, name);
  if (await exists(file)) return file;
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await OUTPUT[format](developPhoto(original, { width, height })).toFile(unfinished);
  await rename(unfinished, file);
  return file;
}

/** Puts a cached file where it is published; a copy-on-write clone where the disk can. */
export async function placeFile(file: string, target: string): Promise<void> {
  await copyFile(file, target, constants.COPYFILE_FICLONE);
}
