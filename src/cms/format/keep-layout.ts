import { collectionKey, layoutKey } from './archive-format.ts';

/** The parts of Immutable's `Map` that are needed of Decap's entry. */
interface EntryMap {
  get: (key: string) => unknown;
}
interface DataMap {
  set: (key: string, value: unknown) => DataMap;
}

/**
 * For Decap's `preSave`: tells the format whose entry it writes, and hands it the file as it was
 * opened. Decap gives `toFile` nothing but the fields, and a file's comments are not among them.
 */
export function keepLayout(event: { entry: unknown }): DataMap {
  const entry = event.entry as EntryMap;
  const data = (entry.get('data') as DataMap).set(collectionKey, entry.get('collection'));
  const raw = entry.get('raw');
  return typeof raw === 'string' && raw !== '' ? data.set(layoutKey, raw) : data;
}
