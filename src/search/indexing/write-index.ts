import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivePaths } from '../../load/archive-paths.ts';
import { moduleDigest } from '../../load/code-digest.ts';
import { digestOf } from '../../load/text-store.ts';
import { INDEX_VERSION, type EntryRow, type IndexBase } from '../index-format.ts';
import { makeSegments } from './make-segment.ts';
import { mergePairs, type MergedPair } from './merge-pairs.ts';
import { openSegmentShelf, publishTexts, type ShelvedSegment } from './segment-shelf.ts';
import { shardSize, writeShards } from './write-shards.ts';
import type { SearchEntry } from '../search-entries.ts';

/** Entries indexed at a time: a village of more comes in several parts. */
const SEGMENT = 250;

/** The parts that are indexed by themselves: each village, in order of the archive. */
function groupByVillage(entries: readonly SearchEntry[]): SearchEntry[][] {
  const villages = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const known = villages.get(entry.village);
    if (known) known.push(entry);
    else villages.set(entry.village, [entry]);
  }
  return [...villages.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / SEGMENT) }, (_, part) =>
      group.slice(part * SEGMENT, (part + 1) * SEGMENT),
    ),
  );
}

/** What was done, for the report and the benchmark. */
export interface IndexReport {
  entries: number;
  /** Villages, or parts of large ones. */
  segments: number;
  /** How many of them had to be indexed; the others were as before. */
  indexed: number;
}

export interface IndexOptions {
  /** Called as entries are indexed; `done` of `total`. */
  onProgress?: (done: number, total: number) => void;
  /** Hears every pair of characters as it is written. */
  listen?: (pairs: Iterable<MergedPair>) => Iterable<MergedPair>;
}

async function indexVillages(
  groups: readonly SearchEntry[][],
  cache: string,
  onProgress: IndexOptions['onProgress'],
): Promise<{ segments: ShelvedSegment[]; code: string; indexed: number }> {
  const shelf = openSegmentShelf(cache);
  const code = digestOf(
    await moduleDigest('search/indexing/make-segment.ts'),
    await moduleDigest('search/search-entries.ts'),
  );
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const segments: ShelvedSegment[] = [];
  const digests = new Set<string>();
  let done = 0;
  let indexed = 0;
  for (const group of groups) {
    const digest = digestOf(code, ...group.map((entry) => entry.digest));
    const known = await shelf.take(digest);
    if (!known) indexed += 1;
    segments.push(...(known ?? (await shelf.put(digest, (write) => makeSegments(group, write)))));
    digests.add(digest);
    onProgress?.((done += group.length), total);
  }
  await shelf.prune(digests);
  return { segments, code, indexed };
}

/** What the browser reads first. */
function describeIndex(
  segments: readonly ShelvedSegment[],
  folder: string,
  shards: string,
): IndexBase {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  };
  const tables = segments.map(({ village, rows }) => ({
    village,
    entries: rows.map(([id, kind, head, blocks, from, to, flags, narrators]): EntryRow => [
      id,
      kind,
      head,
      blocks,
      from,
      to,
      flags,
      narrators.map(numberOf),
    ]),
  }));
  return {
    version: INDEX_VERSION,
    folder,
    narrators: [...numbers.keys()],
    segments: tables,
    shards,
  };
}

/**
 * Writes the index of `entries` into `out`: village after village, so that memory is bounded by the
 * largest; a village whose published text is the same as in an earlier build, kept in `cache`, is
 * not indexed again.
 */
export async function writeIndex(
  entries: readonly SearchEntry[],
  { cache, out }: Pick<ArchivePaths, 'cache' | 'out'>,
  { onProgress, listen = (pairs) => pairs }: IndexOptions = {},
): Promise<IndexReport> {
  const { segments, code, indexed } = await indexVillages(
    groupByVillage(entries),
    cache,
    onProgress,
  );
  await publishTexts(segments, join(out, 'texts'));
  const files = segments.map(({ pairs }) => pairs);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // By what is in it: the same archive is the same site, on whatever day its files were copied.
  const tables = segments.map(({ village, rows }) => [village, rows]);
  const folder = digestOf(String(INDEX_VERSION), code, JSON.stringify(tables)).slice(0, 12);
  const pairs = listen(mergePairs(files));
  const shards = await writeShards(pairs, join(out, folder), shardSize(total));
  await writeFile(join(out, 'base.json'), JSON.stringify(describeIndex(segments, folder, shards)));
  return { entries: entries.length, segments: segments.length, indexed };
}
