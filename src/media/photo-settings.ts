import { createHash } from 'node:crypto';

/** Best first: a browser takes the first it knows. */
export const photoFormats = ['avif', 'webp', 'jpg'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/**
 * Everything that decides the bytes of a published photo besides its content and its size. AVIF at
 * effort 2, colour at half the resolution as JPEG and WebP have it: a tenth more bytes than Astro's
 * default for an eighth of its work (see README.md).
 */
export const photoSettings = {
  /** Before it is encoded: see `develop-photo.ts`. */
  develop: { background: '#ffffff', fit: 'fill', colourspace: 'srgb' },
  avif: { quality: 49, effort: 2, chromaSubsampling: '4:2:0' },
  webp: { quality: 75 },
  jpg: { quality: 75, mozjpeg: false },
} as const;

/** Hex digits: enough to tell one setting from the next. */
const LOOK_LENGTH = 6;

/**
 * A digest of the settings for each format. It stands in every file name: caches here and in
 * browsers keep files for ever, and would go on showing what other settings made.
 */
export function looksOf({
  develop,
  ...formats
}: { develop: object } & Record<PhotoFormat, object>): Record<PhotoFormat, string> {
  const looks = photoFormats.map((format) => {
    const settings = JSON.stringify([develop, formats[format]]);
    return [format, createHash('sha256').update(settings).digest('hex').slice(0, LOOK_LENGTH)];
  });
  return Object.fromEntries(looks) as Record<PhotoFormat, string>;
}
