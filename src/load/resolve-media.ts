import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import { contentId } from '../media/content-id.ts';
import { probePhoto, type PhotoProblemId } from '../media/probe-photo.ts';
import { probeRecording } from '../media/probe-recording.ts';
import type { AudioSource, ImageSource } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';

/** Looks at media files once each, however many entries use the same picture. */
export interface MediaProbe {
  image: (file: string) => Promise<ImageSource | PhotoProblemId>;
  audio: (file: string) => Promise<AudioSource | null>;
}

/** A probe that remembers what it saw by content, for one reading of the archive. */
export function createMediaProbe(): MediaProbe {
  const images = new Map<string, Promise<ImageSource | PhotoProblemId>>();
  return {
    image: async (file) => {
      const id = await contentId(file);
      const known = images.get(id) ?? probePhoto(file, id);
      images.set(id, known);
      return known;
    },
    audio: async (file) => probeRecording(file, await contentId(file)),
  };
}

/** The photo beside an entry, or the problem that leaves it out. */
export async function resolvePhoto(
  name: string,
  entry: EntryFile,
  line: number,
  probe: MediaProbe,
): Promise<ImageSource | Problem> {
  const problem = { file: entry.file, line, found: name };
  if (!entry.media.has(name)) return { id: 'photo-missing', ...problem };
  const image = await probe.image(join(entry.folder, name));
  return typeof image === 'string' ? { ...problem, id: image } : image;
}

/** The recording beside an entry, or the problem that leaves it out. */
export async function resolveAudio(
  name: string,
  entry: EntryFile,
  line: number,
  probe: MediaProbe,
): Promise<AudioSource | Problem> {
  const problem = { file: entry.file, line, found: name };
  if (!entry.media.has(name)) return { id: 'recording-missing', ...problem };
  return (
    (await probe.audio(join(entry.folder, name))) ?? { ...problem, id: 'recording-unreadable' }
  );
}
