import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { fromJS, List } from 'immutable';
import { decapStore } from './decap-store.ts';

/** What can be made on the way, while something else is being written: a name is all it needs. */
export const quickCollections = ['people', 'villages'] as const;
export type QuickCollection = (typeof quickCollections)[number];

/**
 * Makes an entry that has nothing but a name, and publishes it, so that the entry that names it can
 * be published too. Returns its id: its file's or its folder's name. Throws what the backend says.
 */
export async function createEntry(collection: QuickCollection, name: string): Promise<string> {
  const { config, collections } = decapStore.getState();
  const backend = currentBackend(config);
  const entry = { collection, data: { name }, newRecord: true, slug: '', path: '', raw: '' };
  const slug = await backend.persistEntry({
    config,
    collection: collections.get(collection),
    entryDraft: fromJS({ entry: { ...entry, mediaFiles: [], meta: {} } }),
    assetProxies: [],
    usedSlugs: List(),
  });
  const { implementation } = backend;
  await implementation.updateUnpublishedEntryStatus(collection, slug, 'pending_publish');
  await implementation.publishUnpublishedEntry(collection, slug);
  return slug.replace(/\/index$/, '');
}
