import { showProgress } from '../../build/show-progress.ts';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { readArchive } from '../../load/read-archive.ts';
import { booklets as words } from '../../strings/booklets.ts';
import { printBooklets } from './print-booklets.ts';

/** Prints what a build's pages will lead to. Whatever goes wrong, the site is built. */
export async function printForPages(paths: ArchivePaths): Promise<void> {
  const say = (sentence: string, error: unknown) => {
    process.stderr.write(sentence);
    if (process.env.DEBUG) process.stderr.write(`${String(error)}\n`);
  };
  try {
    await printBooklets(await readArchive(paths), paths, {
      onProgress: showProgress(words.printing),
      onFailure: (title, error) => say(words.failed(title), error),
    });
  } catch (error) {
    say(words.allFailed, error);
  }
}
