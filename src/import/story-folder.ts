import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRefusal } from './import-refusal.ts';
import { nextFreeSlug } from './make-slug.ts';
import { refusals } from './messages.ts';

const UNFINISHED = '.importing-';
/** Names the process at work in an unfinished folder; gone before the folder gets its name. */
const OWNER = '.owner';

/** Refuses a slug that has its folder already, and names the next one that is free. */
export function checkFree(stories: string, slug: string): void {
  const isTaken = (candidate: string) => existsSync(join(stories, candidate));
  if (isTaken(slug)) throw new ImportRefusal(refusals.taken(slug, nextFreeSlug(slug, isTaken)));
}

async function isAtWork(folder: string): Promise<boolean> {
  const owner = Number(await readFile(join(folder, OWNER), 'utf8').catch(() => ''));
  if (!owner) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what interrupted imports left behind; returns the names of the folders removed. */
export async function removeUnfinished(stories: string): Promise<string[]> {
  const names = await readdir(stories).catch(() => []);
  const removed: string[] = [];
  for (const name of names.filter((candidate) => candidate.startsWith(UNFINISHED))) {
    if (await isAtWork(join(stories, name))) continue;
    await rm(join(stories, name), { recursive: true, force: true });
    removed.push(name);
  }
  return removed;
}

/** Pushes a file or folder to the disk; some systems cannot do that for folders. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Makes `stories/<slug>` whole or not at all: `fill` writes into a folder beside it, which takes
 * the final name only when everything is on the disk.
 */
export async function makeStoryFolder(
  stories: string,
  slug: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = join(stories, UNFINISHED + slug);
  await mkdir(stories, { recursive: true });
  await mkdir(unfinished);
  try {
    await writeFile(join(unfinished, OWNER), String(process.pid));
    await fill(unfinished);
    await rm(join(unfinished, OWNER));
    for (const name of await readdir(unfinished)) await sync(join(unfinished, name));
    await sync(unfinished);
    checkFree(stories, slug);
    await rename(unfinished, join(stories, slug));
    await sync(stories);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
