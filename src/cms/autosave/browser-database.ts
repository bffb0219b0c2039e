import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** On the disk and not only on its way there: a power cut is what keeping is for. */
export const STRICT = { durability: 'strict' } as const;

/**
 * A database of this browser, opened when it is first asked for. A failure (no room, a private
 * window) is told each time somebody asks, and tried again.
 */
export function browserDatabase<S extends DBSchema>(
  name: string,
  create: (database: IDBPDatabase<S>) => void,
): () => Promise<IDBPDatabase<S>> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openDB<S>(name, 1, {
      upgrade: create,
      // Another window wants a newer one: let it, and open again with the next question.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  };
}
