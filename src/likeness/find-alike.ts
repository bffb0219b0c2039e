import type { Likeness } from './perceive-photo.ts';

/** A photo that can be compared; `id` names its content, byte by byte. */
export interface Compared {
  id: string;
  /** Null: it can't be decoded, and is the same only as its own bytes. */
  likeness: Likeness | null;
}

/** The same file; the same picture, saved otherwise. */
export type Resemblance = 'identical' | 'alike';

/**
 * Of 64 and of 240 bits. Measured on the samples’ 27 photos (README): the same photo saved again
 * differs in 6 and 24 at most, two that are not the same in 18 and 58 at least.
 */
const COARSE = 8;
const FINE = 44;
/** Fewer of the 64 waves than this: too plain to be told from another plain one. */
const PLAIN = 24;
/** 32 bits each: two coarse, eight fine. */
const WORDS = 10;
const COARSE_WORDS = 2;

function wordsOf({ hash }: Likeness): number[] {
  const padded = hash.padEnd(WORDS * 8, '0');
  return Array.from({ length: WORDS }, (_, word) =>
    Number.parseInt(padded.slice(word * 8, word * 8 + 8), 16),
  );
}

/** How many bits of a 32-bit word are set. */
function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>, from: number, to: number): number {
  let bits = 0;
  for (let word = from; word < to; word += 1) bits += countBits(a[word]! ^ b[word]!);
  return bits;
}

const isPlain = ({ likeness }: Compared) => likeness === null || likeness.waves < PLAIN;

/** How two photos resemble each other; null: they don't. */
export function resemblance(a: Compared, b: Compared): Resemblance | null {
  if (a.id === b.id) return 'identical';
  if (isPlain(a) || isPlain(b)) return null;
  const [one, other] = [wordsOf(a.likeness!), wordsOf(b.likeness!)];
  return areAlike(one, other) ? 'alike' : null;
}

function areAlike(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return (
    difference(one, other, 0, COARSE_WORDS) <= COARSE &&
    difference(one, other, COARSE_WORDS, WORDS) <= FINE
  );
}

/** Two photos by their places in the list that was compared, the earlier first. */
export interface Pair {
  first: number;
  second: number;
  how: Resemblance;
}

/** Each with the first of the same bytes. */
function identicalPairs(photos: readonly Compared[]): Pair[] {
  const firsts = new Map<string, number>();
  return photos.flatMap(({ id }, second) => {
    const first = firsts.get(id);
    if (first !== undefined) return [{ first, second, how: 'identical' as const }];
    firsts.set(id, second);
    return [];
  });
}

/**
 * Every photo that resembles an earlier one, once, with the first it resembles. Compares all with
 * all: 5,000 photos are 12.5 million pairs, of which each costs two operations on numbers.
 */
export function findPairs(photos: readonly Compared[]): Pair[] {
  const pairs = identicalPairs(photos);
  const known = new Set(pairs.map(({ second }) => second));
  const told = photos.flatMap((photo, place) =>
    isPlain(photo) || known.has(place) ? [] : [{ place, words: wordsOf(photo.likeness!) }],
  );
  const table = Int32Array.from(told.flatMap(({ words }) => words));
  const wordsAt = told.map((_, index) => table.subarray(index * WORDS, (index + 1) * WORDS));
  for (let second = 1; second < told.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      const [a, b] = [first * WORDS, second * WORDS];
      const far = countBits(table[a]! ^ table[b]!) + countBits(table[a + 1]! ^ table[b + 1]!);
      if (far > COARSE || !areAlike(wordsAt[first]!, wordsAt[second]!)) continue;
      pairs.push({ first: told[first]!.place, second: told[second]!.place, how: 'alike' });
      break;
    }
  }
  return pairs.sort((a, b) => a.second - b.second);
}
