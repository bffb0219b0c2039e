import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface ListedFile {
  /** From the folder, with `/`. */
  path: string;
  bytes: number;
  /** Milliseconds; another time is another content, for all that is known without reading. */
  changed: number;
}

/** What operating systems leave in folders; nobody would miss it. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Every plain file below a folder, by path; what is neither file nor folder is named apart. */
export async function listFiles(folder: string): Promise<{ files: ListedFile[]; odd: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory() && !LITTER.test(entry.name))
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isPlain: entry.isFile(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: ListedFile[] = [];
  for (const { path } of found.filter(({ isPlain }) => isPlain)) {
    const { size, mtimeMs } = await stat(join(folder, path));
    files.push({ path, bytes: size, changed: mtimeMs });
  }
  return { files, odd: found.filter(({ isPlain }) => !isPlain).map(({ path }) => path) };
}
