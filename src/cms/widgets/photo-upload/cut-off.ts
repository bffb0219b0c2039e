import type { PhotoKind } from '../../../media/sniff-photo.ts';
import { signsAt } from './bytes.ts';
import { endsBeforeItsEnd } from './strip-jpeg.ts';

/** Bytes of a PNG's signature; each chunk has this much beside its content: length, name, sum. */
const PNG_HEAD = 8;
const PNG_FRAME = 12;
const RIFF_HEAD = 8;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

function pngLacksEnd(bytes: Uint8Array): boolean {
  for (let at = PNG_HEAD; at + PNG_FRAME <= bytes.length;) {
    if (signsAt(bytes, at + 4, 4) === 'IEND') return false;
    at += viewOf(bytes).getUint32(at) + PNG_FRAME;
  }
  return true;
}

/** Browsers show what there is of a photo and say nothing; by its format we know that more was to come. */
const CUT_OFF: Partial<Record<PhotoKind, (bytes: Uint8Array) => boolean>> = {
  jpeg: endsBeforeItsEnd,
  png: pngLacksEnd,
  webp: (bytes) => viewOf(bytes).getUint32(4, true) + RIFF_HEAD > bytes.length,
};

/** Whether the rest of a photo is missing: it broke off on its way from the phone. */
export function isCutOff(kind: PhotoKind, bytes: Uint8Array): boolean {
  return CUT_OFF[kind]?.(bytes) ?? false;
}
