import type { DBSchema } from 'idb';
import { browserDatabase, STRICT } from './browser-database.ts';
import type { Base } from '../conflict/form-base.ts';
import type { DeskFile } from './ask-kept.ts';

/** A file that was chosen and not yet saved. */
export interface KeptMedia {
  /** As Decap names it. */
  id: string;
  /** Null: the desk holds it, at the address in `fields`. */
  blob: Blob | null;
  /** Decap's own fields of it: name, path, field, … */
  fields: Record<string, unknown>;
}

/** What was being written, as of its last second. */
export interface KeptText {
  /** One for every filling of a form: two windows never write over each other's. */
  id: string;
  collection: string;
  /** Null for what has never been saved. */
  slug: string | null;
  path: string | null;
  title: string;
  /** When it was kept; milliseconds. */
  at: number;
  editor: string;
  /** The version it was written on. */
  base: Base;
  /** That version's text. */
  opened: string;
  /** The file as it would have been saved; empty where the format refused it. */
  text: string;
  /** What the form held. */
  data: Record<string, unknown>;
  mediaIds: string[];
  /** Set aside by the editor; it can still be fetched back. */
  unwanted?: boolean;
  /** Where the desk's state of it is the one that counts; never in this browser's store. */
  desk?: KeptOnDesk;
}

/** How a text lies on the desk. */
export interface KeptOnDesk {
  /** Since it was kept, when the desk was asked; milliseconds. */
  age: number;
  files: DeskFile[];
  /** Another computer or another browser has written it. */
  isElsewhere: boolean;
}

interface Schema extends DBSchema {
  texts: { key: string; value: KeptText };
  media: { key: [string, string]; value: KeptMedia };
}

const open = browserDatabase<Schema>('guxianghen-kept', (database) => {
  database.createObjectStore('texts', { keyPath: 'id' });
  database.createObjectStore('media');
});

/** Keeps a text, in place of what was kept under its id. Rejects where there is no room. */
export async function keepText(text: KeptText): Promise<void> {
  const transaction = (await open()).transaction('texts', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(text), transaction.done]);
}

export async function keepMedia(text: string, media: KeptMedia): Promise<void> {
  const transaction = (await open()).transaction('media', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(media, [text, media.id]), transaction.done]);
}

export async function readMedia({ id, mediaIds }: KeptText): Promise<KeptMedia[]> {
  const database = await open();
  const found = await Promise.all(mediaIds.map((media) => database.get('media', [id, media])));
  return found.filter((media) => media !== undefined);
}

/** All that is kept, the newest first. */
export async function listKept(): Promise<KeptText[]> {
  const texts = await (await open()).getAll('texts');
  return texts.sort((a, b) => b.at - a.at);
}

export async function findKept(id: string): Promise<KeptText | undefined> {
  return (await open()).get('texts', id);
}

/** Forgets a text with its files: the desk has it, or nobody ever wants it again. */
export async function forgetKept(id: string): Promise<void> {
  const transaction = (await open()).transaction(['texts', 'media'], 'readwrite', STRICT);
  const all = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([
    transaction.objectStore('texts').delete(id),
    transaction.objectStore('media').delete(all),
    transaction.done,
  ]);
}
