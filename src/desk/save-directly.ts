import type { Context } from './context.ts';
import { completeTree } from './complete-tree.ts';
import { DeskRefusal } from './desk-refusal.ts';
import type { EntryName } from './drafts.ts';
import { movePublished, passPublishGate, refuseMidMerge } from './move-published.ts';
import type { RefMove } from './move-ref.ts';
import { publishedTip } from './published-tip.ts';
import { listChanges } from './read-tree.ts';
import { writeCommit, writeTree, type Edits } from './write-commit.ts';

/** How often a save is made again because another process was faster. */
export const RETRIES = 10;

export interface DirectSave {
  /** What to change, seen from the published commit as it is now; may refuse. */
  edits: (tip: string | null) => Edits | Promise<Edits>;
  message: string;
  /** Given when what is saved must pass the gate to publication. */
  entry?: EntryName;
  /** Refs that move in the same step. */
  along?: (commit: string) => readonly RefMove[];
}

/** Saves onto the published branch, without a draft. Answers a notice, if there is one. */
export async function saveDirectly(context: Context, save: DirectSave) {
  const { repository } = context;
  const ref = await repository.publishedRef();
  return repository.queue(ref, async () => {
    await refuseMidMerge(repository);
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const from = await publishedTip(repository);
      const made = await makeCommit(context, save, from);
      if (!made) return undefined;
      const moved = await movePublished(context, { from, to: made, along: save.along?.(made) });
      if (moved) return moved.notice;
    }
    throw new DeskRefusal('repository-busy');
  });
}

/** The commit, or undefined when it would change nothing. */
async function makeCommit(context: Context, save: DirectSave, from: string | null) {
  const { repository, editor } = context;
  const edited = await writeTree(repository, from, await save.edits(from));
  const { tree } = save.entry ? await completeTree(context, from, edited) : { tree: edited };
  const before = from ?? (await writeTree(repository, null, new Map()));
  const changes = await listChanges(repository, before, tree);
  if (changes.length === 0) return undefined;
  const entry = save.entry && { ...save.entry, status: undefined };
  if (entry) await passPublishGate(context, entry, { changes, tree });
  const parents = from ? [from] : [];
  return writeCommit(repository, { tree, parents, message: save.message, editor });
}
