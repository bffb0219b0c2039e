import { audioTypes } from '../../sharing/audio-type.ts';

/** What a browser may show or play, by the ending of its name; anything else is only ever saved. */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  ...audioTypes,
};

const UNKNOWN = 'application/octet-stream';

export function fileType(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? UNKNOWN;
}
