import type { PassageKind } from './found.ts';
import type { SearchKind } from './search-kinds.ts';

/**
 * The files of the index, as they lie in `/search-index/`:
 *
 * - `base.json`: an `IndexBase`, asked for whenever somebody is about to search
 * - `<folder>/<n>.bin`: where each pair of characters stands; see `posting-list.ts`
 * - `texts/<id>-<block>.json`: an `EntryText`, what is shown of an entry; named by its content
 *
 * Positions count code points of folded text through all passages of a segment; a passage is
 * followed by a place that nothing stands at, so that no words run from one into the next.
 */
export const INDEX_FOLDER = 'search-index';
/** Changes whenever a file is laid out another way: a page that is still open must not misread it. */
export const INDEX_VERSION = 1;
/** What every shard begins with: a page of "not found" that came in its place is none. */
export const SHARD_MAGIC = [0x48, 0x54, INDEX_VERSION] as const;

/** The entries of one village, or a part of a large one: what is indexed at a time. */
export interface SegmentTable {
  village: string;
  entries: EntryRow[];
}

/** What finding, ranking and filtering need of an entry; everything shown lies in its texts. */
export type EntryRow = [
  id: string,
  /** Index into `searchKinds`. */
  kind: number,
  /** Positions that title and names take, and those of each text file. */
  head: number,
  blocks: number[],
  /** The years told of; 0 where none are known. */
  from: number,
  to: number,
  /** Bits: 1 has sound, 2 has photos. */
  flags: number,
  /** Indexes into the base's narrators. */
  narrators: number[],
];

export interface IndexBase {
  version: typeof INDEX_VERSION;
  /** Where the shards are; another one whenever anything changes. */
  folder: string;
  narrators: string[];
  segments: SegmentTable[];
  /** The first pair of each shard, two characters each; a single character stands before `\0`. */
  shards: string;
}

/** A passage as its file holds it: kind, fragment, text, and of a turn its speaker and second. */
export type PassageRow = [
  kind: PassageKind,
  to: string,
  text: string,
  speaker?: string,
  start?: number | null,
];

/** What an entry is; every text file of it says so, so that one of them is enough to show it. */
export interface EntryHead {
  url: string;
  anchor: string;
  title: string;
  kind: SearchKind;
  village: string;
  narrators: string[];
  /** What it is about, for a result whose title alone has the words. */
  summary: string;
  years: [from: number, to: number] | null;
  sound: boolean;
  photos: boolean;
  sample: boolean;
}

export interface TextFile {
  head: EntryHead;
  passages: PassageRow[];
}
