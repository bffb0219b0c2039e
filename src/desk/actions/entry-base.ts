import type { Context } from '../context.ts';
import { readDraft } from '../drafts.ts';
import { publishedTip } from '../published-tip.ts';
import type { Params } from '../protocol.ts';
import { findFile } from '../read-tree.ts';
import type { Repository } from '../repository.ts';
import { safePath } from '../safe-path.ts';

/** Who gave a file its present text, and when (ISO 8601). */
async function lastChange({ git }: Repository, tip: string, path: string) {
  const { text } = await git.run(['log', '-n', '1', '--format=%an%x00%aI', tip, '--', path]);
  const [by = '', at = ''] = text.trim().split('\0');
  return { by, at };
}

/**
 * Which version of an entry is the last one, without its text: asked every few seconds while it is
 * open, so that an editor hears of somebody else's save before typing on. With a draft, the draft's.
 */
export async function entryBase(
  { repository }: Context,
  { collection, slug, path: asked }: Params<'entryBase'>,
) {
  const path = safePath(asked, repository.prefix);
  const draft = await readDraft(repository, { collection, slug });
  const tip = draft?.tip ?? (await publishedTip(repository));
  const base = await findFile(repository, tip, path);
  const change = tip && base ? await lastChange(repository, tip, path) : { by: '', at: '' };
  return { base, isDraft: draft !== undefined, ...change };
}
