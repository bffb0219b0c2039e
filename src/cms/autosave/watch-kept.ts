type Listener = (at: number | null) => void;

const listeners = new Set<Listener>();
let last: number | null = null;
let flush: () => Promise<void> = async () => undefined;

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

/** Keeps now what is in the form, here and on the desk; resolves also where that was in vain. */
export function flushKept(): Promise<void> {
  return flush();
}

/** Who keeps what is written says how. */
export function answerFlush(answer: () => Promise<void>): void {
  flush = answer;
}
