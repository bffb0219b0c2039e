import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { draftChanges, draftRef } from '../drafts.ts';
import { listRefs, moveRefs, readRef } from '../move-ref.ts';
import type { Params } from '../protocol.ts';
import { askedPath, fromRefPart } from '../safe-path.ts';
import { readMainText } from './bin-texts.ts';

export const UNDO = 'refs/desk/undo/';

/** `20261124T000151123Z` as everybody writes a time; empty where it is none. */
function timeOf(name: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(name);
  if (!parts) return '';
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** `refs/desk/undo/stories/井台/index/2026…`: whose draft it was, and when it was withdrawn. */
function nameOf(ref: string) {
  const [collection = '', ...rest] = ref.slice(UNDO.length).split('/');
  const time = rest.pop() ?? '';
  const slug = fromRefPart(rest.join('/'));
  return { collection: fromRefPart(collection), slug, removedAt: timeOf(time) };
}

/** Drafts that were withdrawn, the newest first; `ref` is what `restoreDraft` takes. `savedBy`: who wrote last. */
export async function withdrawnDrafts({ repository }: Context) {
  const refs = await listRefs(repository, UNDO);
  const drafts = refs.map(async ({ ref, commit }) => {
    const { text } = await repository.git.run(['log', '-n', '1', '--format=%an', commit]);
    const changes = await draftChanges(repository, commit);
    const paths = changes
      .filter(({ after }) => after !== null)
      .map(({ path }) => askedPath(path, repository.prefix));
    const main = await readMainText(repository, commit, paths);
    return { ref, commit, ...nameOf(ref), savedBy: text.trim(), paths, text: main };
  });
  return (await Promise.all(drafts)).sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}

/** A withdrawn draft is a draft again; refused where there is another one of that entry by now. */
export async function restoreDraft({ repository }: Context, { ref }: Params<'restoreDraft'>) {
  const commit = ref.startsWith(UNDO) ? await readRef(repository, ref) : null;
  if (!commit) throw new DeskRefusal('version-missing');
  const { collection, slug } = nameOf(ref);
  const draft = draftRef({ collection, slug });
  const moves = [
    { ref: draft, from: null, to: commit },
    { ref, from: commit, to: null },
  ];
  if (!(await moveRefs(repository, moves))) throw new DeskRefusal('draft-exists');
  return { message: 'draft is back', collection, slug };
}
