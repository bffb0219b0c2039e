import { askedPath, fromRefPart, refPart } from './safe-path.ts';
import { listRefs, readRef } from './move-ref.ts';
import { publishedTip } from './published-tip.ts';
import { listChanges, type Change } from './read-tree.ts';
import type { Repository } from './repository.ts';

/** Decap's three steps of its editorial workflow. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** The trailer of a draft's commits that carries its status, so that both move in one step. */
export const STATUS_TRAILER = 'Desk-Status';

const DRAFTS = 'refs/heads/cms/';

export interface EntryName {
  collection: string;
  slug: string;
}

export interface Draft extends EntryName {
  ref: string;
  tip: string;
  status: DraftStatus;
  /** Who saved it last, and when (ISO 8601). */
  author: string;
  updatedAt: string;
}

export function draftRef({ collection, slug }: EntryName): string {
  return `${DRAFTS}${refPart(collection)}/${refPart(slug)}`;
}

/** `stories/the-slug`, as Decap names a draft. */
export function nameFromKey(key: string): EntryName {
  const cut = key.indexOf('/');
  return { collection: key.slice(0, cut), slug: key.slice(cut + 1) };
}

export async function listDraftKeys(repository: Repository): Promise<string[]> {
  const refs = await listRefs(repository, DRAFTS);
  return refs
    .map(({ ref }) => ref.slice(DRAFTS.length))
    .filter((key) => key.includes('/'))
    .map(fromRefPart);
}

export async function readDraft(
  repository: Repository,
  name: EntryName,
): Promise<Draft | undefined> {
  const ref = draftRef(name);
  const tip = await readRef(repository, ref);
  if (!tip) return undefined;
  const format = `%an%x00%cI%x00%(trailers:key=${STATUS_TRAILER},valueonly,separator=)`;
  // A maintainer's own commit on the branch has no trailer: the one before it speaks then.
  const { text } = await repository.git.run(['log', '-n', '50', `--format=${format}`, tip]);
  const lines = text.split('\n').filter(Boolean);
  const said = lines.map((line) => line.split('\0')[2]);
  const status = draftStatuses.find((known) => known === said.find(Boolean)) ?? 'draft';
  const [author = '', updatedAt = ''] = lines[0]?.split('\0') ?? [];
  return { ...name, ref, tip, status, author, updatedAt };
}

/** Where the draft left the published branch; an empty tree's id when they share nothing. */
async function forkPoint({ git }: Repository, published: string | null, tip: string) {
  if (published) {
    const { text } = await git.run(['merge-base', published, tip], { answers: [1] });
    if (text.trim()) return text.trim();
  }
  return (await git.run(['mktree'], { input: '' })).text.trim();
}

/** What the draft changes, seen from where it began. */
export async function draftChanges(repository: Repository, tip: string): Promise<Change[]> {
  const published = await publishedTip(repository);
  return listChanges(repository, await forkPoint(repository, published, tip), tip);
}

/** A draft as Decap reads it; `base` is ours: which version of each file this is. */
export async function describeDraft(repository: Repository, draft: Draft) {
  const changes = await draftChanges(repository, draft.tip);
  // Decap would fetch each of them; what the draft removes is not there to be fetched.
  const diffs = changes.flatMap(({ path, before, after }) => {
    if (after === null) return [];
    const asked = askedPath(path, repository.prefix);
    const kind = { newFile: before === null, status: before === null ? 'added' : 'modified' };
    return [{ id: after, path: asked, oldPath: asked, newPath: asked, base: after, ...kind }];
  });
  const { collection, slug, status, author, updatedAt, tip } = draft;
  return { collection, slug, status, diffs, updatedAt, pullRequestAuthor: author, base: tip };
}
