import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { moduleDigest } from '../load/code-digest.ts';
import type { Compared } from './find-alike.ts';
import { perceivePhoto, type Likeness } from './perceive-photo.ts';

interface Remembered {
  /** Of the content, by what tells that a file is still the same. */
  ids: Record<string, string>;
  likenesses: Record<string, Likeness>;
}

export interface Likenesses {
  /** The content's id, by a key that changes whenever the file does. */
  idOf: (key: string, find: () => Promise<string>) => Promise<string>;
  /** What it looks like; `photo` gives its path or its bytes, if it was never looked at. */
  of: (id: string, photo: () => Promise<string | Buffer | undefined>) => Promise<Compared>;
  /** Keeps what is new; with `whole`, and once all was asked for, nothing of what is gone. */
  save: (how?: { whole: boolean }) => Promise<void>;
}

async function recall(file: string): Promise<Remembered> {
  try {
    const { ids, likenesses } = JSON.parse(await readFile(file, 'utf8')) as Remembered;
    return { ids: { ...ids }, likenesses: { ...likenesses } };
  } catch {
    // Not there, or cut short by a full disk: it can be made again.
    return { ids: {}, likenesses: {} };
  }
}

/**
 * What photos look like, kept in one file of `folder`: five thousand small ones would take longer to
 * read than all else. Named by the code that looked, which may learn to see otherwise.
 */
export async function rememberLikenesses(folder: string): Promise<Likenesses> {
  const file = join(folder, `likeness-${await moduleDigest('likeness/perceive-photo.ts')}.json`);
  const known = await recall(file);
  const used: Remembered = { ids: {}, likenesses: {} };
  let hasNews = false;
  return {
    idOf: async (key, find) => {
      hasNews ||= !known.ids[key];
      return (used.ids[key] = known.ids[key] ??= await find());
    },
    of: async (id, photo) => {
      const remembered = known.likenesses[id];
      if (remembered) return { id, likeness: (used.likenesses[id] = remembered) };
      const given = await photo();
      // What can't be decoded now is looked at again the next time: a busy machine may be the reason.
      const likeness = given === undefined ? null : await perceivePhoto(given).catch(() => null);
      if (likeness) {
        used.likenesses[id] = known.likenesses[id] = likeness;
        hasNews = true;
      }
      return { id, likeness };
    },
    save: async ({ whole } = { whole: false }) => {
      if (!hasNews) return;
      await mkdir(dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}.tmp`;
      await writeFile(unfinished, JSON.stringify(whole ? used : known));
      await rename(unfinished, file);
      hasNews = false;
    },
  };
}
