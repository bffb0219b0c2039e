import { standingOf } from '../standing.ts';
import type { Entry, EntryTable } from './entry-table.ts';
import type { Places } from './find-places.ts';

/** Where a word stands in an entry. */
export interface WordInEntry {
  places: number;
  /** Numbers of the entry's text files. */
  blocks: Set<number>;
  /** See `standing.ts`; the highest counts. */
  standing: number;
}

/** Part of an entry in which a word stands. */
interface Occurrence {
  block: number;
  places: number;
  standing: number;
}

/** Goes through the entries of a segment as ascending places ask for them. */
function createPointer(
  { entries, firsts }: EntryTable,
  segment: number,
  key: keyof Entry & ('start' | 'firstBlock'),
) {
  let number = firsts[segment]!;
  const end = firsts[segment + 1]!;
  return (place: number): number => {
    while (number + 1 < end && entries[number + 1]![key] <= place) number += 1;
    return number;
  };
}

function occurrenceAt(position: number, length: number, entry: Entry): Occurrence {
  const within = position - entry.start;
  let block = 0;
  while (entry.blocks[block + 1]! <= within) block += 1;
  return { block, places: 1, standing: standingOf(within, length, entry.head) };
}

/** The entries that a word of `length` characters stands in, by number. */
export function gatherEntries(
  found: readonly Places[],
  length: number,
  table: EntryTable,
): Map<number, WordInEntry> {
  const gathered = new Map<number, WordInEntry>();
  const add = (number: number, { block, places, standing }: Occurrence) => {
    const word = gathered.get(number) ?? { places: 0, blocks: new Set<number>(), standing };
    word.places += places;
    word.blocks.add(block);
    word.standing = Math.max(word.standing, standing);
    gathered.set(number, word);
  };
  for (const { segment, positions, files } of found) {
    const isSingle = files.length > 0;
    const numberOf = createPointer(table, segment, isSingle ? 'firstBlock' : 'start');
    positions.forEach((position, index) => {
      const number = numberOf(position);
      const entry = table.entries[number]!;
      const file = files[index];
      if (!file) return add(number, occurrenceAt(position, length, entry));
      const block = position - entry.firstBlock;
      return add(number, { block, places: file.count, standing: file.standing });
    });
  }
  return gathered;
}
