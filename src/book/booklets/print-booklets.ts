import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import type { PublishedStory } from '../../model/published.ts';
import { keepFile } from '../../sharing/cards/encode-card.ts';
import type { Book } from '../book.ts';
import type { Press } from '../print/open-press.ts';
import { openBooklets } from './booklet-of.ts';
import { bookletFolder, keepBookletList } from './booklet-list.ts';
import { bookletName, currentPrint } from './booklet-name.ts';
import { forgetUnpublished } from './forget-unpublished.ts';
import { openPressOrNull } from './open-press-or-null.ts';

export interface BookletOptions {
  onProgress?: (done: number, total: number) => void;
  /** Told of a story that could not be printed. */
  onFailure?: (title: string, error: unknown) => void;
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

export interface Shop {
  folder: string;
  press: () => Promise<Press | null>;
}

/** A booklet in the cache, printed if it is not there yet; null where there is no press. */
export async function printBooklet(book: Book, name: string, { folder, press }: Shop) {
  const file = join(folder, name);
  const kept = await sizeOf(file);
  if (kept > 0) return { name, file, bytes: kept, printed: false };
  const opened = await press();
  if (!opened) return null;
  const { pdf } = await opened.print(book);
  await mkdir(folder, { recursive: true });
  await keepFile(file, pdf);
  return { name, file, bytes: pdf.byteLength, printed: true };
}

/** Opened with the first booklet that has to be printed, if any. */
export function openShop(cache: string): Shop {
  let opening: Promise<Press | null> | undefined;
  return {
    folder: bookletFolder(cache),
    press: () => (opening ??= openPressOrNull({ cache })),
  };
}

/**
 * Prints every listed story's booklet that is not in the cache yet, and keeps the list for the
 * pages. A story that cannot be printed is told of, and has none. Returns how many were printed.
 */
export async function printBooklets(
  archive: Archive,
  { cache, today }: Pick<ArchivePaths, 'cache' | 'today'>,
  { onProgress, onFailure }: BookletOptions = {},
): Promise<number> {
  const began = Date.now();
  const shop = openShop(cache);
  const bookletOf = openBooklets(archive, { cache, today });
  const print = await currentPrint();
  const printStory = async (story: PublishedStory) => {
    const book = await bookletOf(story);
    return printBooklet(book, bookletName(book, print), shop);
  };
  const listed = archive.stories.filter((story) => story.listed);
  const list: [address: string, name: string, bytes: number][] = [];
  let [done, printed] = [0, 0];
  const waiting = listed.values();
  // The press sets one at a time; meanwhile the photos of the next are scaled down.
  const work = async () => {
    for (const story of waiting) {
      const made = await printStory(story).catch((error: unknown) => {
        onFailure?.(story.title, error);
        return null;
      });
      if (made) list.push([story.address, made.name, made.bytes]);
      printed += made?.printed ? 1 : 0;
      onProgress?.((done += 1), listed.length);
    }
  };
  await Promise.all([work(), work()]);
  await keepBookletList(cache, { printed: list });
  await forgetUnpublished(archive, new Set(list.map(([, name]) => name)), { cache, began });
  return printed;
}
