import type { IndexBase } from '../index-format.ts';
import { searchKinds, type SearchKind } from '../search-kinds.ts';

/** An entry as finding knows it. */
export interface Entry {
  id: string;
  kind: SearchKind;
  /** Its rank among equals: the place of its kind in `searchKinds`. */
  kindRank: number;
  village: string;
  narrators: string[];
  years: [from: number, to: number] | null;
  sound: boolean;
  photos: boolean;
  /** Positions that title and names take. */
  head: number;
  /** Where each text file begins within the entry, and where the last ends. */
  blocks: number[];
  /** Where it begins in its segment, and the number of its first text file there. */
  start: number;
  firstBlock: number;
}

export interface EntryTable {
  entries: Entry[];
  /** Number of the first entry of each segment, and one past the last. */
  firsts: number[];
}

function runningSums(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push(sums[sums.length - 1]! + length);
  return sums;
}

/** The base of an index as a table of entries, numbered through all segments. */
export function readEntries({ segments, narrators }: IndexBase): EntryTable {
  const entries: Entry[] = [];
  const firsts: number[] = [];
  for (const { village, entries: rows } of segments) {
    firsts.push(entries.length);
    let start = 0;
    let firstBlock = 0;
    for (const [id, kind, head, lengths, from, to, flags, names] of rows) {
      const blocks = runningSums(lengths);
      entries.push({
        id,
        kind: searchKinds[kind]![0],
        kindRank: kind,
        village,
        narrators: names.map((name) => narrators[name]!),
        years: from ? [from, to] : null,
        sound: (flags & 1) > 0,
        photos: (flags & 2) > 0,
        head,
        blocks,
        start,
        firstBlock,
      });
      start += blocks[blocks.length - 1]!;
      firstBlock += lengths.length;
    }
  }
  firsts.push(entries.length);
  return { entries, firsts };
}
