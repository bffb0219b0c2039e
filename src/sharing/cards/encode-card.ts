import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePhoto } from '../../media/encode-photo.ts';
import { photoVariants } from '../../media/photo-variants.ts';
import type { ImageSource } from '../../model/published.ts';
import type { Card, CardShape } from './card.ts';
import { cardName } from './card-name.ts';
import { drawCard } from './draw-card.ts';
import type { Coverage } from './font-coverage.ts';

/** Pixels: wide enough for a poster. */
const WIDE = 960;

/** What drawing needs besides the card itself. */
export interface CardTools {
  cache: string;
  covers: Coverage;
  /** The original of a published photo, by its id. */
  originals: ReadonlyMap<string, string>;
}

export function cardFolder(cache: string): string {
  return join(cache, 'cards');
}

/** Writes a file whole or not at all. */
export async function keepFile(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}

export async function isKept(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

/** The photo as the site publishes it, which is much smaller than what the camera wrote. */
async function findPhoto(
  image: ImageSource | null,
  { originals, cache }: CardTools,
): Promise<string | null> {
  const original = image && originals.get(image.id);
  if (!original) return null;
  const sizes = photoVariants(image).filter(({ format }) => format === 'jpg');
  return encodePhoto(original, sizes.find(({ width }) => width >= WIDE) ?? sizes.at(-1)!, cache);
}

/** One picture of a card in the cache, drawn if it is not there yet. */
export async function encodeCard(
  card: Card,
  shape: CardShape,
  tools: CardTools,
): Promise<{ file: string; name: string; drawn: boolean }> {
  const name = await cardName(card, shape);
  const file = join(cardFolder(tools.cache), name);
  if (await isKept(file)) return { file, name, drawn: false };
  await mkdir(cardFolder(tools.cache), { recursive: true });
  const photo = await findPhoto(card.photo, tools);
  await keepFile(file, await drawCard(card, shape, { photo, covers: tools.covers }));
  return { file, name, drawn: true };
}
