import { mkdir, rename, rm, stat } from 'node:fs/promises';
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

/** Upright, sRGB, at printed size, and without what the camera wrote. Throws where it can't be read. */
async function develop(original: string, file: string, size: { width: number; height: number }) {
  if (await isThere(file)) return;
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await developPhoto(original, size, 'truncated').jpeg({ quality: QUALITY }).toFile(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
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
 * that could not be read.
 */
export async function developPlates(
  wanted: readonly WantedPlate[],
  { folder, files, onProgress }: Darkroom,
): Promise<WantedPlate[]> {
  await mkdir(join(folder, 'plates'), { recursive: true });
  const unreadable: WantedPlate[] = [];
  const waiting = [...wanted];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { photo, width, place } = next;
      const size = sizeOf(photo.image, width);
      const plate = `/plates/${photo.image.id}-${size.width}x${size.height}.jpg`;
      const original = files.get(photo.image.id);
      try {
        if (original === undefined) throw new Error(`no original of ${photo.file}`);
        await develop(original, join(folder, plate), size);
        place.plate = plate;
      } catch {
        unreadable.push(next);
      }
      onProgress?.((done += 1), wanted.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return unreadable;
}
