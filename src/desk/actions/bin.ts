import { basename, dirname } from 'node:path';
import { deskCommits } from '../../strings/desk.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { listRefs, timeName, type RefMove } from '../move-ref.ts';
import type { Params } from '../protocol.ts';
import { findFiles, listChanges, listFiles } from '../read-tree.ts';
import { askedPath, fromRefPart, refPart, safePath } from '../safe-path.ts';
import { saveDirectly } from '../save-directly.ts';
import type { Edits } from '../write-commit.ts';
import { readMainText } from './bin-texts.ts';

export const BIN = 'refs/desk/bin/';

/** `content/stories/井台/index.mdx` lies in the bin as `stories/井台`. */
function binName(path: string, prefix: string): string {
  const names = path.slice(prefix.length).replace(/(\/index)?\.\w+$/, '');
  return names.includes('/') ? names : `files/${names}`;
}

/** A story is its folder: its photos and sound go into the bin with it, and come back with it. */
async function filesToRemove(
  { repository }: Context,
  paths: readonly string[],
  tip: string | null,
): Promise<Edits> {
  const found = [...(await findFiles(repository, tip, paths)).keys()];
  if (found.length === 0) throw new DeskRefusal('file-missing');
  const edits = new Map<string, null>();
  for (const path of found) {
    edits.set(path, null);
    if (!/^index\.\w+$/.test(basename(path))) continue;
    const folder = dirname(path);
    const files = folder === '.' ? [] : await listFiles(repository, tip, folder);
    const own = files.filter((file) => dirname(file.path) === folder);
    own.forEach((file) => edits.set(file.path, null));
  }
  return edits;
}

/** Moves published files into the bin, which is emptied from the command line only. */
export async function deleteFiles(
  context: Context,
  { paths, options }: Params<'deleteFiles'>,
): Promise<{ message: string; notice: string | undefined; bin: string; before: string | null }> {
  const { prefix } = context.repository;
  const inside = paths.map((path) => safePath(path, prefix));
  const bin = `${BIN}${refPart(binName(inside[0]!, prefix))}/${timeName()}`;
  let before: string | null = null;
  const notice = await saveDirectly(context, {
    edits: (tip) => {
      before = tip;
      return filesToRemove(context, inside, tip);
    },
    message: options.commitMessage || deskCommits.remove,
    along: (commit): RefMove[] => [{ ref: bin, from: null, to: commit }],
  });
  return { message: 'moved into the bin', notice, bin, before };
}

export function deleteFile(context: Context, { path, options }: Params<'deleteFile'>) {
  return deleteFiles(context, { paths: [path], options });
}

/**
 * What lies in the bin, the newest first; `commit` (and `bin`: `ref`, so that it is no longer there)
 * is what `restoreEntry` takes. `text` is the entry's own, for its title.
 */
export async function binEntries({ repository }: Context) {
  const refs = await listRefs(repository, BIN);
  const entries = refs.map(async ({ ref, commit }) => {
    const format = '--format=%P%x00%an%x00%aI';
    const { text } = await repository.git.run(['log', '-n', '1', format, commit]);
    const [parents = '', removedBy = '', removedAt = ''] = text.trim().split('\0');
    const before = parents.split(' ')[0] ?? '';
    const changes = await listChanges(repository, before, commit);
    const paths = changes.map(({ path }) => askedPath(path, repository.prefix));
    const name = fromRefPart(ref.slice(BIN.length, ref.lastIndexOf('/')));
    const main = await readMainText(repository, before, paths);
    return { ref, name, commit: before, paths, removedBy, removedAt, text: main };
  });
  return (await Promise.all(entries)).sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}
