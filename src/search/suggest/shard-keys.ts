import { blurSyllable } from './blur-syllable.ts';
import type { Sounds } from './sounds.ts';

const LETTER = /^[a-z]/;
/** Spreads numbers evenly: Knuth's multiplicative hash, 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;

/**
 * Which of `count` files a name lies in by one of its ends: by the letter that its sound begins
 * with, so that initials are enough to find it; r, n and l are one.
 */
export function nameShard(syllable: string | undefined, point: number, count: number): number {
  const blurred = blurSyllable(syllable ?? '');
  return (LETTER.test(blurred) ? blurred.charCodeAt(0) : point) % count;
}

/** Which of `count` files the pairs of two sounds lie in, by the numbers of their classes. */
export function wordShard(first: number, second: number, count: number, sounds: Sounds): number {
  return (Math.imul(pairCode(first, second, sounds), GOLDEN) >>> 0) % count;
}

/** The number of a pair of sounds. */
export function pairCode(first: number, second: number, { classCount }: Sounds): number {
  return first * classCount + second;
}
