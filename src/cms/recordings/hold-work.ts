/** One lock for each recording that somebody is at: it goes with the page, however that ends. */
const lockName = (id: string) => `guxianghen-recording-${id}`;

/** Says to all windows that this one is at it. Returns how to let go. */
export function holdWork(id: string): () => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  // Old browsers, and pages without https, have none: then all are asked about what is left.
  void navigator.locks?.request(lockName(id), () => held);
  return letGo;
}

/** Of these, the ones that no window is at. */
export async function withoutWork<T extends { id: string }>(all: readonly T[]): Promise<T[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const busy = new Set(held.map(({ name }) => name));
  return all.filter(({ id }) => !busy.has(lockName(id)));
}
