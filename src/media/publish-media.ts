import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PublishedMedia } from '../load/read-archive.ts';
import { encodePhoto, placeFile } from './encode-photo.ts';
import { photoVariants } from './photo-variants.ts';

export interface MediaTargets {
  cache: string;
  out: string;
  onProgress?: (done: number, total: number) => void;
}

/** Published files by the name of their content: the same photo in two stories is made once. */
function jobsOf(
  media: readonly PublishedMedia[],
  { cache, out }: MediaTargets,
): (() => Promise<void>)[] {
  const jobs = new Map<string, () => Promise<void>>();
  for (const each of media) {
    if (each.type === 'audio') {
      const name = `${each.audio.id}.${each.audio.extension}`;
      jobs.set(name, () => placeFile(each.file, join(out, name)));
      continue;
    }
    for (const variant of photoVariants(each.image)) {
      jobs.set(variant.name, async () =>
        placeFile(await encodePhoto(each.file, variant, cache), join(out, variant.name)),
      );
    }
  }
  return [...jobs.values()];
}

/** Writes every published photo, in all its sizes, and every recording to `out`. */
export async function publishMedia(
  media: readonly PublishedMedia[],
  targets: MediaTargets,
): Promise<void> {
  const jobs = jobsOf(media, targets);
  if (jobs.length === 0) return;
  await mkdir(targets.out, { recursive: true });
  // One picture a core is faster than one picture on all cores.
  sharp.concurrency(1);
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      await job();
      targets.onProgress?.((done += 1), jobs.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
