import { basename, dirname } from 'node:path';
import { deskCommits } from '../../strings/desk.ts';
import { checkBases, type NewText } from '../check-base.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { draftChanges, listDraftKeys, nameFromKey, readDraft, type Draft } from '../drafts.ts';
import type { Params } from '../protocol.ts';
import { findFiles, listFiles } from '../read-tree.ts';
import { safePath } from '../safe-path.ts';
import { mergePublished } from '../publish.ts';
import { releaseUploads } from '../files/hold-uploads.ts';
import { saveDirectly } from '../save-directly.ts';
import { saveDraft } from '../save-draft.ts';
import { writeBlob, type Edits } from '../write-commit.ts';
import { storeAsset } from './media.ts';

interface SentText extends NewText {
  blob: string;
  /** In the repository, when the file gets another name. */
  newPath: string | undefined;
}

/** Everything that was sent, stored; nothing points at it yet. */
async function storeTexts(
  { repository }: Context,
  { dataFiles }: Params<'persistEntry'>,
): Promise<SentText[]> {
  const { prefix } = repository;
  const checked = dataFiles.map(({ path, newPath, raw, base }) => {
    if (raw.trim() === '') throw new DeskRefusal('file-empty', basename(path));
    const moved = newPath ? safePath(newPath, prefix) : undefined;
    return { path: safePath(path, prefix), newPath: moved, text: raw, base };
  });
  return Promise.all(
    checked.map(async (file) => ({ ...file, blob: await writeBlob(repository, file.text) })),
  );
}

/** A file that gets another folder takes along what lies in its old one: its photos and sound. */
async function moveFolder(
  context: Context,
  file: SentText,
  tip: string | null,
  edits: Map<string, string | null>,
) {
  const { path, newPath } = file;
  if (!newPath || newPath === path) return;
  const [from, to] = [dirname(path), dirname(newPath)];
  const own = /^index\.\w+$/.test(basename(path)) && from !== to;
  const neighbours = own ? await listFiles(context.repository, tip, from) : [];
  for (const neighbour of neighbours) {
    const moved = to + neighbour.path.slice(from.length);
    if (!edits.has(moved)) edits.set(moved, neighbour.blob);
    edits.set(neighbour.path, null);
  }
  edits.set(path, null);
  edits.set(newPath, file.blob);
}

/** Decap goes on naming the old file until it is published; the draft has it under its new name. */
async function followRenames(
  { repository }: Context,
  texts: SentText[],
  { tip, published }: { tip: string | null; published: string | null },
): Promise<SentText[]> {
  const paths = texts.flatMap(({ path, newPath }) => (newPath ? [path, newPath] : [path]));
  if (texts.every(({ newPath }) => newPath === undefined)) return texts;
  const [draft, site] = await Promise.all([
    findFiles(repository, tip, paths),
    findFiles(repository, published, paths),
  ]);
  return texts.map((text) => {
    const { path, newPath } = text;
    const done = newPath && !draft.has(path) && draft.has(newPath) && !site.has(newPath);
    return done ? { ...text, path: newPath, newPath: undefined } : text;
  });
}

async function makeEdits(
  context: Context,
  sent: { texts: SentText[]; assets: Edits },
  { tip, published }: { tip: string | null; published: string | null },
): Promise<Map<string, string | null>> {
  const texts = await followRenames(context, sent.texts, { tip, published });
  const paths = texts.flatMap(({ path, newPath }) => (newPath ? [path, newPath] : [path]));
  const current = await findFiles(context.repository, tip, paths);
  await checkBases(context, texts, current);
  const taken = texts.find(
    ({ path, newPath }) => newPath && newPath !== path && current.has(newPath),
  );
  if (taken) throw new DeskRefusal('path-occupied');
  const edits = new Map<string, string | null>(sent.assets);
  for (const { path, blob } of texts) edits.set(path, blob);
  for (const file of texts) await moveFolder(context, file, tip, edits);
  return edits;
}

/** The draft under another name that holds a file which is now being renamed. */
async function findRenamed(context: Context, texts: SentText[]): Promise<Draft | undefined> {
  const { repository } = context;
  const old = texts.find(({ path, newPath }) => newPath && newPath !== path)?.path;
  if (!old) return undefined;
  for (const key of await listDraftKeys(repository)) {
    const draft = await readDraft(repository, nameFromKey(key));
    const changes = draft ? await draftChanges(repository, draft.tip) : [];
    if (changes.some(({ path, after }) => path === old && after)) return draft;
  }
  return undefined;
}

export async function persistEntry(context: Context, params: Params<'persistEntry'>) {
  const { options, resolves } = params;
  const collection = options.collectionName ?? '';
  if (params.dataFiles.some(({ path, newPath }) => !context.belongs(collection, newPath ?? path)))
    throw new DeskRefusal('collection-mismatch');
  const texts = await storeTexts(context, params);
  const stored = await Promise.all(params.assets.map((asset) => storeAsset(context, asset)));
  const sent = { texts, assets: new Map(stored.map(({ path, blob }) => [path, blob])) };
  const name = { collection, slug: params.dataFiles[0]!.slug };
  const message = options.commitMessage || deskCommits.save;
  const notice = options.useWorkflow
    ? void (await saveDraft(context, {
        name,
        message,
        status: options.status ?? 'draft',
        renames: await findRenamed(context, texts),
        mergedWith: resolves,
        edits: async ({ draft, ...ground }) => {
          const edits = await makeEdits(context, sent, ground);
          if (draft && resolves) await mergePublished(context, draft, resolves, edits);
          return edits;
        },
      }))
    : await saveDirectly(context, {
        entry: name,
        message,
        edits: (tip) => makeEdits(context, sent, { tip, published: tip }),
      });
  // It is saved; should this fail, they are held a little longer.
  await releaseUploads(context.repository, new Set(sent.assets.values())).catch(() => undefined);
  return { message: 'entry persisted', notice, bases: rememberSaved(context, params, texts) };
}

/** The versions this editor has now; `bases` is ours, for the next save. */
function rememberSaved(
  { served, editor }: Context,
  { dataFiles }: Params<'persistEntry'>,
  texts: SentText[],
): Record<string, string> {
  texts.forEach(({ path, newPath, blob }) =>
    served.remember('draft', { editor: editor.email, path: newPath ?? path, blob }),
  );
  return Object.fromEntries(
    texts.map(({ blob }, index) => [dataFiles[index]!.newPath ?? dataFiles[index]!.path, blob]),
  );
}
