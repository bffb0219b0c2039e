import { readDraft, type EntryName } from '../desk/drafts.ts';
import { publishedTip } from '../desk/published-tip.ts';
import type { Repository } from '../desk/repository.ts';

/** What has become of a draft since a commit of it was seen. */
export type Standing =
  | { standing: 'open'; tip: string; published: string | null }
  | { standing: 'archived' | 'deleted' };

async function contains({ git }: Repository, whole: string, part: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', part, whole];
  // 128: the commit is not there any more.
  return (await git.run(args, { answers: [1, 128] })).status === 0;
}

/**
 * Whether the draft that once was at `seen` is still the same open draft: not published since, and
 * not another one that was begun under its name.
 */
export async function standingOf(
  repository: Repository,
  name: EntryName,
  seen: string,
): Promise<Standing> {
  const [draft, published] = await Promise.all([
    readDraft(repository, name),
    publishedTip(repository),
  ]);
  if (published && (await contains(repository, published, seen))) return { standing: 'archived' };
  if (!draft || !(await contains(repository, draft.tip, seen))) return { standing: 'deleted' };
  return { standing: 'open', tip: draft.tip, published };
}
