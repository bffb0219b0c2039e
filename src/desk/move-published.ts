import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deskNotices } from '../strings/desk.ts';
import { bringForward, type LeftBehind } from './bring-forward.ts';
import type { Context, EntryToPublish } from './context.ts';
import { DeskRefusal } from './desk-refusal.ts';
import { moveRefs, readRef, type RefMove } from './move-ref.ts';
import { findFiles, listChanges, readText, type Change } from './read-tree.ts';
import type { Repository } from './repository.ts';
import { askedPath } from './safe-path.ts';
import { writeCommit, writeTree } from './write-commit.ts';

/**
 * Keeps where the work tree stands while it is behind the published branch: set in the one step
 * that moves the branch, gone when the files have followed. A desk that is killed in between finds
 * it when it is opened again.
 */
const BEHIND = 'refs/desk/behind';

const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];

/** A maintainer who merges would commit a tree that knows nothing of what we publish meanwhile. */
export async function refuseMidMerge({ gitFolder }: Repository): Promise<void> {
  for (const name of UNDER_WAY) {
    const found = await access(join(gitFolder, name)).then(
      () => true,
      () => false,
    );
    if (found) throw new DeskRefusal('merge-under-way');
  }
}

const TEXT = /\.(mdx?|ya?ml|json|txt)$/i;

/** The entries in whose folders only a photo or a recording changes: consent is in their texts. */
async function unchangedTexts(
  repository: Repository,
  changes: readonly Change[],
  tree: string,
): Promise<Map<string, string | null>> {
  const folders = new Set(changes.map(({ path }) => dirname(path)));
  const paths = [...folders].map((folder) => join(folder, 'index.mdx'));
  return findFiles(repository, tree, paths);
}

/** Asks whether these changes may be published; a refusal says all that stands against it. */
export async function passPublishGate(
  { gate, repository }: Context,
  entry: Omit<EntryToPublish, 'files'>,
  { changes, tree }: { changes: readonly Change[]; tree: string },
): Promise<void> {
  const texts = new Map(await unchangedTexts(repository, changes, tree));
  for (const { path, after } of changes) if (TEXT.test(path)) texts.set(path, after);
  const files = await Promise.all(
    [...texts].map(async ([path, blob]) => ({
      path: askedPath(path, repository.prefix),
      text: blob === null ? null : await readText(repository, blob),
    })),
  );
  const reasons = await gate({ ...entry, files });
  if (reasons.length > 0) throw new DeskRefusal('publish-not-ready', reasons.join(''), { reasons });
}

export interface PublishedMove {
  from: string | null;
  to: string;
  /** What moves with it, in the same step. */
  along?: readonly RefMove[];
}

/**
 * Moves the published branch, lets the work tree follow where it is clean, and tells who listens.
 * False: the branch is no longer at `from`. A notice: it is published, but somebody should know.
 */
export async function movePublished(
  context: Context,
  { from, to, along = [] }: PublishedMove,
): Promise<false | { notice: string | undefined }> {
  const { repository, announce } = context;
  await refuseMidMerge(repository);
  const ref = await repository.publishedRef();
  const start = from ?? (await emptyCommit(context));
  const behind = await readRef(repository, BEHIND);
  const mark = behind ? [] : [{ ref: BEHIND, from: null, to: start }];
  if (!(await moveRefs(repository, [{ ref, from, to }, ...along, ...mark]))) return false;
  const left = await catchUp(repository).catch((): LeftBehind => 'failed');
  const paths = (await listChanges(repository, start, to)).map(({ path }) => path);
  announce({ commit: to, paths });
  return { notice: left && deskNotices[left] };
}

/** Where a work tree stands before the first commit. */
async function emptyCommit({ repository, editor }: Context): Promise<string> {
  const tree = await writeTree(repository, null, new Map());
  return writeCommit(repository, { tree, parents: [], message: '', editor });
}

/** Brings the work tree up to the published branch if it is behind. */
export async function catchUp(repository: Repository): Promise<LeftBehind | undefined> {
  const behind = await readRef(repository, BEHIND);
  if (!behind) return undefined;
  const tip = await readRef(repository, await repository.publishedRef());
  if (!tip) return undefined;
  const left = await bringForward(repository, { from: behind, to: tip });
  // Who is on another branch gets all of it with the way back to this one.
  if (left !== 'locked') {
    await moveRefs(repository, [{ ref: BEHIND, from: behind, to: null }]);
  }
  return left;
}
