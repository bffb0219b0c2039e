import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveReferenceCodes } from '../cms/config/give-reference-codes.ts';
import { everWritten } from '../desk/ever-written.ts';
import { readRef } from '../desk/move-ref.ts';
import { findFile, readText } from '../desk/read-tree.ts';
import { openRepository, type Repository } from '../desk/repository.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { readEntryFiles } from '../load/entry-file.ts';
import { readSite } from '../load/read-site.ts';

/** As it was committed last: the codes it has there are its own. */
async function committed(repository: Repository, tip: string | null, path: string) {
  const inside = repository.prefix + path.slice('content/'.length);
  const blob = await findFile(repository, tip, inside);
  return blob ? readText(repository, blob) : null;
}

/**
 * Numbers the entries of the work tree that have no code yet and answers their files. For archives
 * that a server keeps: there is no desk there, and two browsers that publish at the same moment
 * would take the same number. Run it in one place: a maintainer's clone, or the server's build.
 */
export async function numberArchive({ content, today }: ArchivePaths): Promise<string[]> {
  const repository = await openRepository(content);
  try {
    const tip = await readRef(repository, 'HEAD');
    const [stories, albums, { site }] = await Promise.all([
      readEntryFiles(content, 'stories'),
      readEntryFiles(content, 'albums'),
      readSite(content),
    ]);
    const paths = [...stories.files, ...albums.files].map(({ file }) => file);
    const files = await Promise.all(
      paths.map(async (path) => ({
        path,
        before: await committed(repository, tip, path),
        text: await readFile(join(content, path.slice('content/'.length)), 'utf8'),
      })),
    );
    const given = await giveReferenceCodes(
      { files, everWritten: (word) => everWritten(repository, tip, word) },
      { fonds: site.fonds, year: Number(today.slice(0, 4)) },
    );
    for (const [path, text] of given)
      await writeFile(join(content, path.slice('content/'.length)), text);
    return [...given.keys()];
  } finally {
    await repository.objects.close();
  }
}
