import type { EntryFiles } from '../files/entry-files.ts';
import type { CreateChoice } from '../widgets/names/create-choice.ts';
import type { changeField } from './change-field.ts';
import type { DecapStore } from './decap-store.ts';
import type { OpenEntry, watchOpenEntry } from './open-entry.ts';

/** Decap's backend, whichever server it speaks to. */
export interface DecapBackend {
  listAllEntries: (collection: unknown) => Promise<{ slug: string; raw: string }[]>;
  updateUnpublishedEntryStatus: (
    collection: string,
    slug: string,
    status: string,
  ) => Promise<unknown>;
  publishUnpublishedEntry: (entry: unknown) => Promise<unknown>;
}

/**
 * What parts that are loaded later need of Decap. They get it from here and import none of it:
 * Decap's modules need each other in a circle that works in one order only, and the bundler would
 * put what two parts share into another.
 */
export interface DecapDoors {
  store: DecapStore;
  readOpenEntry: () => OpenEntry | null;
  watchOpenEntry: typeof watchOpenEntry;
  changeField: typeof changeField;
  /** Saves the form as a draft. False: it was not saved. `tell`: the desk has it. */
  saveOpenEntry: (tell?: () => void) => Promise<boolean>;
  /** Photos and recordings of the entry in the form. */
  files: EntryFiles;
  /** How an entry of a collection is made for a name, where a name is enough. */
  createChoiceIn: (collection: unknown) => CreateChoice | undefined;
  backend: () => DecapBackend;
  loadEntry: (collection: unknown, slug: string) => (...args: never[]) => unknown;
  /** The text of an entry as Decap holds it, saved or not. */
  textOf: (entry: unknown, collection: string) => string;
}

let kept: DecapDoors | null = null;

export function keepDoors(doors: DecapDoors): void {
  kept = doors;
}

export function decapDoors(): DecapDoors {
  if (!kept) throw new Error('doors-closed');
  return kept;
}
