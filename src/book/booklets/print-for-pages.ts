import { showProgress } from '../../build/show-progress.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { booklets as words } from '../../strings/booklets.ts';
import { printBooklets } from './print-booklets.ts';

function say(sentence: string, error: unknown): void {
  process.stderr.write(sentence);
  if (process.env.DEBUG) process.stderr.write(`${String(error)}\n`);
}

/** Prints what a build's pages will lead to. Whatever goes wrong, the site is built. */
export async function printForPages(paths: ArchivePaths): Promise<void> {
  const failed: { title: string; error: unknown }[] = [];
  try {
    await printBooklets(await readArchive(paths), paths, {
      onProgress: showProgress(words.printing),
      onFailure: (title, error) => failed.push({ title, error }),
    });
  } catch (error) {
    return say(words.allFailed, error);
  }
  const titles = failed.map(({ title }) => title);
  if (titles.length > 0) say(words.failed(titles), failed[0]!.error);
}
