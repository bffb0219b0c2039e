import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleDigest } from '../../load/code-digest.ts';
import { digestOf } from '../../load/text-store.ts';
import type { Site } from '../../model/site.ts';
import { drawableText } from './drawable-text.ts';
import { drawPodcastCover } from './draw-podcast-cover.ts';
import { cardFolder, isKept, keepFile, type CardTools } from './encode-card.ts';
import { fontVersion } from './own-font.ts';
import { printSheet } from './sheet.ts';

const QUALITY = 85;

/** The podcast's cover in the cache, drawn if it is not there yet. */
export async function encodePodcastCover(
  { name, tagline, station }: Site,
  { cache, covers }: Pick<CardTools, 'cache' | 'covers'>,
): Promise<{ file: string; name: string; drawn: boolean }> {
  const [title, line, maker] = [name, tagline, station].map((text) => drawableText(text, covers));
  const texts = { name: title!, tagline: line!, station: maker! };
  const code = await moduleDigest('sharing/cards/draw-podcast-cover.ts');
  const digest = digestOf(code, fontVersion(), JSON.stringify(texts)).slice(0, 20);
  const file = join(cardFolder(cache), `${digest}-podcast.jpg`);
  const kept = { file, name: `${digest}-podcast.jpg` };
  if (await isKept(file)) return { ...kept, drawn: false };
  await mkdir(cardFolder(cache), { recursive: true });
  await keepFile(file, await printSheet(await drawPodcastCover(texts), QUALITY));
  return { ...kept, drawn: true };
}
