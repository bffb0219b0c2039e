import { sniffPhoto, type PhotoKind } from '../../../media/sniff-photo.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const strippers: Partial<Record<PhotoKind, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
};

/** A photo, and what its name has to end in. */
export interface StrippedPhoto {
  kind: PhotoKind;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A photo without place, time, camera and everything else that was written into it, by the kind it
 * is and not by its name; null for kinds that we don't take in.
 */
export function stripPhoto(bytes: Uint8Array): StrippedPhoto | null {
  const kind = sniffPhoto(bytes);
  const strip = kind && strippers[kind];
  return strip ? { kind, bytes: strip(bytes) } : null;
}
