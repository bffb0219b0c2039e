/** A seeded source of chance, so that a picture comes out the same each time it is drawn. */
export interface Random {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** One of the given things. */
  pick<T>(things: readonly T[]): T;
  /** Roughly normal, with the given spread around zero. */
  near(spread: number): number;
}

/** Starts a source of chance from a name (mulberry32 over an FNV-1a hash of it). */
export function seededRandom(name: string): Random {
  let state = 2166136261;
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0)!, 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    pick: (things) => things[Math.floor(next() * things.length)]!,
    near: (spread) => (next() + next() + next() - 1.5) * spread * 1.15,
  };
}
