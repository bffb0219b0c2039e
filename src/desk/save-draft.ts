import type { Context } from './context.ts';
import { DeskRefusal } from './desk-refusal.ts';
import {
  draftRef,
  readDraft,
  STATUS_TRAILER,
  type Draft,
  type DraftStatus,
  type EntryName,
} from './drafts.ts';
import { moveRefs, type RefMove } from './move-ref.ts';
import { publishedTip } from './published-tip.ts';
import { RETRIES } from './save-directly.ts';
import { writeCommit, writeTree, type Edits } from './write-commit.ts';

/** What a save is made on top of. */
export interface DraftGround {
  draft: Draft | undefined;
  /** The commit whose files the save changes: the draft's, or else the published one. */
  tip: string | null;
  published: string | null;
}

export interface DraftSave {
  name: EntryName;
  message: string;
  /** For a draft that is new; one that exists keeps its own, unless `changesStatus`. */
  status: DraftStatus;
  changesStatus?: boolean;
  /** What to change; may refuse. */
  edits: (ground: DraftGround) => Promise<Edits>;
  /** The draft this one grows out of when it gets a new name; it moves in the same step. */
  renames?: Draft | undefined;
  /** A published commit whose version is now merged into the draft. */
  mergedWith?: string | undefined;
  /** Refs that move in the same step. */
  along?: readonly RefMove[];
}

/** Saves into a draft; makes the draft if there is none. Answers its new commit. */
export async function saveDraft(context: Context, save: DraftSave): Promise<string> {
  const { repository } = context;
  const ref = draftRef(save.name);
  return repository.queue(ref, async () => {
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const published = await publishedTip(repository);
      const draft = await readDraft(repository, save.name);
      const from = draft ?? save.renames;
      const ground = { draft, tip: from?.tip ?? published, published };
      const commit = await commitDraft(context, save, ground);
      const moves = [{ ref, from: draft?.tip ?? null, to: commit }, ...(save.along ?? [])];
      const old = draft ? undefined : save.renames;
      if (old) moves.push({ ref: old.ref, from: old.tip, to: null });
      if (commit === draft?.tip || (await moveRefs(repository, moves))) return commit;
    }
    throw new DeskRefusal('repository-busy');
  });
}

async function commitDraft(context: Context, save: DraftSave, ground: DraftGround) {
  const { repository, editor } = context;
  const { draft, tip } = ground;
  const edits = await save.edits(ground);
  const tree = await writeTree(repository, tip, edits);
  const kept = draft ?? save.renames;
  const status = kept && !save.changesStatus ? kept.status : save.status;
  if (draft && !save.mergedWith && status === draft.status) {
    const unchanged = await readRefTree(context, draft.tip);
    if (tree === unchanged) return draft.tip;
  }
  const parents = [tip, save.mergedWith].filter((parent) => typeof parent === 'string');
  const trailers = { [STATUS_TRAILER]: status };
  return writeCommit(repository, { tree, parents, message: save.message, trailers, editor });
}

async function readRefTree({ repository }: Context, commit: string): Promise<string> {
  return (await repository.git.run(['rev-parse', `${commit}^{tree}`])).text.trim();
}
