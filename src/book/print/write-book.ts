import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeName } from '../../exports/usb/usb-path.ts';
import { printing as words } from '../../strings/book.ts';
import type { Edition } from './set-book.ts';

/** Characters: with its endings, short enough for every drive in every script. */
const LONGEST = 60;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a book's file is called: its title, and what is different about this one. */
export function bookFile(title: string, { large, bleed }: Edition): string {
  const short = [...title.trim()].slice(0, LONGEST).join('').trim();
  const name = safeName(short.replaceAll('/', '／')) || words.folder;
  return `${name}${large ? words.largeFile : ''}${bleed ? words.bleedFile : ''}.pdf`;
}

/** Whether something failed because its disk is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && FULL.has((error as NodeJS.ErrnoException).code ?? '');
}

/** An error as it is told; what is already a sentence stays one. */
export function explainWriting(error: unknown, folder: string): Error {
  if (isDiskFull(error)) return new Error(words.diskFull(folder));
  const isSystem = error instanceof Error && 'syscall' in error;
  return isSystem ? new Error(words.noFolder(folder)) : (error as Error);
}

/** Writes a book whole or not at all; returns its path. Throws, in Chinese, where it can't. */
export async function writeBook(folder: string, name: string, pdf: Uint8Array): Promise<string> {
  const file = join(folder, name);
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, pdf);
    await rename(unfinished, file);
    return file;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw explainWriting(error, folder);
  }
}
