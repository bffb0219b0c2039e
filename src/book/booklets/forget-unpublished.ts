import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../load/read-archive.ts';
import { bookletFolder, isList } from './booklet-list.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/** Where books keep photos that were scaled down for them, each named `<image id>-…`. */
const PICTURES = ['press/plates', 'ebook'] as const;

/** Deletes what is not kept. What is younger than `before` may be another build's. */
async function forgetOthers(
  folder: string,
  before: number,
  isKept: (name: string) => boolean,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (isKept(name)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < before) await rm(join(folder, name), { force: true });
  }
}

/**
 * Deletes what is in the cache for nothing any more: what was withdrawn must not lie about, nor the
 * photos that were scaled down for it, in booklets and in books. `booklets`: the file names of those that stay.
 */
export async function forgetUnpublished(
  { media }: Pick<Archive, 'media'>,
  booklets: ReadonlySet<string>,
  { cache, began }: { cache: string; began: number },
): Promise<void> {
  const folder = bookletFolder(cache);
  await forgetOthers(folder, began, (name) => booklets.has(name) || isList(name));
  // Of builds that never came to their end.
  await forgetOthers(folder, began - DAY, (name) => !isList(name));
  const images = new Set(media.map((each) => (each.type === 'photo' ? each.image.id : '')));
  for (const pictures of PICTURES)
    await forgetOthers(join(cache, pictures), began, (name) => images.has(name.split('-')[0]!));
}
