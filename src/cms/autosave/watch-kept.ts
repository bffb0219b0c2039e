type Listener = (at: number | null) => void;

const listeners = new Set<Listener>();
let last: number | null = null;

/**
 * Calls `listener` with when the form was last kept, in this browser or on the desk (milliseconds),
 * at once and with every keeping; null: nothing of it is kept, or all of it is saved. Returns how to
 * stop. This module imports nothing of Decap: parts that are loaded later may.
 */
export function watchKept(listener: Listener): () => void {
  listeners.add(listener);
  listener(last);
  return () => listeners.delete(listener);
}

export function tellKept(at: number | null): void {
  if (at === last) return;
  last = at;
  for (const listener of listeners) listener(at);
}
