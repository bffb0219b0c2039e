import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteWriter } from '../../indexing/byte-writer.ts';
import { pairCode, wordShard } from '../shard-keys.ts';
import type { Sounds } from '../sounds.ts';
import { WORDS_MAGIC } from '../suggestion-files.ts';
import type { HeardPair } from './vocabulary.ts';

/** Bytes of a file: a name of three characters reads two of them. A pair takes about three. */
const [SHARD, PAIR] = [3000, 3];
const MOST_FILES = 1000;

interface Sounding {
  code: number;
  shard: number;
  pair: HeardPair;
}

function sortSounding(pairs: readonly HeardPair[], sounds: Sounds, count: number): Sounding[] {
  const sounding = pairs.flatMap((pair) => {
    const first = sounds.classOf(sounds.syllableOf(pair.first));
    const second = sounds.classOf(sounds.syllableOf(pair.second));
    if (first < 0 || second < 0) return [];
    const code = pairCode(first, second, sounds);
    return [{ code, shard: wordShard(first, second, count, sounds), pair }];
  });
  // What is said most comes first: it is what was meant.
  return sounding.sort(
    (a, b) => a.shard - b.shard || a.code - b.code || b.pair.weight - a.pair.weight,
  );
}

/** Puts what follows each other and has the same key together. */
function groupRuns<T>(list: readonly T[], keyOf: (value: T) => number): T[][] {
  const runs: T[][] = [];
  for (const value of list) {
    const run = runs[runs.length - 1];
    if (run && keyOf(run[0]!) === keyOf(value)) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

/**
 * A file: how many sounds it has; then for each pair of sounds how far its number is from the last,
 * how many pairs of characters sound so, and for each which of the characters of its two sounds
 * they are.
 */
function encodeShard(sounding: readonly Sounding[], sounds: Sounds): Uint8Array {
  const out = new ByteWriter();
  out.append(Uint8Array.from(WORDS_MAGIC));
  const groups = groupRuns(sounding, ({ code }) => code);
  out.number(groups.length);
  let last = 0;
  for (const group of groups) {
    const { code } = group[0]!;
    out.number(code - last);
    out.number(group.length);
    for (const { pair } of group) {
      out.number(sounds.rankOf(pair.first));
      out.number(sounds.rankOf(pair.second));
    }
    last = code;
  }
  return out.view();
}

/** Writes which pairs of characters sound how, as `words-<n>.bin`. Returns how many files. */
export async function writeWords(
  pairs: readonly HeardPair[],
  sounds: Sounds,
  folder: string,
): Promise<number> {
  const count = Math.min(MOST_FILES, Math.max(1, Math.ceil((pairs.length * PAIR) / SHARD)));
  const shards: Sounding[][] = Array.from({ length: count }, () => []);
  for (const each of sortSounding(pairs, sounds, count)) shards[each.shard]!.push(each);
  for (const [number, shard] of shards.entries())
    await writeFile(join(folder, `words-${number}.bin`), encodeShard(shard, sounds));
  return count;
}
