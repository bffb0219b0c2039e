import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { readEntryText } from '../../load/text-store.ts';
import { INDEX, writeIndex } from './write-index.ts';
import type { OpenArchive, OpenPart, WriteOpenFile } from './open-part.ts';
import { openParts } from './open-parts.ts';
import { ofPattern, ROOT } from './open-paths.ts';

/** What of an archive is in no list is not here either. */
export function openArchive(archive: Archive, { cache, today }: ArchivePaths): OpenArchive {
  const { site, stories, albums, villages, people, words, tombstones } = archive;
  return {
    site,
    stories: stories.filter(({ listed }) => listed),
    albums: albums.filter(({ listed }) => listed),
    villages,
    people,
    words,
    tombstones,
    day: today,
    textOf: ({ textKey }) => readEntryText(cache, textKey),
  };
}

/** Writes into `folder` what is announced, and nothing else: a list that is wrong fails the build. */
function createWriter(folder: string, patterns: readonly string[]): WriteOpenFile {
  const made = new Set<string>();
  const announced = patterns.map(ofPattern);
  return async (path, content) => {
    if (!announced.some((isOne) => isOne(path)))
      throw new Error(`/data/ 里没有说到 ${path}，没有写。请把这件事告诉维护者。（data-unlisted）`);
    const file = join(folder, path);
    const within = dirname(file);
    if (!made.has(within)) await mkdir(within, { recursive: true });
    made.add(within);
    await writeFile(file, content);
  };
}

/**
 * Writes `/data/v1/` into a built site in `out`: what archives, schools and researchers take along.
 * An entry's text is in memory only while its files are written.
 */
export async function writeOpenData(
  archive: Archive,
  paths: ArchivePaths,
  out: string,
  parts: readonly OpenPart[] = openParts,
): Promise<void> {
  const open = openArchive(archive, paths);
  const files = parts.flatMap((part) => part.files);
  const patterns = files.map(({ path }) => path);
  const write = createWriter(join(out, ROOT), [INDEX, ...patterns]);
  for (const part of parts) await part.write(open, write);
  await write(INDEX, writeIndex(open, files));
}
