import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { developPhoto } from '../../media/develop-photo.ts';
import type { ImageSource } from '../../model/published.ts';
import type { PlateWidth, WantedPlate } from './set-photo.ts';

/** The largest a photo is printed, in millimetres; see `template/measures.typ`. */
const LARGEST: Record<PlateWidth, { width: number; height: number }> = {
  full: { width: 113, height: 80 },
  half: { width: 54, height: 64 },
};
/** Dots an inch: what printers ask for. */
const DENSITY = 300;
const QUALITY = 80;

/** Pixels of a photo at its printed size; never more than it has. */
function sizeOf({ width, height }: ImageSource, at: PlateWidth) {
  const dots = (millimetres: number) => (millimetres / 25.4) * DENSITY;
  const scale = Math.min(1, dots(LARGEST[at].width) / width, dots(LARGEST[at].height) / height);
  const whole = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: whole(width), height: whole(height) };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

/** Upright, sRGB, at printed size, and without what the camera wrote; null where it can't be read. */
async function develop(
  original: string,
  size: { width: number; height: number },
): Promise<Uint8Array | null> {
  return developPhoto(original, size, 'truncated')
    .jpeg({ quality: QUALITY })
    .toBuffer()
    .catch(() => null);
}

/** Writes a file whole or not at all. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The path of a plate as the press knows it, made if it is not there yet; null: unreadable. */
async function plateOf({ photo, width }: WantedPlate, { folder, files }: Darkroom) {
  const size = sizeOf(photo.image, width);
  const plate = `/plates/${photo.image.id}-${size.width}x${size.height}.jpg`;
  const file = join(folder, plate);
  const original = files.get(photo.image.id);
  if (await isThere(file)) return plate;
  const developed = original === undefined ? null : await develop(original, size);
  if (developed === null) return null;
  await keep(file, developed);
  return plate;
}

/** What developing asks of the press. */
export interface Darkroom {
  /** The folder that the press sees as `/`. */
  folder: string;
  /** Originals by the photo's id. */
  files: ReadonlyMap<string, string>;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Gives each place its photo, scaled down to what is printed and kept by its content. Returns those
 * that could not be read; throws only where the disk fails.
 */
export async function developPlates(
  wanted: readonly WantedPlate[],
  darkroom: Darkroom,
): Promise<WantedPlate[]> {
  await mkdir(join(darkroom.folder, 'plates'), { recursive: true });
  const waiting = [...wanted];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next.place.plate = await plateOf(next, darkroom);
      darkroom.onProgress?.((done += 1), wanted.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return wanted.filter(({ place }) => place.plate === null);
}
