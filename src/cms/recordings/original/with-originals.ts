import { fromJS } from 'immutable';
import type { Original } from './original.ts';

/** The parts of Immutable's maps and lists that are needed of an entry. */
interface Kept {
  get: (name: string) => unknown;
  set: (name: string, value: unknown) => Kept;
  remove: (name: string) => Kept;
  map: (change: (each: Kept) => Kept) => Kept;
  toJS: () => unknown;
}

/** A file of the entry in the form. */
interface FoundFile {
  /** Says what is in it. */
  id: string;
  original?: Original | undefined;
}

const isList = (value: unknown): value is Kept =>
  typeof (value as Kept | undefined)?.map === 'function';

/**
 * For Decap's `preSave`: puts what each recording's file was before it was made smaller beside it. A
 * widget can only change its own field, and files know where they came from (`SentFile.original`).
 * What an entry says already is remembered by what is in the file, so that one that is taken out,
 * saved and put back still has it.
 */
export function makeWithOriginals(find: (name: string) => FoundFile | undefined) {
  const known = new Map<string, Original>();

  function complete(recording: Kept): Kept {
    const name = recording.get('file');
    if (typeof name !== 'string' || name === '') return recording.remove('original');
    const file = find(name);
    const present = recording.get('original') as Kept | undefined;
    if (!file) return recording;
    const original = file.original ?? known.get(file.id);
    const remembered = original ?? (present?.toJS() as Original | undefined);
    if (remembered) known.set(file.id, remembered);
    return original ? recording.set('original', fromJS(original)) : recording;
  }

  return ({ entry }: { entry: unknown }): Kept | undefined => {
    const data = (entry as Kept).get('data') as Kept;
    const recordings = data.get('recordings');
    return isList(recordings) ? data.set('recordings', recordings.map(complete)) : undefined;
  };
}
