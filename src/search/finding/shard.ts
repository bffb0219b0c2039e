import { SHARD_MAGIC } from '../index-format.ts';
import { STANDINGS } from '../standing.ts';
import { ByteReader } from './byte-reader.ts';

/** Where a pair of characters stands in one segment. */
export interface Section {
  segment: number;
  /** Positions in the segment, in order; of a single character, numbers of text files. */
  positions: number[];
  /** Of a single character, for each text file: how often it stands there, and its standing. */
  files: { count: number; standing: number }[];
}

/** A file of the index: pairs of characters, and where in its bytes their places begin and end. */
export interface Shard {
  bytes: Uint8Array;
  places: Map<string, [from: number, to: number]>;
}

/** The name of a pair in the maps; `second` 0 is the single character. */
export function pairName(first: number, second: number): string {
  return String.fromCodePoint(first, second);
}

/** Reads the table of a shard. Throws RangeError where it is no shard, or not whole. */
export function readShard(bytes: Uint8Array): Shard {
  if (SHARD_MAGIC.some((byte, index) => bytes[index] !== byte)) throw new RangeError('no shard');
  const reader = new ByteReader(bytes, SHARD_MAGIC.length);
  const count = reader.number();
  const lengths: [string, number][] = [];
  let [first, second] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const step = reader.number();
    if (step > 0) second = 0;
    first += step;
    second += reader.number();
    lengths.push([pairName(first, second), reader.number()]);
  }
  const places = new Map<string, [number, number]>();
  let at = reader.at;
  for (const [name, length] of lengths) places.set(name, [at, (at += length)]);
  if (at !== bytes.length) throw new RangeError('not whole');
  return { bytes, places };
}

function readSection(reader: ByteReader, segment: number, count: number, isSingle: boolean) {
  const section: Section = { segment, positions: [], files: [] };
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    position += reader.number();
    section.positions.push(position);
    if (!isSingle) continue;
    const packed = reader.number();
    section.files.push({ count: Math.floor(packed / STANDINGS), standing: packed % STANDINGS });
  }
  return section;
}

/** Where a pair stands, segment by segment. */
export function sectionsOf({ bytes, places }: Shard, first: number, second: number): Section[] {
  const [from, to] = places.get(pairName(first, second)) ?? [0, 0];
  const reader = new ByteReader(bytes, from);
  const sections: Section[] = [];
  let segment = 0;
  while (reader.at < to) {
    const head = reader.number();
    segment += head >> 1;
    const count = head & 1 ? reader.number() : 1;
    sections.push(readSection(reader, segment, count, second === 0));
  }
  return sections;
}
