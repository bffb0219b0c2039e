import sharp from 'sharp';
import type { ImageSource } from '../model/published.ts';
import { developPhoto } from './develop-photo.ts';
import { readHead } from './read-head.ts';
import { sniffPhoto } from './sniff-photo.ts';

export type PhotoProblemId =
  'photo-unreadable' | 'photo-heic' | 'photo-empty' | 'photo-cut-off' | 'photo-too-large';

/** Larger than any scan, small enough not to eat the machine: pixels. */
const MAX_PIXELS = 400_000_000;
/** EXIF orientations that lay the picture on its side. */
const SIDEWAYS = 5;

/** Its size as people see it, before anything is decoded. */
async function measure(file: string): Promise<{ width: number; height: number }> {
  const photo = sharp(file, { limitInputPixels: false });
  const { width, height, orientation = 1 } = await photo.metadata();
  return orientation >= SIDEWAYS ? { width: height, height: width } : { width, height };
}

/** Its mean colour, `#rrggbb`; decodes all of it, and throws where something is missing. */
async function meanColour(file: string, failOn: 'none' | 'truncated'): Promise<string> {
  const dot = await developPhoto(file, { width: 1, height: 1 }, failOn).raw().toBuffer();
  return `#${dot.toString('hex', 0, 3)}`;
}

/** Why the decoder gave up: the rest is missing, or it is no picture. */
function whyNot(file: string): Promise<PhotoProblemId> {
  return meanColour(file, 'none').then(
    () => 'photo-cut-off',
    () => 'photo-unreadable',
  );
}

/**
 * Size (upright) and colour of a photo, or why it can't be shown. `id` names its content. Decodes
 * the whole picture: what passes here is on pages, so it has to survive the encoder later.
 */
export async function probePhoto(file: string, id: string): Promise<ImageSource | PhotoProblemId> {
  const head = await readHead(file).catch(() => null);
  if (head?.length === 0) return 'photo-empty';
  const kind = head && sniffPhoto(head);
  if (kind === 'heic' || (!kind && /\.hei[cf]$/i.test(file))) return 'photo-heic';
  if (!kind) return 'photo-unreadable';
  try {
    const size = await measure(file);
    if (size.width * size.height > MAX_PIXELS) return 'photo-too-large';
    return { id, ...size, colour: await meanColour(file, 'truncated') };
  } catch {
    return whyNot(file);
  }
}
