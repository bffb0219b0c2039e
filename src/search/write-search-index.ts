import { writeFile } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { showProgress } from '../build/show-progress.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { moduleDigest } from '../load/code-digest.ts';
import type { Archive } from '../load/read-archive.ts';
import { digestOf } from '../load/text-store.ts';
import { INDEX_FOLDER, INDEX_VERSION, type EntryRow, type IndexBase } from './index-format.ts';
import { makeSegments } from './indexing/make-segment.ts';
import { mergePairs } from './indexing/merge-pairs.ts';
import { openSegmentShelf, publishTexts, type ShelvedSegment } from './indexing/segment-shelf.ts';
import { shardSize, writeShards } from './indexing/write-shards.ts';
import { searchEntries, type SearchEntry } from './search-entries.ts';

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

async function indexVillages(
  groups: readonly SearchEntry[][],
  cache: string,
): Promise<{ segments: ShelvedSegment[]; digests: string[]; indexed: number }> {
  const shelf = openSegmentShelf(cache);
  const code = await moduleDigest('search/indexing/make-segment.ts');
  const passages = await moduleDigest('search/search-entries.ts');
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const progress = showProgress('正在做查找用的索引');
  const segments: ShelvedSegment[] = [];
  const digests: string[] = [];
  let done = 0;
  let indexed = 0;
  for (const group of groups) {
    const digest = digestOf(code, passages, ...group.map((entry) => entry.digest));
    const known = await shelf.take(digest);
    if (!known) indexed += 1;
    segments.push(...(known ?? (await shelf.put(digest, (write) => makeSegments(group, write)))));
    digests.push(digest);
    progress((done += group.length), total);
  }
  await shelf.prune(new Set(digests));
  return { segments, digests, indexed };
}

/** What the browser reads first. */
function describeIndex(
  segments: readonly ShelvedSegment[],
  build: string,
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
    build,
    narrators: [...numbers.keys()],
    segments: tables,
    shards,
  };
}

/**
 * Writes the search index of what passed the gate to `/search-index/`: village after village, so
 * that memory is bounded by the largest; a village whose published text is the same is not indexed
 * again.
 */
export async function writeSearchIndex(
  archive: Archive,
  { cache, out }: Pick<ArchivePaths, 'cache' | 'out'>,
): Promise<IndexReport> {
  const groups = groupByVillage(searchEntries(archive, cache));
  const { segments, digests, indexed } = await indexVillages(groups, cache);
  const folder = join(out, INDEX_FOLDER);
  await publishTexts(segments, join(folder, 'texts'));
  const files = segments.map(({ pairs }) => pairs);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const build = digestOf(String(INDEX_VERSION), ...digests).slice(0, 12);
  const shards = await writeShards(mergePairs(files), join(folder, build), shardSize(total));
  const base = describeIndex(segments, build, shards);
  await writeFile(join(folder, 'base.json'), JSON.stringify(base));
  return {
    entries: groups.reduce((sum, group) => sum + group.length, 0),
    segments: segments.length,
    indexed,
  };
}
