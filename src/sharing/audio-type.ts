import type { AudioSource } from '../model/published.ts';

/** What recordings are, by the ending of their names. */
export const audioTypes: Readonly<Record<string, string>> = {
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
  return audioTypes[extension] ?? 'application/octet-stream';
}
