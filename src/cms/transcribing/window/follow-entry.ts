import { decapDoors } from '../../entry/doors.ts';
import type { OpenEntry } from '../../entry/open-entry.ts';

/**
 * Follows the entry that the window was opened over: `changed` with every change of the form, `left`
 * once when another entry, or none, is open there. A new entry gets its address with its first save
 * and stays the same. Returns how to stop.
 */
export function followEntry(changed: (entry: OpenEntry) => void, left: () => void): () => void {
  const { readOpenEntry, watchOpenEntry } = decapDoors();
  const first = readOpenEntry();
  let [path, isOver] = [first?.path ?? null, false];
  return watchOpenEntry((entry) => {
    if (isOver) return;
    path ??= entry?.path ?? null;
    if (entry && entry.collection === first?.collection && entry.path === path) changed(entry);
    else {
      isOver = true;
      left();
    }
  });
}
