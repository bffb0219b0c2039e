import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { developPhoto } from './develop-photo.ts';
import { photoSettings } from './photo-settings.ts';
import type { PhotoVariant } from './photo-variants.ts';

/** What sharp calls our formats. */
const FORMATS = { avif: 'avif', webp: 'webp', jpg: 'jpeg' } as const;

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
  const developed = developPhoto(original, { width, height });
  await developed.toFormat(FORMATS[format], photoSettings[format]).toFile(unfinished);
  await rename(unfinished, file);
  return file;
}

/** Puts a cached file where it is published; a copy-on-write clone where the disk can. */
export async function placeFile(file: string, target: string): Promise<void> {
  await copyFile(file, target, constants.COPYFILE_FICLONE);
}
