import { SearchError } from '../found.ts';
import { INDEX_VERSION, type IndexBase, type TextFile } from '../index-format.ts';
import { readShard, sectionsOf, type Section, type Shard } from './shard.ts';

/** Where the index's files come from: a folder, or the network. Throws SearchError. */
export interface SearchFiles {
  /** The bytes of a file, by its path within the index. */
  read: (path: string) => Promise<Uint8Array>;
}

/** The files of an index, each read once. */
export interface IndexFiles {
  base: IndexBase;
  /** Where a pair of characters stands; `second` 0 is the single character. */
  sections: (first: number, second: number) => Promise<Section[]>;
  text: (id: string, block: number) => Promise<TextFile>;
}

function readJson<T>(bytes: Uint8Array, isRight: (value: T) => boolean): T {
  let value: T;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes)) as T;
    if (isRight(value)) return value;
  } catch (error) {
    throw new SearchError('search-broken', error);
  }
  throw new SearchError('search-broken');
}

function isBase(base: IndexBase): boolean {
  return (
    base.version === INDEX_VERSION &&
    typeof base.folder === 'string' &&
    typeof base.shards === 'string' &&
    Array.isArray(base.narrators) &&
    base.segments.every(({ entries }) => Array.isArray(entries))
  );
}

function isText({ head, passages }: TextFile): boolean {
  return typeof head.url === 'string' && passages.every(([, , text]) => typeof text === 'string');
}

/** The first pairs of all shards, as numbers that compare like the pairs. */
function readFirsts(shards: string): number[] {
  const points = Array.from(shards, (character) => character.codePointAt(0)!);
  const firsts: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    firsts.push(ordinal(points[at]!, points[at + 1]!));
  return firsts;
}

function ordinal(first: number, second: number): number {
  return first * 0x200000 + second;
}

/** The last that begins at or before `pair`; -1 where none does. */
function findShard(firsts: readonly number[], pair: number): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= pair) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A promise of each name, made once; one that failed is made anew when asked for again. */
function remember<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    made.catch(() => known.delete(name));
    return made;
  };
}

/** Reads the base of an index; everything else is read as it is asked for. Throws SearchError. */
export async function loadIndex({ read }: SearchFiles): Promise<IndexFiles> {
  const base = readJson<IndexBase>(await read('base.json'), isBase);
  const firsts = readFirsts(base.shards);
  const shard = remember(async (name): Promise<Shard> => {
    try {
      return readShard(await read(`${base.folder}/${name}.bin`));
    } catch (error) {
      throw error instanceof SearchError ? error : new SearchError('search-broken', error);
    }
  });
  const text = remember(async (name) =>
    readJson<TextFile>(await read(`texts/${name}.json`), isText),
  );
  return {
    base,
    sections: async (first, second) => {
      const number = findShard(firsts, ordinal(first, second));
      if (number < 0) return [];
      try {
        return sectionsOf(await shard(String(number)), first, second);
      } catch (error) {
        throw error instanceof SearchError ? error : new SearchError('search-broken', error);
      }
    },
    text: (id, block) => text(`${id}-${block}`),
  };
}
