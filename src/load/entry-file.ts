import { readdir, readFile, stat } from 'node:fs/promises';
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

const ENTRY_NAMES = ['index.mdx', 'index.md'];

/** Reads text strictly: other encodings are named, never guessed at. Throws `TypeError` on them. */
export async function readUtf8(file: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof TypeError) return { id: 'file-encoding', file };
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return { id: 'file-unreadable', file, found: code };
}

async function readFolderEntry(
  kind: KindName,
  slug: string,
  folder: string,
  place: string,
): Promise<EntryFile | Problem> {
  const names = await readdir(folder);
  const name = ENTRY_NAMES.find((candidate) => names.includes(candidate));
  if (!name) return { id: 'entry-missing', file: place };
  const media = new Map<string, string>();
  for (const beside of names.filter((other) => other !== name && !other.startsWith('.'))) {
    const { size, mtimeMs } = await stat(join(folder, beside));
    media.set(beside, `${size}-${mtimeMs}`);
  }
  return {
    kind,
    slug,
    file: `${place}/${name}`,
    folder,
    source: await readUtf8(join(folder, name)),
    media,
  };
}

/** Every entry of a kind, in the order of its slug, and what could not be read. */
export async function readEntryFiles(
  content: string,
  kind: KindName,
): Promise<{ files: EntryFile[]; problems: Problem[] }> {
  const { folder: name, layout } = entryKinds[kind];
  const root = join(content, name);
  const found = await readdir(root, { withFileTypes: true }).catch(() => []);
  const files: EntryFile[] = [];
  const problems: Problem[] = [];
  for (const { name: child } of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const yaml = /^(.+)\.ya?ml$/.exec(child);
    if (/^[._]/.test(child) || (layout === 'file' && !yaml)) continue;
    const place = `content/${name}/${child}`;
    const folder = join(root, child);
    if (layout === 'folder' && !(await stat(folder)).isDirectory()) continue;
    try {
      const entry =
        layout === 'folder'
          ? await readFolderEntry(kind, child, folder, place)
          : {
              kind,
              slug: yaml![1]!,
              file: place,
              folder: root,
              source: await readUtf8(folder),
              media: new Map(),
            };
      if ('id' in entry) problems.push(entry);
      else files.push(entry);
    } catch (error) {
      problems.push(unreadable(place, error));
    }
  }
  return { files, problems };
}
