import { join } from 'node:path';
import { formatBytes } from '../../strings/words.ts';
import { printing as words } from '../../strings/book.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import type { Book } from '../book.ts';
import { gatherBook } from '../gather/gather-book.ts';
import { nameOf, storiesOf } from './name-of.ts';
import type { BookOrder } from './book-order.ts';
import type { Press } from './open-press.ts';
import { bookFile, explainWriting, writeBook } from './write-book.ts';

/** How a command tells what it is doing. */
export interface Telling {
  print: (text: string) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

/** It comes as a native package, one for each kind of computer: there may be none for this one. */
async function findPress(paths: ArchivePaths): Promise<Press> {
  const { openPress } = await import('./open-press.ts').catch((cause: unknown) => {
    throw new Error(words.noPress, { cause });
  });
  return openPress(paths);
}

/** A book of each chapter, as if its village had been asked for. */
function volumesOf(book: Book): Book[] {
  return book.chapters.map((chapter) => ({
    ...book,
    choice: { of: 'village', village: chapter.title },
    title: chapter.title,
    subtitle: book.title,
    chapters: [chapter],
  }));
}

async function printOne(
  book: Book,
  press: Press,
  { folder, large, bleed }: Pick<BookOrder, 'large' | 'bleed'> & { folder: string },
  { print, progress }: Telling,
): Promise<void> {
  print(words.setting(book.title, storiesOf(book).length));
  const onProgress = progress(words.photos);
  const { pdf, pages, warnings } = await press.print(book, { large, bleed, onProgress });
  const file = await writeBook(folder, bookFile(nameOf(book), { large, bleed }), pdf);
  print(words.done(file, pages, formatBytes(pdf.length)));
  for (const warning of warnings) print(`  ${warning}\n`);
}

/**
 * Prints what was ordered into a folder, one file a book. Throws a Chinese sentence where there is
 * nothing to print or no room for it; a book that was finished before stays.
 */
export async function printBooks(
  order: BookOrder,
  paths: ArchivePaths,
  telling: Telling,
): Promise<void> {
  const folder = order.out ?? join(paths.root, words.folder);
  const archive = await readArchive(paths, { onProgress: telling.progress(words.reading) });
  const book = await gatherBook(archive, paths, order.choice);
  const books = order.volumes ? volumesOf(book) : [book];
  try {
    const press = await findPress(paths);
    for (const [index, each] of books.entries()) {
      if (books.length > 1) telling.print(words.volumes(index + 1, books.length));
      await printOne(each, press, { ...order, folder }, telling);
    }
  } catch (error) {
    throw explainWriting(error, paths.cache);
  }
  const isMute = storiesOf(book).every(({ link }) => link === null);
  const isHeard = storiesOf(book).some(({ story }) => story.recordings.some(({ audio }) => audio));
  if (isMute && isHeard) telling.print(words.noLinks);
  telling.print(order.bleed ? words.nextBleed : words.next);
}
