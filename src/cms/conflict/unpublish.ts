import { takeDeletion } from './form-base.ts';
import type { DeskRequest } from './ask-desk.ts';

type Ask = (request: DeskRequest) => Promise<unknown>;

/**
 * Taking an entry off the site is two steps with Decap: it deletes the entry, which takes its photos
 * and recordings along, and saves its text as a draft, without them. So the draft is first made of
 * all that was deleted.
 */
export async function keepFilesOfUnpublished(request: DeskRequest, ask: Ask): Promise<void> {
  if (request.action !== 'persistEntry') return;
  const { dataFiles, options } = request.params as {
    dataFiles: { path: string; slug: string }[];
    options: { collectionName: string; status?: string };
  };
  const { path, slug } = dataFiles[0]!;
  const { collectionName: collection, status } = options;
  const isUnpublished = status === 'pending_publish';
  const deletion = isUnpublished ? takeDeletion(path) : undefined;
  if (!deletion) return;
  const entry = { collection, slug };
  await ask({ action: 'restoreEntry', params: { ...entry, path, ...deletion, base: null } });
  const newStatus = status;
  await ask({ action: 'updateUnpublishedEntryStatus', params: { ...entry, newStatus } });
}
