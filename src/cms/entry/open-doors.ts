import { loadEntry } from 'decap-cms-core/dist/esm/actions/entries.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { resolveFormat } from 'decap-cms-core/dist/esm/formats/formats.js';
import { keepLayout } from '../format/keep-layout.ts';
import { decapStore, type KeptMap } from './decap-store.ts';
import { storeFiles } from '../files/store-files.ts';
import { changeField } from './change-field.ts';
import { createChoiceIn } from './create-choice.ts';
import { keepDoors } from './doors.ts';
import { readOpenEntry, watchOpenEntry } from './open-entry.ts';
import { saveOpenEntry } from './save-entry.ts';

function textOf(entry: unknown, collection: string): string {
  const kept = entry as KeptMap;
  const settings = decapStore.getState().collections.get(collection);
  const { toFile } = resolveFormat(settings, kept.toJS());
  return toFile((keepLayout({ entry: kept }) as unknown as KeptMap).toJS(), []);
}

/** Makes Decap's inner parts known to what is loaded later. Call once, after Decap is loaded. */
export function openDoors(): void {
  keepDoors({
    store: decapStore,
    readOpenEntry,
    watchOpenEntry,
    changeField,
    saveOpenEntry,
    files: storeFiles,
    createChoiceIn,
    backend: () => currentBackend(decapStore.getState().config),
    loadEntry,
    textOf,
  });
}
