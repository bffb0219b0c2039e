import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseFile } from 'music-metadata';
import type { AudioSource } from '../model/published.ts';

/** What phones and browsers can play; the file's extension decides how hosts serve it. */
export const audioExtensions = ['mp3', 'm4a', 'aac', 'wav', 'ogg', 'opus', 'flac'] as const;

/** Length and size of a recording, or null when it is not one. `id` names its content. */
export async function probeRecording(file: string, id: string): Promise<AudioSource | null> {
  const extension = extname(file).slice(1).toLowerCase();
  if (!(audioExtensions as readonly string[]).includes(extension)) return null;
  try {
    const { format } = await parseFile(file, { duration: true, skipCovers: true });
    if (!format.duration || !Number.isFinite(format.duration)) return null;
    const { size } = await stat(file);
    return { id, extension, duration: format.duration, bytes: size };
  } catch {
    return null;
  }
}
