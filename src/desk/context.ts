import type { EntryName, DraftStatus } from './drafts.ts';
import type { KnownBlobs } from './files/known-blobs.ts';
import type { ReplacedBlobs } from './writings/replaced-blobs.ts';
import type { Editor, Repository } from './repository.ts';
import type { Served } from './served.ts';

/** What somebody wants to publish, for whoever decides whether it may be. */
export interface EntryToPublish extends EntryName {
  /** Undefined: saved straight onto the published branch, without a draft. */
  status: DraftStatus | undefined;
  /** The files it changes, as requests name them (`content/…`); null: it removes the file. */
  files: { path: string; text: string | null }[];
}

/** A file that is being brought into the archive; null: not there. */
export interface FileToComplete {
  path: string;
  before: string | null;
  text: string | null;
}

/** A line of a file of the published branch, as it is or as it once was. */
export interface WrittenLine {
  path: string;
  text: string;
}

export interface Completion {
  files: readonly FileToComplete[];
  /** Every published line, now and ever before, that holds `word`. */
  everWritten: (word: string) => Promise<readonly WrittenLine[]>;
}

/** The published branch has moved. */
export interface Published {
  commit: string;
  /** In the repository. */
  paths: string[];
}

/** What every action works with. */
export interface Context {
  repository: Repository;
  served: Served;
  /** Contents that a save may name instead of sending them. */
  blobs: KnownBlobs;
  /** Who asks; every commit carries the name. */
  editor: Editor;
  /** Whose unsaved texts they are: those who come without a name are all one. */
  writer: string;
  replaced: ReplacedBlobs;
  /** Why it may not be published, in Chinese; empty: it may. */
  gate: (entry: EntryToPublish) => Promise<readonly string[]>;
  /** What only the archive itself can fill in, such as a number: path → the file's whole new text. */
  complete: (completion: Completion) => Promise<ReadonlyMap<string, string>>;
  /** Whether a file of this path may be saved as an entry of this collection. */
  belongs: (collection: string, path: string) => boolean;
  announce: (published: Published) => void;
}
