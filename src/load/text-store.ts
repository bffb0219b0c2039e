import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryText } from '../model/published.ts';

/**
 * Parsed entries on disk, by digest of everything they depend on. Lists stay in memory and in
 * Astro's data store; bodies and turns are read here when their page is drawn, so that five
 * thousand stories need no more memory than their titles.
 */
export interface TextStore {
  read: <T>(key: string) => Promise<T | null>;
  has: (key: string) => Promise<boolean>;
  write: (key: string, value: unknown) => Promise<void>;
  /** Forgets every entry that is not in `keys`. */
  prune: (keys: ReadonlySet<string>) => Promise<void>;
}

export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

function folderOf(cache: string): string {
  return join(cache, 'entries');
}

/** The store under an archive's cache folder. */
export async function openTextStore(cache: string): Promise<TextStore> {
  const folder = folderOf(cache);
  await mkdir(folder, { recursive: true });
  const file = (key: string) => join(folder, `${key}.json`);
  return {
    read: async (key) => {
      try {
        return JSON.parse(await readFile(file(key), 'utf8'));
      } catch {
        // Not there, or cut short by a full disk: it can be made again.
        return null;
      }
    },
    has: (key) =>
      access(file(key)).then(
        () => true,
        () => false,
      ),
    write: async (key, value) => {
      // Another reading may be writing the same entry: what is under the name is always whole.
      const unfinished = `${file(key)}.${randomUUID()}.tmp`;
      await writeFile(unfinished, JSON.stringify(value));
      await rename(unfinished, file(key));
    },
    prune: async (keys) => {
      const names = await readdir(folder);
      await Promise.all(
        names
          .filter((name) => !keys.has(name.slice(0, name.indexOf('.'))))
          .map((name) => rm(join(folder, name), { force: true })),
      );
    },
  };
}

/** The long parts of a published entry, for its page. */
export async function readEntryText(cache: string, textKey: string): Promise<EntryText> {
  const text = await readFile(join(folderOf(cache), `${textKey}.text.json`), 'utf8');
  return JSON.parse(text) as EntryText;
}
