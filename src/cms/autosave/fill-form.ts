import AssetProxy from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import { setFormBase, type Base } from '../conflict/form-base.ts';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import type { KeptMedia } from './kept-store.ts';

export interface Filling {
  data: Record<string, unknown>;
  /** The file these fields are a change of: its comments and layout are kept. */
  opened: string;
  base: Base;
  media: readonly KeptMedia[];
}

interface FormMedia extends Record<string, unknown> {
  id: string;
}

function asFormMedia({ blob, fields, id }: KeptMedia): FormMedia {
  const name = String(fields['name'] ?? id);
  if (!blob) return { ...fields, id, name, displayURL: fields['url'], draft: true };
  const file = blob instanceof File ? blob : new File([blob], name, { type: blob.type });
  const url = URL.createObjectURL(file);
  return { ...fields, id, name, file, url, displayURL: url, draft: true };
}

/**
 * Puts other fields into the form that is open, as changes that are not saved yet. Both of Decap's
 * actions come in one breath: between them its form would ask about a backup.
 */
export function fillForm({ data, opened, base, media }: Filling): void {
  const entry = (decapStore.getState().entryDraft.get('entry') as KeptMap).toJS();
  const added = media.map(asFormMedia);
  const assets = added.map(
    ({ path, file, url, field }) => new AssetProxy({ path, file, url, field }),
  );
  const ids = new Set(added.map(({ id }) => id));
  const present = (entry['mediaFiles'] as FormMedia[] | undefined) ?? [];
  const mediaFiles = [...added, ...present.filter(({ id }) => !ids.has(id))];
  const filled = { ...entry, data, raw: opened, mediaFiles, isPersisting: undefined };
  decapStore.dispatch({ type: 'ADD_ASSETS', payload: assets });
  decapStore.dispatch({ type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: { entry: filled } });
  decapStore.dispatch({ type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
  setFormBase(base);
}
