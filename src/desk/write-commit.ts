import { rm } from 'node:fs/promises';
import { DeskRefusal } from './desk-refusal.ts';
import { ownName } from './own-folder.ts';
import type { Editor, Repository } from './repository.ts';
import { GitFailure } from './run-git.ts';

/** Path in the repository → what it will hold (a blob's id), or null: it goes. */
export type Edits = ReadonlyMap<string, string | null>;

export async function writeBlob({ git }: Repository, bytes: Uint8Array | string): Promise<string> {
  return (await git.run(['hash-object', '-w', '--stdin'], { input: bytes })).text.trim();
}

/** Lines for `update-index --index-info`. */
export function indexLines({ nothing }: Repository, edits: Edits): string {
  return [...edits]
    .map(([path, blob]) => `${blob ? '100644' : '0'} ${blob ?? nothing}\t${path}\0`)
    .join('');
}

/** The tree of `from` (a commit or tree; null: empty) with `edits` made to it, in an index of its own. */
export async function writeTree(
  repository: Repository,
  from: string | null,
  edits: Edits,
): Promise<string> {
  const index = ownName(repository, 'tree');
  const environment = { GIT_INDEX_FILE: index };
  const { git } = repository;
  try {
    await git.run(['read-tree', from ?? '--empty'], { environment });
    const input = indexLines(repository, edits);
    await git.run(['update-index', '-z', '--index-info'], { environment, input });
    return (await git.run(['write-tree'], { environment })).text.trim();
  } catch (error) {
    const inTheWay = error instanceof GitFailure && /cannot add to the index/.test(error.reason);
    throw inTheWay ? new DeskRefusal('path-occupied') : error;
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

export interface NewCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  /** `Key: value` lines at the end, for the desk itself. */
  trailers?: Readonly<Record<string, string>>;
  editor: Editor;
}

/** One line, so that nobody's message can pass for a trailer of ours. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** What git takes in a name: no line ends, no angle brackets. */
const plainName = (text: string) => oneLine(text).replace(/[<>\0]/g, '');

export async function writeCommit({ git }: Repository, commit: NewCommit): Promise<string> {
  const trailers = Object.entries(commit.trailers ?? {}).map(([key, value]) => `${key}: ${value}`);
  const input = [oneLine(commit.message) || '-', '', ...trailers].join('\n');
  const [name, email] = [plainName(commit.editor.name), plainName(commit.editor.email)];
  const environment = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  const args = ['commit-tree', commit.tree, ...parents, '-F', '-'];
  return (await git.run(args, { input, environment })).text.trim();
}
