import { copyFile, lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from './read-tree.ts';
import type { Repository } from './repository.ts';
import { ownName } from './own-folder.ts';

/** Something that lies there and is no plain file: a link, a folder. Equal to no blob. */
const SOMETHING_ELSE = 'something else';

/** Whether all folders on the way are folders, so that no link leads a write out of the archive. */
export async function checkParents({ top }: Repository, path: string): Promise<boolean> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const found = await lstat(join(top, folder)).catch(() => undefined);
    if (found && !found.isDirectory()) return false;
  }
  return true;
}

/** The blob each file would be if it were added now (line ends as configured); absent: no file. */
export async function hashFiles(
  repository: Repository,
  changes: readonly Change[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const plain: string[] = [];
  for (const { path } of changes) {
    const entry = await lstat(join(repository.top, path)).catch(() => undefined);
    if (!(await checkParents(repository, path))) found.set(path, SOMETHING_ELSE);
    else if (entry?.isFile()) plain.push(path);
    else if (entry) found.set(path, SOMETHING_ELSE);
  }
  if (plain.length === 0) return found;
  const input = `${plain.join('\n')}\n`;
  const { text } = await repository.git.run(['hash-object', '--stdin-paths'], { input });
  text
    .trim()
    .split('\n')
    .forEach((blob, index) => found.set(plain[index]!, blob));
  return found;
}

/** Puts the new version in place of the old one, or answers false: it was changed this instant. */
export async function placeFile(repository: Repository, change: Change): Promise<boolean> {
  const { top } = repository;
  const { path, before, after } = change;
  const target = join(top, path);
  // In a folder of our own: what a cut leaves there is cleared, and no maintainer ever sees it.
  const temporary = ownName(repository, 'file');
  if (after !== null) {
    await mkdir(dirname(target), { recursive: true });
    await writeOut(repository, { path, blob: after }, temporary);
  }
  const now = (await hashFiles(repository, [change])).get(path) ?? null;
  if (now !== before) {
    await rm(temporary, { force: true });
    return false;
  }
  if (after !== null) await moveInto(temporary, target);
  else await removeFile(repository, path);
  return true;
}

/** Writes a version of a file, with line ends as configured; a recording never lies in memory whole. */
async function writeOut(
  { git }: Repository,
  { path, blob }: { path: string; blob: string },
  target: string,
): Promise<void> {
  const file = await open(target, 'w');
  try {
    await git.run(['cat-file', '--filters', `--path=${path}`, blob], { output: file.fd });
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveInto(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    // Git's folder may be on another disk than the work tree.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(temporary, target);
    await rm(temporary, { force: true });
  }
}

async function removeFile({ top, prefix }: Repository, path: string): Promise<void> {
  await rm(join(top, path), { force: true });
  const highest = join(top, prefix);
  for (let folder = dirname(join(top, path)); folder.length > highest.length;) {
    // A folder that still holds something stays, and so do all above it.
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone) return;
    folder = dirname(folder);
  }
}
