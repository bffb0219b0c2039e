import type { Context } from '../context.ts';
import { publishedTip } from '../published-tip.ts';
import type { Params } from '../protocol.ts';
import { findFile, findFiles, listFiles, readText, type TreeFile } from '../read-tree.ts';
import { askedPath, safeFolder, safePath } from '../safe-path.ts';

/** An entry as Decap reads it. `base` is ours: to be sent back with the save. */
interface ServedEntry {
  data: string | null;
  file: { path: string; label?: string | undefined; id: string | null };
  base: string | null;
}

/** How many folders deep `path` is below `folder`: 1 is right in it. */
const depthBelow = (path: string, folder: string) =>
  path.slice(folder === '' ? 0 : folder.length + 1).split('/').length;

export async function entriesByFolder(
  context: Context,
  { folder, extension, depth }: Params<'entriesByFolder'>,
): Promise<ServedEntry[]> {
  const { repository } = context;
  const below = safeFolder(folder, repository.prefix);
  const ending = `.${extension.replace(/^\./, '')}`;
  const files = await listFiles(repository, await publishedTip(repository), below);
  const wanted = files.filter(
    ({ path }) => path.endsWith(ending) && depthBelow(path, below) <= depth,
  );
  const entries = await Promise.all(wanted.map((file) => listedEntry(context, file)));
  return entries.filter((entry) => entry !== undefined);
}

/** One file that cannot be read as text is left out of a list; opened by itself, it says why. */
async function listedEntry(
  { repository }: Context,
  { path, blob }: TreeFile,
): Promise<ServedEntry | undefined> {
  const data = await readText(repository, blob).catch(() => undefined);
  const file = { path: askedPath(path, repository.prefix), id: blob };
  return data === undefined ? undefined : { data, file, base: blob };
}

export async function entriesByFiles(
  context: Context,
  { files }: Params<'entriesByFiles'>,
): Promise<ServedEntry[]> {
  const { repository } = context;
  const paths = files.map(({ path }) => safePath(path, repository.prefix));
  const found = await findFiles(repository, await publishedTip(repository), paths);
  return Promise.all(
    files.map(async ({ path, label }, index) => {
      const blob = found.get(paths[index]!) ?? null;
      const data = blob ? await readText(repository, blob) : null;
      return { data, file: { path, label, id: blob }, base: blob };
    }),
  );
}

/** Decap asks for entries that may not exist, to see whether an address is free. */
export async function getEntry(
  context: Context,
  { path }: Params<'getEntry'>,
): Promise<ServedEntry> {
  const { repository, served, editor } = context;
  const inside = safePath(path, repository.prefix);
  const blob = await findFile(repository, await publishedTip(repository), inside);
  if (!blob) return { data: null, file: { path, id: null }, base: null };
  const data = await readText(repository, blob);
  served.remember('published', { editor: editor.email, path: inside, blob });
  return { data, file: { path, id: blob }, base: blob };
}
