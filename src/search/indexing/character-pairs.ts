import { STANDINGS, standingOf } from '../standing.ts';
import { ByteWriter } from './byte-writer.ts';

/** The folded passages of a segment, one after the other. */
export interface FoldedSegment {
  /** Code points; a passage is followed by a 0, so that no pair runs from one into the next. */
  points: Uint32Array;
  /** Where each text file begins, and where the last ends. */
  blockStarts: number[];
  /** Where the title and names that a text file begins with end; its start where it has none. */
  headEnds: number[];
}

/** The characters that occur, in order: with few of them a pair and its place fit in one number. */
function alphabetOf(points: Uint32Array): Uint32Array {
  const distinct = new Set(points);
  distinct.delete(0);
  return Uint32Array.from(distinct).sort();
}

/** Whether pair and position of every character can share a number exactly. */
function fits(characters: number, length: number): boolean {
  return (characters + 1) ** 2 * length <= Number.MAX_SAFE_INTEGER;
}

/** Numbers of characters in their alphabet, from 1; 0 stays 0. */
function numberPoints(points: Uint32Array, alphabet: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>([[0, 0]]);
  alphabet.forEach((point, index) => numbers.set(point, index + 1));
  return points.map((point) => numbers.get(point)!);
}

/** `(first * base + second) * length + position`, in order; of a single character second is 0. */
function sortPairs(
  numbers: Uint32Array,
  { blockStarts }: FoldedSegment,
  base: number,
): Float64Array {
  const length = numbers.length;
  const keys = new Float64Array(length * 2);
  let count = 0;
  for (let block = 0; block + 1 < blockStarts.length; block += 1) {
    const end = blockStarts[block + 1]!;
    for (let at = blockStarts[block]!; at < end; at += 1) {
      const first = numbers[at]!;
      if (first === 0) continue;
      const second = at + 1 < end ? numbers[at + 1]! : 0;
      if (second !== 0) keys[count++] = (first * base + second) * length + at;
      keys[count++] = first * base * length + at;
    }
  }
  return keys.subarray(0, count).sort();
}

/** What the first place of a character in a text file, `at`, says of the entry. */
function standingAt(at: number, block: number, segment: FoldedSegment): number {
  const [start, end] = [segment.blockStarts[block]!, segment.headEnds[block]!];
  return standingOf(at - start, 1, end - start);
}

/** Where a single character stands: text file after text file, and how often in each. */
function writeSingle(
  positions: readonly number[],
  segment: FoldedSegment,
  out: ByteWriter,
): number {
  let block = 0;
  let last = 0;
  let files = 0;
  for (let index = 0; index < positions.length; files += 1) {
    const at = positions[index]!;
    while (segment.blockStarts[block + 1]! <= at) block += 1;
    const began = index;
    while (index < positions.length && positions[index]! < segment.blockStarts[block + 1]!)
      index += 1;
    out.number(block - last);
    out.number((index - began) * STANDINGS + standingAt(at, block, segment));
    last = block;
  }
  return files;
}

function writePair(positions: readonly number[], out: ByteWriter): number {
  let last = 0;
  for (const position of positions) {
    out.number(position - last);
    last = position;
  }
  return positions.length;
}

/**
 * Writes where each pair of characters stands, in order of the pairs: first, second, how many
 * places, bytes that follow; then each place as its distance from the one before. A single
 * character (second 0) has one place in each text file: the file's number, and how often it stands
 * there together with its standing. Returns null where so much text has so many different
 * characters that it must be split.
 */
export function writeCharacterPairs(segment: FoldedSegment): Uint8Array | null {
  const { points } = segment;
  const { length } = points;
  const alphabet = alphabetOf(points);
  if (!fits(alphabet.length, length)) return null;
  const base = alphabet.length + 1;
  const keys = sortPairs(numberPoints(points, alphabet), segment, base);
  const out = new ByteWriter();
  const places = new ByteWriter();
  for (let at = 0; at < keys.length;) {
    const pair = Math.floor(keys[at]! / length);
    const second = pair % base;
    const positions: number[] = [];
    for (; at < keys.length && keys[at]! < (pair + 1) * length; at += 1)
      positions.push(keys[at]! - pair * length);
    places.clear();
    const count =
      second === 0 ? writeSingle(positions, segment, places) : writePair(positions, places);
    out.number(alphabet[Math.floor(pair / base) - 1]!);
    out.number(second === 0 ? 0 : alphabet[second - 1]!);
    out.number(count);
    out.number(places.length);
    out.append(places.view());
  }
  return out.view();
}
