import { decapStore } from './decap-store.ts';
import { readOpenEntry } from './open-entry.ts';

/**
 * Calls `listener` with whether a list is open (somebody has logged in, and no form is there), at
 * once and whenever that changes.
 */
export function watchLists(listener: (isList: boolean) => void): void {
  let last: boolean | undefined;
  const look = () => {
    const isList = Boolean(decapStore.getState().auth?.user) && readOpenEntry() === null;
    if (isList === last) return;
    last = isList;
    listener(isList);
  };
  look();
  decapStore.subscribe(look);
}
