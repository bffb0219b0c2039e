import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { listFiles, readText, type TreeFile } from '../desk/read-tree.ts';
import type { Repository } from '../desk/repository.ts';
import { readRegister } from '../load/register.ts';
import { asFamilySees, type FamilyText } from './as-family-sees.ts';

export interface DraftPlace {
  /** The draft's commit, and the published one. */
  tip: string;
  published: string | null;
  kind: 'stories' | 'albums';
  /** The entry's folder: `well-forty-years`. */
  folder: string;
  today: string;
}

/** What is laid out of the published archive: who and what is known by name, and no other story. */
const AROUND =
  /^(?:site\.yaml|people\/[^/]+\.ya?ml|glossary\/[^/]+\.ya?ml|villages\/[^/]+\/index\.mdx?)$/;
/** All else may be large, and is streamed. */
const TEXT = /\.(?:mdx?|ya?ml|vtt|txt)$/i;

/** Stands for no blob. */
const OPENED = 'opened';

export interface Desktop {
  /** Absolute; below it the archive is laid out as `content/` has it. */
  folder: string;
  /** What lies there: path → blob. */
  lies: Map<string, string>;
}

async function placeBlob(repository: Repository, blob: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (TEXT.test(target)) {
    const bytes = await repository.objects.read(blob);
    return writeFile(target, bytes ?? '');
  }
  const git = repository.git.start(['cat-file', 'blob', blob]);
  git.stdin.end();
  await pipeline(git.stdout, createWriteStream(target));
}

/** The files to lie there, by their path in the archive. */
async function wanted(repository: Repository, place: DraftPlace): Promise<Map<string, string>> {
  const { prefix } = repository;
  const inArchive = ({ path, blob }: TreeFile) => [path.slice(prefix.length), blob] as const;
  const archive = prefix.replace(/\/$/, '');
  const own = `${place.kind}/${place.folder}`;
  const [around, entry] = await Promise.all([
    listFiles(repository, place.published ?? place.tip, archive),
    listFiles(repository, place.tip, `${prefix}${own}`),
  ]);
  return new Map([
    ...around.map(inArchive).filter(([path]) => AROUND.test(path)),
    ...entry.map(inArchive),
  ]);
}

/** Brings the folder to hold exactly these files; only what differs is written. */
async function layOut(repository: Repository, desktop: Desktop, files: Map<string, string>) {
  const { folder, lies } = desktop;
  for (const path of lies.keys()) {
    if (files.has(path)) continue;
    await rm(join(folder, path), { force: true });
    lies.delete(path);
  }
  const missing = [...files].filter(([path, blob]) => lies.get(path) !== blob);
  const place = async ([path, blob]: [string, string]) => {
    lies.delete(path);
    await placeBlob(repository, blob, join(folder, path));
    lies.set(path, blob);
  };
  await Promise.all(missing.filter(([path]) => TEXT.test(path)).map(place));
  for (const file of missing.filter(([path]) => !TEXT.test(path))) await place(file);
}

/**
 * Lays a draft out as an archive of its own: the one entry, opened for those who are asked about it,
 * with the names around it. Answers why not, where it can't be shown.
 */
export async function layOutDraft(
  repository: Repository,
  desktop: Desktop,
  place: DraftPlace,
): Promise<FamilyText | null> {
  const files = await wanted(repository, place);
  const index = `${place.kind}/${place.folder}/index.mdx`;
  const blob = files.get(index);
  if (!blob) return null;
  await layOut(repository, desktop, files);
  const known = await readRegister(desktop.folder);
  const source = await readText(repository, blob);
  const seen = asFamilySees({ kind: place.kind, source, known, today: place.today });
  if ('source' in seen) await writeFile(join(desktop.folder, index), seen.source);
  else await rm(join(desktop.folder, index), { force: true });
  // It lies there otherwise than any draft has it: with the next one it goes, or is written anew.
  desktop.lies.set(index, OPENED);
  return seen;
}
