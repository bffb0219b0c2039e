import sharp from 'sharp';
import type { ImageSource } from '../model/published.ts';

export type PhotoProblemId = 'photo-unreadable' | 'photo-heic';

/** Larger than any scan, small enough not to eat the machine: pixels. */
const MAX_PIXELS = 400_000_000;
/** EXIF orientations that lay the picture on its side. */
const SIDEWAYS = 5;

/** Size of a photo as people see it (upright), or why it can't be read. `id` names its content. */
export async function probePhoto(file: string, id: string): Promise<ImageSource | PhotoProblemId> {
  try {
    const {
      width,
      height,
      format,
      orientation = 1,
      compression,
    } = await sharp(file, {
      limitInputPixels: MAX_PIXELS,
    }).metadata();
    if (format === 'heif' && compression !== 'av1') return 'photo-heic';
    if (format === 'svg' || format === 'pdf') return 'photo-unreadable';
    return orientation >= SIDEWAYS ? { id, width: height, height: width } : { id, width, height };
  } catch {
    return /\.hei[cf]$/i.test(file) ? 'photo-heic' : 'photo-unreadable';
  }
}
