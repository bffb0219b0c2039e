import { deskCommits } from '../strings/desk.ts';
import type { Context } from './context.ts';
import { completeTree } from './complete-tree.ts';
import { DeskRefusal } from './desk-refusal.ts';
import { draftChanges, type Draft } from './drafts.ts';
import { movePublished, passPublishGate, refuseMidMerge } from './move-published.ts';
import { publishedTip } from './published-tip.ts';
import { findFile, listChanges, readText } from './read-tree.ts';
import { askedPath } from './safe-path.ts';
import { RETRIES } from './save-directly.ts';
import { writeCommit } from './write-commit.ts';

/**
 * Merges a draft into the published branch, in memory; the draft's branch goes in the same step
 * (its commits stay reachable through the merge). Refused with the draft kept when both changed
 * the same place.
 */
export async function publishDraft(
  context: Context,
  read: () => Promise<Draft>,
): Promise<{ commit: string; notice: string | undefined }> {
  const { repository, editor, served } = context;
  const ref = await repository.publishedRef();
  return repository.queue(ref, async () => {
    await refuseMidMerge(repository);
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const draft = await read();
      const from = await publishedTip(repository);
      const merged = await mergeTrees(context, from, draft);
      const { tree, filled } = await completeTree(context, from, merged);
      await checkGate(context, draft, from, tree);
      const parents = from ? [from, draft.tip] : [draft.tip];
      const message = deskCommits.publish(draft.slug);
      const to = await writeCommit(repository, { tree, parents, message, editor });
      const along = [{ ref: draft.ref, from: draft.tip, to: null }];
      const moved = await movePublished(context, { from, to, along });
      if (!moved) continue;
      // What the archive itself filled in is no change that somebody else made.
      filled.forEach((blob, path) =>
        served.remember('published', { editor: editor.email, path, blob }),
      );
      return { commit: to, notice: moved.notice };
    }
    throw new DeskRefusal('repository-busy');
  });
}

/** The gate sees the files as they would be published, whether or not the draft has touched them. */
async function checkGate(context: Context, draft: Draft, from: string | null, tree: string) {
  const { repository } = context;
  const changes = from
    ? await listChanges(repository, from, tree)
    : await draftChanges(repository, draft.tip);
  const { collection, slug, status } = draft;
  await passPublishGate(context, { collection, slug, status }, { changes, tree });
}

/** The merged tree's id. */
async function mergeTrees(
  context: Context,
  published: string | null,
  draft: Draft,
): Promise<string> {
  if (!published) return `${draft.tip}^{tree}`;
  const { git } = context.repository;
  const options = ['--write-tree', '-z', '--name-only', '--no-messages'];
  const args = ['merge-tree', ...options, '--allow-unrelated-histories', published, draft.tip];
  const { status, text } = await git.run(args, { answers: [1] });
  const [tree = '', ...conflicted] = text.split('\0').filter(Boolean);
  if (status === 0) return tree;
  const ends = { published, draft: draft.tip, fork: await forkPoint(context, published, draft) };
  const files = await Promise.all(conflicted.map((path) => bothTexts(context, { path, ...ends })));
  throw new DeskRefusal('publish-conflict', '', { files, published });
}

/** The last commit that both have; null: they share nothing. */
async function forkPoint({ repository }: Context, published: string, { tip }: Draft) {
  const { text } = await repository.git.run(['merge-base', published, tip], { answers: [1] });
  return text.trim() || null;
}

async function bothTexts(
  { repository }: Context,
  at: { path: string; published: string; draft: string; fork: string | null },
) {
  const { path } = at;
  const read = async (commit: string | null) => {
    const blob = await findFile(repository, commit, path);
    return blob ? readText(repository, blob).catch(() => null) : null;
  };
  const [yours, theirs] = [await read(at.draft), await read(at.published)];
  const [before, base] = [await read(at.fork), await findFile(repository, at.draft, path)];
  return { path: askedPath(path, repository.prefix), yours, theirs, before, base };
}

/**
 * For a draft whose editor has merged the published version by hand: everything else that was
 * published meanwhile comes into the draft too, except what the draft itself changes.
 */
export async function mergePublished(
  { repository }: Context,
  draft: Draft,
  resolved: string,
  edits: Map<string, string | null>,
): Promise<void> {
  const published = await publishedTip(repository);
  // Only what was published when both texts were shown has been seen by the editor.
  if (published !== resolved) throw new DeskRefusal('publish-conflict');
  const own = new Set((await draftChanges(repository, draft.tip)).map(({ path }) => path));
  for (const { path, after } of await listChanges(repository, draft.tip, resolved)) {
    if (!own.has(path) && !edits.has(path)) edits.set(path, after);
  }
}
