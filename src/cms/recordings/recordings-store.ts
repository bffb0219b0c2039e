import type { DBSchema } from 'idb';
import { browserDatabase, STRICT } from '../autosave/browser-database.ts';
import type { Original } from './original/original.ts';

/** A recording that is ready and not at the desk yet. */
export interface WaitingRecording {
  /** The SHA-256 of `file`. */
  id: string;
  file: File;
  original: Original;
  /** Of the entry it is for, as it stood in the form. */
  title: string;
  /** Milliseconds. */
  at: number;
}

/** A recording that is being made with this computer's microphone, or was. */
export interface Take {
  id: string;
  title: string;
  /** When it began; milliseconds. */
  at: number;
  /** The kind of its pieces. */
  type: string;
  /** What has been recorded, without pauses. */
  seconds: number;
}

interface Schema extends DBSchema {
  waiting: { key: string; value: WaitingRecording };
  takes: { key: string; value: Take };
  pieces: { key: [string, number]; value: Blob };
}

const open = browserDatabase<Schema>('guxianghen-recordings', (database) => {
  database.createObjectStore('waiting', { keyPath: 'id' });
  database.createObjectStore('takes', { keyPath: 'id' });
  database.createObjectStore('pieces');
});

/** Rejects where there is no room. */
export async function keepWaiting(recording: WaitingRecording): Promise<void> {
  const transaction = (await open()).transaction('waiting', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(recording), transaction.done]);
}

export async function forgetWaiting(id: string): Promise<void> {
  await (await open()).delete('waiting', id);
}

export async function listWaiting(): Promise<WaitingRecording[]> {
  return (await open()).getAll('waiting');
}

/** Keeps the next piece of a take together with how long it is by now. Rejects where there is no room. */
export async function keepPiece(take: Take, place: number, piece: Blob): Promise<void> {
  const transaction = (await open()).transaction(['takes', 'pieces'], 'readwrite', STRICT);
  await Promise.all([
    transaction.objectStore('takes').put(take),
    transaction.objectStore('pieces').put(piece, [take.id, place]),
    transaction.done,
  ]);
}

export async function listTakes(): Promise<Take[]> {
  return (await open()).getAll('takes');
}

/** Everything that was recorded of a take, in order. */
export async function readTake({ id, type }: Take): Promise<Blob> {
  const pieces = await (await open()).getAll('pieces', IDBKeyRange.bound([id], [id, []]));
  return new Blob(pieces, { type });
}

export async function forgetTake(id: string): Promise<void> {
  const transaction = (await open()).transaction(['takes', 'pieces'], 'readwrite', STRICT);
  await Promise.all([
    transaction.objectStore('takes').delete(id),
    transaction.objectStore('pieces').delete(IDBKeyRange.bound([id], [id, []])),
    transaction.done,
  ]);
}
