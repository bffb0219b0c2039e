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

/**
 * Saves what is in the form as a draft, as Decap's own button does. False: it was not saved. `tell` is
 * called as soon as the desk has it: the form may be filled anew after that.
 */
export async function saveOpenEntry(tell?: () => void): Promise<boolean> {
  const entry = readOpenEntry();
  if (!entry) return false;
  const { collection, slug, status } = entry;
  const save = persistUnpublishedEntry(collectionNamed(collection), status !== null);
  try {
    await decapStore.dispatch(save);
  } catch {
    return false;
  }
  tell?.();
  if (slug && status === null) await reloadEntry(collection, slug);
  return true;
}
