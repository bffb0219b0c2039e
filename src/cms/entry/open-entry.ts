import { resolveFormat } from 'decap-cms-core/dist/esm/formats/formats.js';
import { keepLayout } from '../format/keep-layout.ts';
import { decapStore, type KeptMap } from './decap-store.ts';

/** Where a draft stands on its way; null: there is no draft, what is open is published or new. */
export type DraftStatus = 'draft' | 'pending_review' | 'pending_publish';

/** What is open in the form. A snapshot: read it again when something may have changed. */
export interface OpenEntry {
  /** Its name in the configuration: `stories`, `histories`, `settings`, … */
  collection: string;
  /** As Decap names it (`井台/index`); null until a new entry is saved. */
  slug: string | null;
  /** From the repository's root; null until a new entry is saved. */
  path: string | null;
  isNew: boolean;
  hasChanged: boolean;
  status: DraftStatus | null;
  /** Another one after the form was filled anew (opened, restored). */
  key: string;
  /** What the form holds, as plain values. */
  fields: () => Record<string, unknown>;
  /** The file as it would be saved; throws where the format refuses. */
  text: () => string;
  /** The file as it was opened; empty for a new one. */
  opened: () => string;
}

function statusOf(collection: string, slug: string | null): DraftStatus | null {
  const { editorialWorkflow } = decapStore.getState();
  const status = slug && editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, 'status']);
  return (status as DraftStatus | undefined) || null;
}

function fieldOrder(collection: KeptMap, slug: string | null): string[] {
  const { fields, files = [] } = collection.toJS() as Record<'fields' | 'files', unknown[]>;
  const file = (files as { name: string; fields: unknown[] }[]).find(({ name }) => name === slug);
  return ((file?.fields ?? fields ?? []) as { name: string }[]).map(({ name }) => name);
}

/** As Decap's `entryToRaw` and what runs before it do it. */
function textOf(entry: KeptMap, collection: KeptMap, slug: string | null): string {
  const { toFile } = resolveFormat(collection, entry.toJS());
  const kept = keepLayout({ entry }) as unknown as KeptMap;
  const text = toFile(kept.toJS(), fieldOrder(collection, slug));
  return text.endsWith('\n') ? text : `${text}\n`;
}

function textField(entry: KeptMap, name: string): string {
  const value = entry.get(name);
  return typeof value === 'string' ? value : '';
}

/** The entry in the form, or null where a list or nothing is open, or it is still being fetched. */
export function readOpenEntry(): OpenEntry | null {
  const { entryDraft, collections } = decapStore.getState();
  const entry = entryDraft?.get('entry') as KeptMap | undefined;
  const name = entry && textField(entry, 'collection');
  const collection = name ? (collections.get(name) as KeptMap | undefined) : undefined;
  if (!entry || !name || !collection) return null;
  const isNew = entry.get('newRecord') === true && !textField(entry, 'path');
  const slug = textField(entry, 'slug') || null;
  return {
    collection: name,
    slug,
    path: textField(entry, 'path') || null,
    isNew,
    hasChanged: entryDraft.get('hasChanged') === true,
    status: statusOf(name, slug),
    key: String(entryDraft.get('key') ?? ''),
    fields: () => (entry.get('data') as KeptMap | undefined)?.toJS() ?? {},
    text: () => textOf(entry, collection, slug),
    opened: () => textField(entry, 'raw'),
  };
}

/**
 * Calls `listener` with what is open, at once and whenever Decap's form, its draft's status or what
 * is open may have changed. Returns how to stop.
 */
export function watchOpenEntry(listener: (entry: OpenEntry | null) => void): () => void {
  let last: unknown[] = [];
  const look = () => {
    const { entryDraft, editorialWorkflow } = decapStore.getState();
    if (last[0] === entryDraft && last[1] === editorialWorkflow && last.length > 0) return;
    last = [entryDraft, editorialWorkflow];
    listener(readOpenEntry());
  };
  look();
  return decapStore.subscribe(look);
}
