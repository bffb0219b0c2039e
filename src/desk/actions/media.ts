import { basename } from 'node:path';
import { deskCommits } from '../../strings/desk.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { publishedTip } from '../published-tip.ts';
import type { Params } from '../protocol.ts';
import { findFile, listFiles, type TreeFile } from '../read-tree.ts';
import { askedPath, safeFolder, safePath } from '../safe-path.ts';
import { saveDirectly } from '../save-directly.ts';
import { writeBlob } from '../write-commit.ts';

/** A file as Decap reads it; with `links` only what it is called, for whoever fetches it by its id. */
export async function serveMedia(
  { repository, blobs }: Context,
  { path, blob }: TreeFile,
  links = false,
) {
  const asked = askedPath(path, repository.prefix);
  const named = { id: blob, path: asked, name: basename(asked) };
  if (links) {
    blobs.add(blob);
    return named;
  }
  const bytes = await repository.objects.read(blob);
  if (!bytes) throw new DeskRefusal('file-missing');
  return { ...named, content: bytes.toString('base64'), encoding: 'base64' };
}

/**
 * The top media folder is kept empty: Decap would fetch every photo of the archive at once. The
 * editor's configuration names one with a dot, into which nothing can be written.
 */
export async function getMedia(context: Context, { mediaFolder, links }: Params<'getMedia'>) {
  const { repository } = context;
  if (/^\/?(content\/?(\.[^/]+)?)?$/.test(mediaFolder)) return [];
  const folder = safeFolder(mediaFolder, repository.prefix);
  const files = await listFiles(repository, await publishedTip(repository), folder);
  const direct = files.filter(({ path }) => !path.slice(folder.length + 1).includes('/'));
  return Promise.all(direct.map((file) => serveMedia(context, file, links)));
}

export async function getMediaFile(context: Context, { path, links }: Params<'getMediaFile'>) {
  const { repository } = context;
  const inside = safePath(path, repository.prefix);
  const blob = await findFile(repository, await publishedTip(repository), inside);
  if (!blob) throw new DeskRefusal('file-missing');
  return serveMedia(context, { path: inside, blob }, links);
}

/**
 * A file that was sent, or one that is here already and is named. Nothing is no photo and no
 * recording: it is refused.
 */
export async function storeAsset(
  { repository, blobs }: Context,
  asset: Params<'persistMedia'>['asset'],
): Promise<TreeFile> {
  const { path } = asset;
  const inside = safePath(path, repository.prefix);
  if ('blob' in asset) {
    if (!(await blobs.has(asset.blob))) throw new DeskRefusal('file-missing');
    return { path: inside, blob: asset.blob };
  }
  const { content } = asset;
  if (content === '') throw new DeskRefusal('file-empty', basename(path));
  return { path: inside, blob: await writeBlob(repository, Buffer.from(content, 'base64')) };
}

export async function persistMedia(context: Context, { asset, options }: Params<'persistMedia'>) {
  const file = await storeAsset(context, asset);
  await saveDirectly(context, {
    edits: () => new Map([[file.path, file.blob]]),
    message: options.commitMessage || deskCommits.save,
  });
  return serveMedia(context, file, 'blob' in asset);
}
