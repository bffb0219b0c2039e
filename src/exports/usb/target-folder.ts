import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { exporting as words } from '../../strings/exporting.ts';
import { PAGES } from './usb-path.ts';

/** A file that only a copy of ours has. */
export const MARK = `${PAGES}/export.json`;

async function listOrNull(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') throw new Error(words.isFile(folder));
    throw error;
  }
}

/** Whether a folder is a whole drive: it cannot be replaced, only filled. */
async function isDrive(folder: string): Promise<boolean> {
  if (parse(folder).root === folder) return true;
  const [own, above] = await Promise.all([stat(folder), stat(dirname(folder))]);
  return own.dev !== above.dev;
}

/**
 * Where the copy is to lie, for what somebody named; on a drive, in a folder of its own. Throws, in
 * Chinese, where something else is there.
 */
export async function chooseTarget(named: string): Promise<string> {
  const folder = resolve(named);
  const there = await listOrNull(folder);
  if (there && (await isDrive(folder))) return chooseTarget(join(folder, words.folder));
  if (there && there.length > 0 && !(await isCopy(folder))) throw new Error(words.notOurs(folder));
  return folder;
}

async function isCopy(folder: string): Promise<boolean> {
  return stat(join(folder, MARK)).then(
    () => true,
    () => false,
  );
}

/** Throws, in Chinese, where the drive of a folder has not `bytes` left. */
export async function checkSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes) throw new Error(words.noSpace(bytes, free));
}

/**
 * Makes a folder whole or not at all: `write` fills one beside it, which takes its name at the end.
 * What was there before stays until then.
 */
export async function replaceFolder(
  folder: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${folder}${words.unfinished}`;
  const before = `${folder}${words.before}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await write(unfinished);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  await rm(before, { recursive: true, force: true });
  if ((await listOrNull(folder)) !== null) await rename(folder, before);
  await rename(unfinished, folder);
  await rm(before, { recursive: true, force: true });
}
