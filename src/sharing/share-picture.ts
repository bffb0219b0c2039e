import { mediaUrl, photoVariants } from '../media/photo-variants.ts';
import type { ImageSource } from '../model/published.ts';

/** Wide enough for every card, small enough for every phone. */
const WIDTH = 960;
/** Places that draw cards ignore what is smaller. */
const SMALLEST = 200;

export interface SharePicture {
  path: string;
  width: number;
  height: number;
}

/** The seal, drawn by `scripts/draw-seal.ts`. */
export const sealPicture: SharePicture = { path: '/seal.png', width: 512, height: 512 };

/** The JPEG that a link's card shows; the seal where the photo is missing or tiny. */
export function sharePicture(image: ImageSource | undefined): SharePicture {
  const sizes = image ? photoVariants(image).filter(({ format }) => format === 'jpg') : [];
  const chosen = sizes.find(({ width }) => width >= WIDTH) ?? sizes.at(-1);
  if (!chosen || Math.min(chosen.width, chosen.height) < SMALLEST) return sealPicture;
  const { name, width, height } = chosen;
  return { path: mediaUrl(name), width, height };
}
