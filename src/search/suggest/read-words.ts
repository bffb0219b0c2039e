import { ByteReader } from '../finding/byte-reader.ts';
import { WORDS_MAGIC } from './suggestion-files.ts';

/** Pairs of characters, as code points. */
export type SoundingPairs = [first: number, second: number][];

/**
 * Reads what `building/write-words.ts` wrote: pairs by the number of their sound. Throws RangeError
 * where it is no such file, or not whole.
 */
export function readWords(
  bytes: Uint8Array,
  classCount: number,
  alike: readonly (readonly number[])[],
): Map<number, SoundingPairs> {
  if (WORDS_MAGIC.some((byte, index) => bytes[index] !== byte)) throw new RangeError('no words');
  const reader = new ByteReader(bytes, WORDS_MAGIC.length);
  const found = new Map<number, SoundingPairs>();
  let code = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    code += reader.number();
    const [firsts, seconds] = [alike[Math.floor(code / classCount)]!, alike[code % classCount]!];
    const pairs: SoundingPairs = [];
    for (let count = reader.number(); count > 0; count -= 1)
      pairs.push([firsts[reader.number()]!, seconds[reader.number()]!]);
    found.set(code, pairs);
  }
  if (reader.at !== bytes.length) throw new RangeError('not whole');
  return found;
}
