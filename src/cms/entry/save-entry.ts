import {
  loadUnpublishedEntry,
  persistUnpublishedEntry,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { decapStore } from './decap-store.ts';
import { readOpenEntry } from './open-entry.ts';

const collectionNamed = (name: string) => decapStore.getState().collections.get(name);

/** Fetches an entry anew into the form that has it open: its draft, or what is published. */
export async function reloadEntry(collection: string, slug: string): Promise<void> {
  await decapStore.dispatch(loadUnpublishedEntry(collectionNamed(collection), slug));
}

/** Saves what is in the form as a draft, as Decap's own button does. False: it was not saved. */
export async function saveOpenEntry(): Promise<boolean> {
  const entry = readOpenEntry();
  if (!entry) return false;
  const { collection, slug, status } = entry;
  const save = persistUnpublishedEntry(collectionNamed(collection), status !== null);
  try {
    await decapStore.dispatch(save);
  } catch {
    return false;
  }
  if (slug && status === null) await reloadEntry(collection, slug);
  return true;
}
