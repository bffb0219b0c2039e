import { DeskRefusal } from './desk-refusal.ts';
import type { Repository } from './repository.ts';

/** A plain file in a commit. Links and submodules are none: they could lead out of the archive. */
export interface TreeFile {
  path: string;
  /** The id of its contents. */
  blob: string;
}

/** One path that differs between two commits; null: not there. */
export interface Change {
  path: string;
  before: string | null;
  after: string | null;
}

const PLAIN = /^100(644|755)$/;

function readLines(text: string): TreeFile[] {
  return text
    .split('\0')
    .filter(Boolean)
    .flatMap((line) => {
      const [attributes = '', path = ''] = line.split('\t');
      const [mode = '', , blob = ''] = attributes.split(/ +/);
      return PLAIN.test(mode) ? [{ path, blob }] : [];
    });
}

/** All files below `folder` (a path without its last `/`; empty: everything), however deep. */
export async function listFiles(
  { git }: Repository,
  commit: string | null,
  folder: string,
): Promise<TreeFile[]> {
  if (!commit) return [];
  const within = folder === '' ? [] : ['--', `${folder}/`];
  return readLines((await git.run(['ls-tree', '-r', '-z', commit, ...within])).text);
}

/** The plain files among `paths`. */
export async function findFiles(
  { git }: Repository,
  commit: string | null,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (!commit || paths.length === 0) return new Map();
  const { text } = await git.run(['ls-tree', '-z', commit, '--', ...paths]);
  return new Map(readLines(text).map(({ path, blob }) => [path, blob]));
}

export async function findFile(
  repository: Repository,
  commit: string | null,
  path: string,
): Promise<string | null> {
  return (await findFiles(repository, commit, [path])).get(path) ?? null;
}

/** What differs from `before` to `after` in the archive's folder; null: a commit without files. */
export async function listChanges(
  { git, prefix }: Repository,
  before: string,
  after: string,
): Promise<Change[]> {
  const within = prefix === '' ? [] : ['--', prefix];
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', before, after];
  const parts = (await git.run([...args, ...within])).text.split('\0');
  const changes: Change[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [from = '', to = '', blobFrom = '', blobTo = ''] = parts[index]!.slice(1).split(' ');
    const side = (mode: string, blob: string) => (PLAIN.test(mode) ? blob : null);
    changes.push({
      path: parts[index + 1]!,
      before: side(from, blobFrom),
      after: side(to, blobTo),
    });
  }
  return changes;
}

/**
 * The text of an object. What is not UTF-8 is refused: the editor would show it broken, and save it
 * broken.
 */
export async function readText({ objects }: Repository, blob: string): Promise<string> {
  const bytes = await objects.read(blob);
  if (!bytes) throw new DeskRefusal('file-missing');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DeskRefusal('text-unreadable');
  }
}
