import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import { entryKinds, type KindName } from '../model/kinds.ts';

/** One entry as it lies on disk, before anything is believed about it. */
export interface EntryFile {
  kind: KindName;
  slug: string;
  /** From the project's root, with `/`: what problems name. */
  file: string;
  /** Absolute; photos and recordings lie here. */
  folder: string;
  source: string;
  /** The files beside it: name → `size-mtime`, which changes whenever the file does. */
  media: Map<string, string>;
}

export interface EntryFiles {
  files: EntryFile[];
  problems: Problem[];
}

const ENTRY_NAMES = ['index.mdx', 'index.md'];
/** An entry that was put beside the folders, not into one of its own. */
const STRAY = /\.(?:mdx?|ya?ml)$/i;

/** Reads text strictly: other encodings are named, never guessed at. Throws `TypeError` on them. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The text of a file; see `decodeUtf8`. */
export async function readUtf8(file: string): Promise<string> {
  return decodeUtf8(await readFile(file));
}

/** The problem of a file that could not be read. */
export function unreadable(file: string, error: unknown): Problem {
  if (error instanceof TypeError) return { id: 'file-encoding', file };
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return { id: 'file-unreadable', file, found: code };
}

/**
 * The files beside an entry; what can't even be looked at counts as missing. These are thousands
 * of tiny calls one after another: each costs several times as much when it is waited for.
 */
function mediaBeside(folder: string, names: string[]): Map<string, string> {
  const media = new Map<string, string>();
  for (const name of names) {
    try {
      const found = statSync(join(folder, name));
      if (found.isFile()) media.set(name, `${found.size}-${found.mtimeMs}`);
    } catch {
      continue;
    }
  }
  return media;
}

type Read = EntryFile | Problem | null;

async function readFolderEntry(
  kind: KindName,
  slug: string,
  folder: string,
  place: string,
): Promise<Read> {
  if (!statSync(folder).isDirectory())
    return STRAY.test(slug) ? { id: 'entry-misplaced', file: place } : null;
  const names = readdirSync(folder);
  const name = ENTRY_NAMES.find((candidate) => names.includes(candidate));
  if (!name) return { id: 'entry-missing', file: place };
  const beside = names.filter((other) => other !== name && !other.startsWith('.'));
  try {
    const source = decodeUtf8(readFileSync(join(folder, name)));
    const media = mediaBeside(folder, beside);
    return { kind, slug, file: `${place}/${name}`, folder, source, media };
  } catch (error) {
    return unreadable(`${place}/${name}`, error);
  }
}

async function readFileEntry(
  kind: KindName,
  name: string,
  root: string,
  place: string,
): Promise<Read> {
  const slug = /^(.+)\.ya?ml$/i.exec(name)?.[1];
  if (slug === undefined) return null;
  const source = await readUtf8(join(root, name));
  return { kind, slug, file: place, folder: root, source, media: new Map() };
}

/** Every entry of a kind, in the order of its slug, and what could not be read. */
export async function readEntryFiles(content: string, kind: KindName): Promise<EntryFiles> {
  const { folder, layout } = entryKinds[kind];
  const root = join(content, folder);
  const names = (await readdir(root).catch(() => [])).filter((name) => !/^[._]/.test(name)).sort();
  const found: EntryFiles = { files: [], problems: [] };
  for (const name of names) {
    const place = `content/${folder}/${name}`;
    const entry = await (
      layout === 'folder'
        ? readFolderEntry(kind, name, join(root, name), place)
        : readFileEntry(kind, name, root, place)
    ).catch((error: unknown) => unreadable(place, error));
    if (entry === null) continue;
    if ('id' in entry) found.problems.push(entry);
    else found.files.push(entry);
  }
  return found;
}
