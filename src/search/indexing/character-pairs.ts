import { ByteWriter } from './byte-writer.ts';

/** The folded passages of a segment, one after the other. */
export interface FoldedSegment {
  /** Code points; a passage is followed by a 0, so that no pair runs from one into the next. */
  points: Uint32Array;
  /** Where each text file begins, and where the last ends. */
  blockStarts: number[];
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

interface Sorted {
  /** `(first * base + second) * length + position`, in order. */
  keys: Float64Array;
  /** How often a character stands in the text file that begins at, or holds, its position. */
  counts: Map<number, number>;
}

function sortPairs(numbers: Uint32Array, { blockStarts }: FoldedSegment, base: number): Sorted {
  const length = numbers.length;
  const keys = new Float64Array(length * 2);
  const counts = new Map<number, number>();
  let count = 0;
  for (let block = 0; block + 1 < blockStarts.length; block += 1) {
    const seen = new Map<number, number>();
    const end = blockStarts[block + 1]!;
    for (let at = blockStarts[block]!; at < end; at += 1) {
      const first = numbers[at]!;
      if (first === 0) continue;
      const second = at + 1 < end ? numbers[at + 1]! : 0;
      if (second !== 0) keys[count++] = (first * base + second) * length + at;
      const known = seen.get(first);
      if (known === undefined) {
        seen.set(first, at);
        keys[count++] = first * base * length + at;
        counts.set(at, 1);
      } else counts.set(known, counts.get(known)! + 1);
    }
  }
  return { keys: keys.subarray(0, count).sort(), counts };
}

/**
 * Writes where each pair of characters stands, in order of the pairs: first, second, bytes that
 * follow; then how many places, and each as its distance from the one before. A single character
 * (second 0) has one place in each text file, each followed by how often it stands in that file.
 * Returns null where so much text has so many different characters that it must be split.
 */
export function writeCharacterPairs(segment: FoldedSegment): Uint8Array | null {
  const { points } = segment;
  const alphabet = alphabetOf(points);
  if (!fits(alphabet.length, points.length)) return null;
  const base = alphabet.length + 1;
  const { keys, counts } = sortPairs(numberPoints(points, alphabet), segment, base);
  const out = new ByteWriter();
  const places = new ByteWriter();
  const { length } = points;
  for (let at = 0; at < keys.length;) {
    const pair = Math.floor(keys[at]! / length);
    const second = pair % base;
    let end = at + 1;
    while (end < keys.length && keys[end]! < (pair + 1) * length) end += 1;
    places.clear();
    places.number(end - at);
    let last = 0;
    for (; at < end; at += 1) {
      const position = keys[at]! - pair * length;
      places.number(position - last);
      if (second === 0) places.number(counts.get(position)!);
      last = position;
    }
    out.number(alphabet[Math.floor(pair / base) - 1]!);
    out.number(second === 0 ? 0 : alphabet[second - 1]!);
    out.number(places.length);
    out.append(places.view());
  }
  return out.view();
}
