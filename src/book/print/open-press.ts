import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readCoverage } from '../../sharing/cards/font-coverage.ts';
import { inPrint as words } from '../../strings/book.ts';
import type { Book } from '../book.ts';
import { developPlates } from './develop-plates.ts';
import { setBook, type Edition } from './set-book.ts';
import { openTypeCase, type TypeCase } from './type-case.ts';
import { bookFont, openTypesetter } from './typeset.ts';

export interface PrintOptions extends Edition {
  /** Called as photos are scaled down, before the setting itself. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Printed {
  pdf: Uint8Array;
  pages: number;
  /** What could not be printed as it is: a Chinese sentence each. */
  warnings: string[];
}

/** Prints one book after the other; opening it costs more than a short book. */
export interface Press {
  print: (book: Book, options?: PrintOptions) => Promise<Printed>;
}

function sayMissing({ missing }: TypeCase): string[] {
  return Array.from(missing, ([title, characters]) =>
    words.characterMissing(title, [...characters].join('、')),
  );
}

/** Opens a press whose scaled-down photos are kept in the archive's cache. */
export async function openPress({ cache }: Pick<ArchivePaths, 'cache'>): Promise<Press> {
  const folder = join(cache, 'press');
  await mkdir(folder, { recursive: true });
  const covers = await readCoverage(bookFont('400Regular'));
  const typesetter = await openTypesetter(folder);
  return {
    print: async (book, { onProgress, ...edition } = {}) => {
      const type = openTypeCase(covers);
      const { manuscript, wanted } = setBook(book, type, edition);
      const unreadable = await developPlates(wanted, { folder, files: book.files, onProgress });
      const plates = wanted.flatMap(({ place }) => place.plate ?? []);
      const { pdf, pages } = typesetter.set(manuscript, [...new Set(plates)]);
      const warnings = [
        ...unreadable.map(({ title, photo }) => words.photoUnreadable(title, photo.file)),
        ...sayMissing(type),
      ];
      return { pdf, pages, warnings };
    },
  };
}
