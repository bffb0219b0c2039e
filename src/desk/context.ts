import type { EntryName, DraftStatus } from './drafts.ts';
import type { Editor, Repository } from './repository.ts';
import type { Served } from './served.ts';

/** What somebody wants to publish, for whoever decides whether it may be. */
export interface EntryToPublish extends EntryName {
  /** Undefined: saved straight onto the published branch, without a draft. */
  status: DraftStatus | undefined;
  /** The files it changes, as requests name them (`content/…`); null: it removes the file. */
  files: { path: string; text: string | null }[];
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
  /** Who asks; every commit carries the name. */
  editor: Editor;
  /** Why it may not be published, in Chinese; empty: it may. */
  gate: (entry: EntryToPublish) => Promise<readonly string[]>;
  announce: (published: Published) => void;
}
