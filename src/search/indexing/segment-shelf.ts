import { existsSync } from 'node:fs';
import { cp, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Segment, SegmentRow } from './make-segment.ts';

/** A segment on disk: indexed in this build or an earlier one. */
export interface ShelvedSegment {
  village: string;
  rows: SegmentRow[];
  /** File of what `writeCharacterPairs` made. */
  pairs: string;
  /** Folder of its text files. */
  texts: string;
}

type Table = Pick<ShelvedSegment, 'village' | 'rows'>[];

const TABLE = 'table.json';
const TEXTS = 'texts';

/**
 * What was indexed, by digest of what it was made from, in the cache: a village whose published
 * text is the same is not indexed again, and its text files are the same files.
 */
export interface SegmentShelf {
  take: (digest: string) => Promise<ShelvedSegment[] | null>;
  put: (
    digest: string,
    make: (writeText: (name: string, text: string) => Promise<void>) => Promise<Segment[]>,
  ) => Promise<ShelvedSegment[]>;
  /** Forgets what is not in `digests`: what was withdrawn does not stay in the cache. */
  prune: (digests: ReadonlySet<string>) => Promise<void>;
}

function shelved(folder: string, table: Table): ShelvedSegment[] {
  return table.map((segment, index) => ({
    ...segment,
    pairs: join(folder, `${index}.bin`),
    texts: join(folder, TEXTS),
  }));
}

/** The shelf under an archive's cache folder. */
export function openSegmentShelf(cache: string): SegmentShelf {
  const shelf = join(cache, 'search');
  return {
    take: async (digest) => {
      const folder = join(shelf, digest);
      if (!existsSync(join(folder, TABLE))) return null;
      return shelved(folder, JSON.parse(await readFile(join(folder, TABLE), 'utf8')) as Table);
    },
    put: async (digest, make) => {
      const folder = join(shelf, digest);
      // Whole or not at all: renamed when everything is in it.
      const unfinished = `${folder}.${process.pid}`;
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(join(unfinished, TEXTS), { recursive: true });
      const segments = await make((name, text) => writeFile(join(unfinished, TEXTS, name), text));
      for (const [index, { pairs }] of segments.entries())
        await writeFile(join(unfinished, `${index}.bin`), pairs);
      const table: Table = segments.map(({ village, rows }) => ({ village, rows }));
      await writeFile(join(unfinished, TABLE), JSON.stringify(table));
      await rm(folder, { recursive: true, force: true });
      await rename(unfinished, folder);
      return shelved(folder, table);
    },
    prune: async (digests) => {
      for (const name of await readdir(shelf).catch(() => []))
        if (!digests.has(name)) await rm(join(shelf, name), { recursive: true, force: true });
    },
  };
}

/** Puts the text files of segments into `out`: the same files where the disk can do that. */
export async function publishTexts(
  segments: readonly ShelvedSegment[],
  out: string,
): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const texts of new Set(segments.map((segment) => segment.texts))) {
    for (const name of await readdir(texts)) {
      const [from, to] = [join(texts, name), join(out, name)];
      await link(from, to).catch(() => cp(from, to));
    }
  }
}
