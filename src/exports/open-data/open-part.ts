import type { Archive } from '../../load/read-archive.ts';
import type { EntryText, PublishedArchive } from '../../model/published.ts';

/** A kind of file below `/data/v1/`, as `index.json` and the page `/data/` name it. */
export interface OpenFile {
  /** `{address}` stands for an entry's address, `{number}` for a recording's within it, from 1. */
  path: string;
  /** Media type; texts are UTF-8. */
  type: string;
  /** What there is one of for. */
  of: 'archive' | 'story' | 'album' | 'recording';
  /** Chinese: what it is called, and what it is good for, in a sentence. */
  title: string;
  description: string;
  /** Only where the site's address is known: what it names are whole addresses. */
  needsUrl?: true;
}

/** What of an archive may be passed on: listed entries only, everything as the site shows it. */
export interface OpenArchive extends PublishedArchive, Pick<Archive, 'site'> {
  /** The day it is written, `YYYY-MM-DD`. */
  day: string;
  /** The long parts of an entry: read when they are needed, so that few are in memory at once. */
  textOf: (entry: { textKey: string }) => Promise<EntryText>;
}

/** Writes a file; `path` below `/data/v1/`. Throws where no {@link OpenFile} announces it. */
export type WriteOpenFile = (path: string, content: string | Uint8Array) => Promise<void>;

export type OpenWriter = (archive: OpenArchive, write: WriteOpenFile) => Promise<void>;

/** Some files, and what writes them. */
export interface OpenPart {
  files: readonly OpenFile[];
  write: OpenWriter;
}
