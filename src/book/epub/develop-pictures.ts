import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { developPhoto } from '../../media/develop-photo.ts';
import type { ImageSource } from '../../model/published.ts';
import { isKept, keepFile } from '../../sharing/cards/encode-card.ts';
import type { WantedPlate } from '../print/set-photo.ts';

/** Pixels of the longer side: sharp on every phone, and small enough to be sent. */
const LONGEST = 1600;
const QUALITY = 80;

/** A photo of the book, and its file on the disk. */
export interface Picture {
  /** In the book, below `images/`. */
  name: string;
  file: string;
}

export interface Darkroom {
  cache: string;
  /** Originals by the photo's id. */
  files: ReadonlyMap<string, string>;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

function sizeOf({ width, height }: ImageSource) {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const whole = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: whole(width), height: whole(height) };
}

/** A photo in the cache, without what the camera wrote; null where it can't be read. */
async function develop(image: ImageSource, { cache, files }: Darkroom): Promise<Picture | null> {
  const size = sizeOf(image);
  const name = `${image.id}.jpg`;
  const file = join(cache, 'ebook', `${image.id}-${size.width}x${size.height}-${QUALITY}.jpg`);
  const original = files.get(image.id);
  if (original === undefined) return null;
  if (await isKept(file)) return { name, file };
  const bytes = await developPhoto(original, size, 'truncated')
    .jpeg({ quality: QUALITY })
    .toBuffer()
    .catch(() => null);
  if (!bytes) return null;
  await keepFile(file, bytes);
  return { name, file };
}

/**
 * Scales down the photos that a manuscript waits for, each once. Returns them by the photo's id; null
 * for those that could not be read. Throws only where the disk fails.
 */
export async function developPictures(
  wanted: readonly WantedPlate[],
  darkroom: Darkroom,
): Promise<Map<string, Picture | null>> {
  await mkdir(join(darkroom.cache, 'ebook'), { recursive: true });
  const images = [...new Map(wanted.map(({ photo: { image } }) => [image.id, image])).values()];
  const pictures = new Map<string, Picture | null>(images.map(({ id }) => [id, null]));
  const waiting = [...images];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      pictures.set(next.id, await develop(next, darkroom));
      darkroom.onProgress?.((done += 1), images.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pictures;
}
