import { Backend } from 'decap-cms-core/dist/esm/backend.js';

/**
 * Takes Decap's own local backup out of service: it asks whether to restore, and then the server's
 * text overwrites what it has restored (decap-cms #5055, #5470, #6989); leaving an entry deletes it.
 */
export function withoutStockBackup(): void {
  const nothing = () => Promise.resolve();
  Object.assign(Backend.prototype, {
    getLocalDraftBackup: () => Promise.resolve({}),
    persistLocalDraftBackup: nothing,
    deleteLocalDraftBackup: nothing,
  });
}
