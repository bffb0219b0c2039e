import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARD_MAGIC } from '../index-format.ts';
import { ByteWriter } from './byte-writer.ts';
import type { MergedPair } from './merge-pairs.ts';

/** Bytes of a shard: a name is two or three of them, and a host counts files too. */
const [SMALLEST, LARGEST, FILES] = [3000, 12_000, 5000];

/** How large shards of an index of `total` bytes are meant to be. */
export function shardSize(total: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(total / FILES)));
}

/** The pairs of a shard: a table of them, then their places in the same order. */
class Shard {
  readonly first: [number, number];
  #table = new ByteWriter();
  #places = new ByteWriter();
  #count = 0;
  #last = [0, 0];

  constructor({ first, second }: MergedPair) {
    this.first = [first, second];
  }

  get length(): number {
    return this.#table.length + this.#places.length;
  }

  add({ first, second, sections }: MergedPair): void {
    const began = this.#places.length;
    let last = 0;
    for (const { segment, count, places } of sections) {
      // Most pairs stand in a village once, and need no count.
      this.#places.number((segment - last) * 2 + (count > 1 ? 1 : 0));
      if (count > 1) this.#places.number(count);
      this.#places.append(places);
      last = segment;
    }
    const [lastFirst, lastSecond] = this.#last as [number, number];
    this.#table.number(first - lastFirst);
    this.#table.number(first === lastFirst ? second - lastSecond : second);
    this.#table.number(this.#places.length - began);
    this.#last = [first, second];
    this.#count += 1;
  }

  bytes(): Uint8Array {
    const out = new ByteWriter();
    out.append(Uint8Array.from(SHARD_MAGIC));
    out.number(this.#count);
    out.append(this.#table.view());
    out.append(this.#places.view());
    return out.view();
  }
}

function lengthOf({ sections }: MergedPair): number {
  return sections.reduce((sum, { places }) => sum + places.length, 0);
}

/**
 * Writes pairs into `folder` as shards of about `size` bytes, `0.bin` first; a pair of many places
 * has one of its own, so that a rare neighbour does not cost its bytes. Returns the first pair of
 * each, two characters a shard.
 */
export async function writeShards(
  pairs: Iterable<MergedPair>,
  folder: string,
  size: number,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  let firsts = '';
  let count = 0;
  let open: Shard | null = null;
  let isFull = false;
  const finish = async () => {
    if (!open) return;
    firsts += String.fromCodePoint(...open.first);
    await writeFile(join(folder, `${count++}.bin`), open.bytes());
    open = null;
  };
  for (const pair of pairs) {
    const isLarge = lengthOf(pair) > size / 2;
    if (isFull || isLarge) await finish();
    open ??= new Shard(pair);
    open.add(pair);
    isFull = isLarge || open.length >= size;
  }
  await finish();
  return firsts;
}
