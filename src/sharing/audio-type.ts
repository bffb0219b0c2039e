import type { AudioSource } from '../model/published.ts';

const TYPES: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
};

/** The media type of a published recording. */
export function audioType({ extension }: AudioSource): string {
  return TYPES[extension] ?? 'application/octet-stream';
}
