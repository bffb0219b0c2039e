import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import {
  describeDraft,
  listDraftKeys,
  nameFromKey,
  readDraft,
  type Draft,
  type EntryName,
} from '../drafts.ts';
import type { Params } from '../protocol.ts';
import { findFile, readText } from '../read-tree.ts';
import { safePath } from '../safe-path.ts';
import { serveMedia } from './media.ts';

export async function needDraft({ repository }: Context, name: EntryName): Promise<Draft> {
  const draft = await readDraft(repository, name);
  if (!draft) throw new DeskRefusal('draft-missing');
  return draft;
}

export async function unpublishedEntries({ repository }: Context): Promise<string[]> {
  return listDraftKeys(repository);
}

export async function unpublishedEntry(context: Context, asked: Params<'unpublishedEntry'>) {
  const name = 'id' in asked ? nameFromKey(asked.id) : asked;
  return describeDraft(context.repository, await needDraft(context, name));
}

async function findInDraft(context: Context, asked: EntryName & { path: string }) {
  const { repository } = context;
  const path = safePath(asked.path, repository.prefix);
  const draft = await needDraft(context, asked);
  const blob = await findFile(repository, draft.tip, path);
  if (!blob) throw new DeskRefusal('file-missing');
  return { path, blob };
}

export async function unpublishedEntryDataFile(
  context: Context,
  asked: Params<'unpublishedEntryDataFile'>,
): Promise<{ data: string; base: string }> {
  const { path, blob } = await findInDraft(context, asked);
  const data = await readText(context.repository, blob);
  context.served.remember('draft', { editor: context.editor.email, path, blob });
  return { data, base: blob };
}

export async function unpublishedEntryMediaFile(
  context: Context,
  asked: Params<'unpublishedEntryMediaFile'>,
) {
  return serveMedia(context, await findInDraft(context, asked));
}
