import { findFiles, readText } from '../read-tree.ts';
import type { Repository } from '../repository.ts';
import { safePath } from '../safe-path.ts';

const TEXT = /\.(mdx|ya?ml)$/;

/** The text by which people know an entry: of its file, not of its photos; null where there is none. */
export async function readMainText(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<string | null> {
  const main = paths.find((path) => TEXT.test(path));
  if (!main) return null;
  const inside = safePath(main, repository.prefix);
  const blob = (await findFiles(repository, commit, [inside])).get(inside);
  return blob ? readText(repository, blob).catch(() => null) : null;
}
