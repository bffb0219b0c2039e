import type { Entry, EntryTable } from './entry-table.ts';
import type { Places } from './find-places.ts';

/** Where a word stands in an entry. */
export interface WordInEntry {
  places: number;
  blocks: Set<number>;
  standing: number;
}

/** How much a word says of an entry: it is its whole name, begins its title, is among its names, or is told. */
export const standings = { told: 0, named: 1, begins: 2, whole: 3 } as const;

function standingOf(position: number, length: number, { head }: Entry): number {
  // One past the name lies the place where nothing stands.
  if (position === 0) return head === length + 1 ? standings.whole : standings.begins;
  return position < head ? standings.named : standings.told;
}

/** The entries that a word of `length` characters stands in, by number. */
export function gatherEntries(
  found: readonly Places[],
  length: number,
  { entries, firsts }: EntryTable,
): Map<number, WordInEntry> {
  const gathered = new Map<number, WordInEntry>();
  for (const { segment, positions, counts } of found) {
    let number = firsts[segment]!;
    let block = 0;
    positions.forEach((position, index) => {
      const before = number;
      while (number + 1 < firsts[segment + 1]! && entries[number + 1]!.start <= position)
        number += 1;
      if (number !== before) block = 0;
      const entry = entries[number]!;
      const within = position - entry.start;
      while (entry.blocks[block + 1]! <= within) block += 1;
      const known = gathered.get(number);
      const standing = standingOf(within, length, entry);
      const word = known ?? { places: 0, blocks: new Set<number>(), standing };
      word.places += counts[index] ?? 1;
      word.blocks.add(block);
      word.standing = Math.max(word.standing, standing);
      gathered.set(number, word);
    });
  }
  return gathered;
}
