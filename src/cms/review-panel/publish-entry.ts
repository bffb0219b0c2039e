import { reviewPanelStrings as strings } from '../../strings/review-panel.ts';
import type { KeptMap } from '../entry/decap-store.ts';
import { decapDoors } from '../entry/doors.ts';
import type { OpenEntry } from '../entry/open-entry.ts';

/** Null: it is published. Otherwise one Chinese sentence. */
export type Outcome = string | null;

/** How long a save is waited for; recordings are large. Milliseconds. */
const PATIENCE = 10 * 60_000;
/** The last of Decap's three steps: whoever publishes has said that it is ready. */
const READY = 'pending_publish';

let ours = false;
/** Whether the publishing that Decap tells of was pressed in the checklist. */
export const isOurs = (): boolean => ours;

function isSaving(): boolean {
  return decapDoors().store.getState().entryDraft.getIn(['entry', 'isPersisting']) === true;
}

/** Resolves when `done` is true of Decap's state, or after a while. */
function waitFor(done: () => boolean, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (done()) return resolve(true);
    const stop = decapDoors().store.subscribe(() => done() && finish(true));
    const timer = window.setTimeout(() => finish(false), patience);
    function finish(isDone: boolean) {
      window.clearTimeout(timer);
      stop();
      resolve(isDone);
    }
  });
}

/** Decap's own button: it looks at every field first, and what saves or refuses hangs on it. */
async function save(): Promise<boolean> {
  const button = document.querySelector<HTMLButtonElement>('button[class*="-SaveButton"]');
  if (!button || button.disabled) return false;
  button.click();
  if (!(await waitFor(isSaving, 3000))) return isSaved();
  await waitFor(() => !isSaving(), PATIENCE);
  return waitFor(isSaved, 5000);
}

function isSaved(): boolean {
  const entry = decapDoors().readOpenEntry();
  return entry !== null && !entry.hasChanged && entry.slug !== null && entry.status !== null;
}

function sentenceOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  // What is not Chinese comes from a program, and says nothing to people.
  return /[\u4e00-\u9fff]/.test(said) ? said : strings.notSent;
}

async function send(collection: string, slug: string): Promise<void> {
  const { store, backend, loadEntry } = decapDoors();
  const { editorialWorkflow, collections } = store.getState();
  const name = { collection, slug };
  const draft = editorialWorkflow?.getIn(['entities', `${collection}.${slug}`]) as
    KeptMap | undefined;
  if (!draft) throw new Error(strings.notSaved);
  if (draft.get('status') !== READY) {
    await backend().updateUnpublishedEntryStatus(collection, slug, READY);
    const payload = { ...name, newStatus: READY };
    store.dispatch({ type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS', payload });
  }
  await backend().publishUnpublishedEntry(draft);
  store.dispatch({ type: 'UNPUBLISHED_ENTRY_PUBLISH_SUCCESS', payload: name });
  await store.dispatch(loadEntry(collections.get(collection), slug));
}

/** Saves what is open, if it has to be, and publishes it; `tell` hears what is going on. */
export async function publishOpenEntry(
  entry: OpenEntry,
  tell: (text: string) => void,
): Promise<Outcome> {
  ours = true;
  try {
    if (entry.hasChanged || entry.status === null) {
      tell(strings.saving);
      if (!(await save())) return strings.notSaved;
    }
    tell(strings.publishing);
    const { collection, slug } = decapDoors().readOpenEntry()!;
    await send(collection, slug!);
    return null;
  } catch (error) {
    return sentenceOf(error);
  } finally {
    ours = false;
  }
}
