import { extname, join } from 'node:path';
import type { ProblemId } from '../checks/problems.ts';
import { contentId } from '../media/content-id.ts';
import { probePhoto, type PhotoProblemId } from '../media/probe-photo.ts';
import type { ProbedRecording, RecordingProblemId } from '../media/probe-recording.ts';
import { rememberProbe } from '../media/remember-probe.ts';
import type { ImageSource } from '../model/published.ts';
import { moduleDigest } from './code-digest.ts';
import type { EntryFile } from './entry-file.ts';

/** Looks at media files once each, however many entries use the same picture. */
export interface MediaProbe {
  image: (file: string) => Promise<ImageSource | PhotoProblemId>;
  audio: (file: string) => Promise<ProbedRecording | RecordingProblemId>;
}

/**
 * A probe that remembers what it saw by content: for one reading of the archive, and in `cache`
 * until the code under `source` sees otherwise.
 */
export async function createMediaProbe(cache: string, source?: string): Promise<MediaProbe> {
  const images = new Map<string, Promise<ImageSource | PhotoProblemId>>();
  const [eye, ear] = await Promise.all(
    ['media/probe-photo.ts', 'media/probe-recording.ts'].map((module) =>
      moduleDigest(module, source),
    ),
  );
  return {
    image: async (file) => {
      // A disk that refuses the file leaves out the file, not the archive.
      const id = await contentId(file).catch(() => null);
      if (id === null) return 'photo-unreadable';
      const look = () => rememberProbe(cache, `${id}-${eye}`, () => probePhoto(file, id));
      const known = images.get(id) ?? look();
      images.set(id, known);
      return known;
    },
    audio: async (file) => {
      const id = await contentId(file).catch(() => null);
      if (id === null) return 'recording-unreadable';
      const name = `${id}${extname(file).toLowerCase()}-${ear}`;
      return rememberProbe(cache, name, async () => {
        // The decoders are large, and a rebuild hardly ever needs them.
        const { probeRecording } = await import('../media/probe-recording.ts');
        return probeRecording(file, id);
      });
    },
  };
}

type MediaProblemId = Extract<ProblemId, `photo-${string}` | `recording-${string}`>;

/** The photo beside an entry, or the problem that leaves it out. */
export async function resolvePhoto(
  name: string,
  { folder, media }: EntryFile,
  probe: MediaProbe,
): Promise<ImageSource | MediaProblemId> {
  return media.has(name) ? probe.image(join(folder, name)) : 'photo-missing';
}

/** The recording beside an entry, or the problem that leaves it out. */
export async function resolveAudio(
  name: string,
  { folder, media }: EntryFile,
  probe: MediaProbe,
): Promise<ProbedRecording | MediaProblemId> {
  return media.has(name) ? probe.audio(join(folder, name)) : 'recording-missing';
}
