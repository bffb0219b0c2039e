import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Archive } from '../../load/read-archive.ts';
import { placeFile } from '../../media/encode-photo.ts';
import { allCards, countCards } from './all-cards.ts';
import { cardFolder, encodeCard, type CardTools } from './encode-card.ts';
import { readCoverage } from './font-coverage.ts';
import { originalPhotos } from './original-photos.ts';
import { podcastCoverPath } from './podcast-cover-path.ts';
import { encodePodcastCover } from './podcast-cover.ts';

export interface CardTargets {
  cache: string;
  /** The site's folder. */
  out: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Deletes what is in the cache for nothing any more: a title that was withdrawn must not lie about.
 * What is younger than `began` may be another build's.
 */
async function forgetOthers(cache: string, kept: ReadonlySet<string>, began: number) {
  const names = await readdir(cardFolder(cache)).catch(() => []);
  for (const name of names) {
    if (kept.has(name)) continue;
    const file = join(cardFolder(cache), name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < began) await rm(file, { force: true });
  }
}

/**
 * Writes every card of what is listed to `out`, a few at a time, and forgets the cards of what is
 * not published any more. Returns how many were drawn: none where nothing changed.
 */
export async function publishCards(
  archive: Archive,
  { cache, out, onProgress }: CardTargets,
): Promise<number> {
  const began = Date.now();
  const folder = join(out, 'media/cards');
  await mkdir(folder, { recursive: true });
  // One picture a core is faster than one picture on all cores.
  sharp.concurrency(1);
  const tools: CardTools = {
    cache,
    covers: await readCoverage(),
    originals: originalPhotos(archive),
  };
  const kept = new Set<string>();
  const total = countCards(archive);
  let [done, drawn] = [0, 0];
  const jobs = allCards(archive, cache);
  const work = async () => {
    for (let job = await jobs.next(); !job.done; job = await jobs.next()) {
      const { card, shapes } = job.value;
      for (const shape of shapes) {
        const made = await encodeCard(card, shape, tools);
        await placeFile(made.file, join(folder, made.name));
        kept.add(made.name);
        drawn += made.drawn ? 1 : 0;
      }
      onProgress?.((done += 1), total);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const cover = await encodePodcastCover(archive.site, tools);
  await placeFile(cover.file, join(out, podcastCoverPath));
  await forgetOthers(cache, kept.add(cover.name), began);
  return drawn + (cover.drawn ? 1 : 0);
}
