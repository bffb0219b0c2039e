import { digestOf } from '../../load/text-store.ts';
import { foldText } from '../fold-text.ts';
import type { EntryRow, PassageRow, TextFile } from '../index-format.ts';
import type { SearchEntry } from '../search-entries.ts';
import { searchKinds } from '../search-kinds.ts';
import { writeCharacterPairs } from './character-pairs.ts';

/**
 * Code points after which the text of an entry goes on in another file: a result of a long
 * interview fetches the parts that hold the words, and a usual story is one request or two.
 */
const BLOCK = 3000;
const ID = 8;

/** An entry as its segment keeps it: narrators by name, which only the whole index can number. */
export type SegmentRow = [...row: EntryRow extends [...infer R, number[]] ? R : never, string[]];

export interface Segment {
  village: string;
  rows: SegmentRow[];
  /** What `writeCharacterPairs` made. */
  pairs: Uint8Array;
}

/** The folded passages so far, with room to grow. */
interface Folding {
  points: number[];
  blockStarts: number[];
  headEnds: number[];
}

/** Adds passages to the folded text, and says how they are spread over text files. */
function foldPassages(passages: readonly PassageRow[], { points, blockStarts }: Folding) {
  const files: PassageRow[][] = [[]];
  for (const passage of passages) {
    if (points.length - blockStarts[blockStarts.length - 1]! >= BLOCK) {
      blockStarts.push(points.length);
      files.push([]);
    }
    for (const point of foldText(passage[2]).points) points.push(point);
    points.push(0);
    files[files.length - 1]!.push(passage);
  }
  blockStarts.push(points.length);
  return files;
}

function nameOf(files: readonly TextFile[]): string {
  const digest = BigInt(`0x${digestOf(JSON.stringify(files))}`);
  // Lower case: names that differ by case only are one file on some disks.
  return digest.toString(36).slice(-ID).padStart(ID, '0');
}

async function foldEntry(
  { head, readPassages }: SearchEntry,
  folding: Folding,
  writeText: (name: string, text: string) => Promise<void>,
): Promise<SegmentRow> {
  const passages = await readPassages();
  const firstBlock = folding.blockStarts.length - 1;
  const began = folding.points.length;
  const parts = foldPassages([...passages.head, ...passages.rest], folding);
  const files = parts.map((passages): TextFile => ({ head, passages }));
  const id = nameOf(files);
  for (const [block, file] of files.entries())
    await writeText(`${id}-${block}.json`, JSON.stringify(file));
  const starts = folding.blockStarts.slice(firstBlock);
  const wanted = passages.head.reduce(
    (sum, [, , text]) => sum + foldText(text).points.length + 1,
    0,
  );
  // Names that do not fit into the first file are found, but do not count as names.
  const headLength = Math.min(wanted, starts[1]! - began);
  for (const start of starts.slice(0, -1))
    folding.headEnds.push(start === began ? began + headLength : start);
  const [from, to] = head.years ?? [0, 0];
  return [
    id,
    searchKinds.findIndex(([kind]) => kind === head.kind),
    headLength,
    starts.slice(1).map((end, index) => end - starts[index]!),
    from,
    to,
    (head.sound ? 1 : 0) + (head.photos ? 2 : 0),
    head.narrators,
  ];
}

/**
 * Indexes entries of one village. `writeText` is given what is shown of each. Where the text is too
 * much for one segment it comes out as several.
 */
export async function makeSegments(
  entries: readonly SearchEntry[],
  writeText: (name: string, text: string) => Promise<void>,
): Promise<Segment[]> {
  const folding: Folding = { points: [], blockStarts: [0], headEnds: [] };
  const rows: SegmentRow[] = [];
  for (const entry of entries) rows.push(await foldEntry(entry, folding, writeText));
  const points = Uint32Array.from(folding.points);
  const pairs = writeCharacterPairs({ ...folding, points });
  if (pairs) return [{ village: entries[0]?.village ?? '', rows, pairs }];
  if (entries.length < 2) throw new Error('一篇的文字太长，没法编进索引。（search-too-long）');
  const half = entries.length >> 1;
  return [
    ...(await makeSegments(entries.slice(0, half), writeText)),
    ...(await makeSegments(entries.slice(half), writeText)),
  ];
}
