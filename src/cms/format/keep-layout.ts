import { layoutKey } from './archive-format.ts';

/** The parts of Immutable's `Map` that are needed of Decap's entry. */
interface EntryMap {
  get: (key: string) => unknown;
}
interface DataMap {
  set: (key: string, value: unknown) => DataMap;
}

/**
 * For Decap's `preSave`: hands the format the file as it was opened. Decap gives `toFile` nothing
 * but the fields, and a file's comments and layout are not among them.
 */
export function keepLayout({ entry }: { entry: EntryMap }): DataMap {
  const data = entry.get('data') as DataMap;
  const raw = entry.get('raw');
  return typeof raw === 'string' && raw !== '' ? data.set(layoutKey, raw) : data;
}
