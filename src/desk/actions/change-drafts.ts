import { deskCommits } from '../../strings/desk.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { draftRef } from '../drafts.ts';
import { moveRefs, timeName } from '../move-ref.ts';
import type { Params } from '../protocol.ts';
import { publishDraft } from '../publish.ts';
import { refPart } from '../safe-path.ts';
import { RETRIES } from '../save-directly.ts';
import { saveDraft } from '../save-draft.ts';
import { needDraft } from './read-drafts.ts';
import { UNDO } from './withdrawn.ts';

/** Withdraws a draft; an undo ref keeps all of it. */
export async function deleteUnpublishedEntry(
  context: Context,
  name: Params<'deleteUnpublishedEntry'>,
) {
  const { repository } = context;
  const kept = `${UNDO}${refPart(name.collection)}/${refPart(name.slug)}`;
  return repository.queue(draftRef(name), async () => {
    for (let attempt = 0; attempt < RETRIES; attempt += 1) {
      const { ref, tip } = await needDraft(context, name);
      const undo = { ref: `${kept}/${timeName()}`, from: null, to: tip };
      if (await moveRefs(repository, [undo, { ref, from: tip, to: null }])) {
        return { message: 'draft withdrawn', undo: undo.ref };
      }
    }
    throw new DeskRefusal('repository-busy');
  });
}

export async function updateUnpublishedEntryStatus(
  context: Context,
  { collection, slug, newStatus }: Params<'updateUnpublishedEntryStatus'>,
) {
  await saveDraft(context, {
    name: { collection, slug },
    message: deskCommits.status(deskCommits.statuses[newStatus]),
    status: newStatus,
    changesStatus: true,
    edits: async ({ draft }) => {
      if (!draft) throw new DeskRefusal('draft-missing');
      return new Map();
    },
  });
  return { message: `status is ${newStatus}` };
}

export async function publishUnpublishedEntry(
  context: Context,
  name: Params<'publishUnpublishedEntry'>,
) {
  const { commit, notice } = await publishDraft(context, () => needDraft(context, name));
  return { message: 'draft published', commit, notice };
}
