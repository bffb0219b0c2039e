import { changeUserIndex, readUserIndex } from './user-index.ts';
import { checkParents, hashFiles, placeFile } from './work-files.ts';
import { listChanges } from './read-tree.ts';
import type { Repository } from './repository.ts';

/**
 * Why a work tree, or a part of it, was left as it was: another program holds the index, another
 * branch is checked out, or a maintainer is at work in these very files.
 */
export type LeftBehind = 'locked' | 'elsewhere' | 'theirs' | 'failed';

/**
 * Brings work tree and index from one commit to the next, path by path, and only where a path is
 * untouched: index and file are what `from` has. Anything a maintainer has not committed stays.
 * Files come first and the index last, so a run that was cut off can be run again.
 */
export async function bringForward(
  repository: Repository,
  { from, to }: { from: string; to: string },
): Promise<LeftBehind | undefined> {
  const head = await repository.git.run(['symbolic-ref', '-q', 'HEAD'], { answers: [1] });
  if (head.text.trim() !== (await repository.publishedRef())) return 'elsewhere';
  const changes = await listChanges(repository, from, to);
  const index = await readUserIndex(repository);
  if (index === 'locked') return 'locked';
  const files = await hashFiles(repository, changes);
  const clean = changes.filter(({ path, before, after }) => {
    const [staged, onDisk] = [index.get(path) ?? null, files.get(path) ?? null];
    return staged === before && (onDisk === before || onDisk === after);
  });
  const done = changes.filter(({ path, after }) => (index.get(path) ?? null) === after);
  const placed = new Map<string, string | null>();
  for (const { path, before, after } of clean) {
    repository.git.step(`place ${path}`);
    const there = (files.get(path) ?? null) === after;
    const safe = there || (await checkParents(repository, path));
    if (safe && (there || (await placeFile(repository, { path, before, after })))) {
      placed.set(path, after);
    }
  }
  if ((await changeUserIndex(repository, placed)) === 'locked') return 'locked';
  const untouched = changes.length - new Set([...placed.keys(), ...done.map((c) => c.path)]).size;
  return untouched > 0 ? 'theirs' : undefined;
}
