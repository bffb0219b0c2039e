import { copyFile, link, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listLeftovers, ownName } from './own-folder.ts';
import type { Repository } from './repository.ts';
import { indexLines, type Edits } from './write-commit.ts';

const ATTEMPTS = 3;

const exists = (path: string) => stat(path).catch(() => undefined);

/**
 * Takes away a lock that a desk left when it was killed: it is one file with a temporary index in
 * our own folder, whose process is gone. Any other lock is somebody else's.
 */
export async function removeOwnLock(repository: Repository): Promise<void> {
  const lock = join(repository.gitFolder, 'index.lock');
  const found = await exists(lock);
  if (!found) return;
  for (const path of await listLeftovers(repository)) {
    const ours = await exists(path);
    if (ours && ours.ino === found.ino && ours.dev === found.dev) await rm(lock, { force: true });
  }
}

/** What the maintainer's index holds in the archive's folder; a path in conflict equals no blob. */
export async function readUserIndex(
  repository: Repository,
): Promise<'locked' | Map<string, string>> {
  const { git, gitFolder, prefix } = repository;
  await removeOwnLock(repository);
  if (await exists(join(gitFolder, 'index.lock'))) return 'locked';
  const within = prefix === '' ? [] : ['--', prefix];
  const { text } = await git.run(['ls-files', '-s', '-z', ...within]);
  const staged = new Map<string, string>();
  for (const line of text.split('\0').filter(Boolean)) {
    const [attributes = '', path = ''] = line.split('\t');
    const [mode = '', blob = '', stage = ''] = attributes.split(' ');
    const plain = /^100(644|755)$/.test(mode) && stage === '0';
    staged.set(path, plain ? blob : 'something else');
  }
  return staged;
}

/**
 * Makes `edits` to the maintainer's index: on a copy, which then becomes git's own lock file and
 * the index in two renames, unless the index has changed since it was copied.
 */
export async function changeUserIndex(
  repository: Repository,
  edits: Edits,
): Promise<'locked' | undefined> {
  if (edits.size === 0) return undefined;
  const copy = ownName(repository, 'index');
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const done = await tryChange(repository, edits, copy);
      if (done) return undefined;
      await rm(copy, { force: true });
    }
    return 'locked';
  } finally {
    await rm(copy, { force: true });
  }
}

async function tryChange(repository: Repository, edits: Edits, copy: string): Promise<boolean> {
  const { git, gitFolder } = repository;
  const [index, lock] = [join(gitFolder, 'index'), join(gitFolder, 'index.lock')];
  const environment = { GIT_INDEX_FILE: copy };
  const before = await readFile(index).catch(() => undefined);
  if (before) await copyFile(index, copy);
  const input = indexLines(repository, edits);
  await git.run(['update-index', '-z', '--index-info'], { environment, input });
  // Status 1 says that some file differs from the index: the maintainer's business.
  await git.run(['update-index', '-q', '--refresh'], { environment, answers: [1] });
  git.step('lock the index');
  const locked = await link(copy, lock).then(
    () => true,
    () => false,
  );
  if (!locked) return false;
  git.step('change the index');
  const now = await readFile(index).catch(() => undefined);
  const same = before === undefined ? now === undefined : now?.equals(before);
  if (same) await rename(lock, index);
  else await rm(lock, { force: true });
  return Boolean(same);
}
