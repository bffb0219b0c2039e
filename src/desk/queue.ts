/** Runs `work` after all that was asked for under the same key before it. */
export type Queue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * First come, first served, per key: sixty people who save at once wait in line for each other,
 * and do not race. Other processes know nothing of this line; compare and swap guards against them.
 */
export function createQueue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return turn;
  };
}
