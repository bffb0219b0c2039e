import { join } from 'node:path';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { printing } from '../../strings/book.ts';
import { makingEbook as words } from '../../strings/ebook.ts';
import { formatBytes } from '../../strings/words.ts';
import type { Book } from '../book.ts';
import { gatherBook } from '../gather/gather-book.ts';
import { nameOf, storiesOf } from '../print/name-of.ts';
import type { Telling } from '../print/print-books.ts';
import { bookFile, explainWriting } from '../print/write-book.ts';
import { composeEbook } from './compose-ebook.ts';
import type { EbookOrder } from './ebook-order.ts';
import { packEpub } from './pack-epub.ts';

function fileOf(book: Book, sound: boolean): string {
  return bookFile(nameOf(book), {}).replace(/\.pdf$/, `${sound ? words.soundFile : ''}.epub`);
}

function sayNext(book: Book, print: Telling['print']): void {
  const stories = storiesOf(book);
  const isHeard = stories.some(({ story }) => story.recordings.some(({ audio }) => audio));
  if (isHeard && stories.every(({ link }) => link === null)) print(words.noLinks);
  print(words.next);
}

/**
 * Makes the e-book that was ordered; returns its path. Throws a Chinese sentence where there is
 * nothing to make it of or no room for it; one that was finished before stays.
 */
export async function makeEbook(
  { choice, sound, out }: Omit<EbookOrder, 'help'>,
  paths: ArchivePaths,
  { print, progress }: Telling,
): Promise<string> {
  const archive = await readArchive(paths, { onProgress: progress(printing.reading) });
  const book = await gatherBook(archive, paths, choice);
  print(words.making(book.title, storiesOf(book).length));
  const options = { cache: paths.cache, sound, onProgress: progress(printing.photos) };
  const ebook = await composeEbook(book, options).catch((error: unknown) => {
    throw explainWriting(error, paths.cache);
  });
  const file = join(out ?? join(paths.root, printing.folder), fileOf(book, sound));
  const packing = { day: book.day, onProgress: progress(words.packing) };
  const bytes = await packEpub(file, ebook.parts, packing);
  print(words.done(file, formatBytes(bytes)));
  for (const warning of ebook.warnings) print(`  ${warning}\n`);
  if (sound && !ebook.spoken) print(words.noSound);
  sayNext(book, print);
  return file;
}
