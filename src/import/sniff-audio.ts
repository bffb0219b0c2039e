import type { AudioExtension } from './file-extensions.ts';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** MPEG frames begin with eleven set bits; the layer tells MP3 (never 0) from ADTS AAC (always 0). */
function sniffFrame([first = 0, second = 0, third = 0]: Uint8Array): AudioExtension | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  if ((second & 0xf6) === 0xf0) return '.aac';
  const isBitrate = third >> 4 !== 0xf && ((third >> 2) & 3) !== 3;
  return (second & 0x06) !== 0 && ((second >> 3) & 3) !== 1 && isBitrate ? '.mp3' : null;
}

/** Brands of ISO media files that hold sound (or a phone's sound in a video's clothes). */
const MP4_BRAND = /^(?:M4A|M4B|mp4|isom|iso|3gp|MSNV|dash|qt|F4A)/;

/**
 * What sound a file holds, by its first bytes (16 are enough); `amr` for telephone recordings,
 * null where it is no sound at all.
 */
export function sniffAudio(bytes: Uint8Array): AudioExtension | 'amr' | null {
  const head = latin(bytes, 0, 4);
  if (latin(bytes, 0, 5) === '#!AMR') return 'amr';
  if (head.startsWith('ID3')) return '.mp3';
  if (head === 'OggS') return '.ogg';
  if (head === 'RIFF') return latin(bytes, 8, 12) === 'WAVE' ? '.wav' : null;
  if (latin(bytes, 4, 8) === 'ftyp') return MP4_BRAND.test(latin(bytes, 8, 12)) ? '.m4a' : null;
  return sniffFrame(bytes);
}
