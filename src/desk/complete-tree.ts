import type { Context, FileToComplete } from './context.ts';
import { everWritten } from './ever-written.ts';
import { listChanges, readText } from './read-tree.ts';
import { askedPath } from './safe-path.ts';
import { writeBlob, writeTree } from './write-commit.ts';

const TEXT = /\.(mdx?|ya?ml)$/i;

export interface CompletedTree {
  tree: string;
  /** What was filled in: path in the repository → blob. */
  filled: ReadonlyMap<string, string>;
}

/**
 * The tree that is to be published, with what only the archive can fill in: asked again for every
 * commit the published branch is at, so that what was given to somebody else meanwhile is known.
 */
export async function completeTree(
  { repository, complete }: Context,
  from: string | null,
  tree: string,
): Promise<CompletedTree> {
  const before = from ?? (await writeTree(repository, null, new Map()));
  const changes = (await listChanges(repository, before, tree)).filter(({ path }) =>
    TEXT.test(path),
  );
  if (changes.length === 0) return { tree, filled: new Map() };
  const read = async (blob: string | null) => (blob === null ? null : readText(repository, blob));
  const inside = new Map(changes.map(({ path }) => [askedPath(path, repository.prefix), path]));
  const files = await Promise.all(
    changes.map(async (change): Promise<FileToComplete> => {
      const path = askedPath(change.path, repository.prefix);
      return { path, before: await read(change.before), text: await read(change.after) };
    }),
  );
  const written = (word: string) => everWritten(repository, from, word);
  const completed = await complete({ files, everWritten: written });
  if (completed.size === 0) return { tree, filled: new Map() };
  const edits = await Promise.all(
    [...completed].map(
      async ([path, text]) => [inside.get(path)!, await writeBlob(repository, text)] as const,
    ),
  );
  const filled = new Map(edits);
  return { tree: await writeTree(repository, tree, filled), filled };
}
