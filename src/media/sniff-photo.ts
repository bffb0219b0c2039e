/** What a file holds by its first bytes; `heic` is a phone's HEVC picture, which we can't decode. */
export type PhotoKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'avif' | 'heic';

/** Bytes: enough for the brands of an ISO media file. */
const HEAD = 64;

const SIGNATURES: [string, PhotoKind][] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
];

/** ISO media files name the standards they follow; a phone may put a general one first. */
function sniffBrands(head: string, length: number): PhotoKind | null {
  if (head.slice(4, 8) !== 'ftyp') return null;
  const brands = head.slice(8, Math.min(Math.max(length, 12), HEAD));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /he[iv][cmsx]|mif1|msf1/.test(brands) ? 'heic' : null;
}

/** The kind of picture these bytes begin, whatever the file is called; null for anything else. */
export function sniffPhoto(bytes: Uint8Array): PhotoKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (found) return found[1];
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  const { buffer, byteOffset } = bytes;
  return sniffBrands(head, bytes.length >= 4 ? new DataView(buffer, byteOffset).getUint32(0) : 0);
}
