import { savingStrings } from '../../strings/cms-saving.ts';
import { askOwnDesk, type LastChange } from '../conflict/desk-address.ts';
import type { SavedEntry } from '../conflict/watch-others.ts';
import { reloadEntry } from '../entry/save-entry.ts';
import { addSayRow, type SayRow } from '../foot/say-row.ts';
import type { Version } from './history-panel.ts';

const words = savingStrings.history;
let row: SayRow | undefined;

const understood = () => ({
  label: savingStrings.others.understood,
  press: () => row?.hide(),
});

async function tell(work: Promise<unknown>, said: string, undo?: () => void): Promise<void> {
  row ??= addSayRow('restore');
  try {
    await work;
    row.say(said, [...(undo ? [{ label: words.undo, press: undo }] : []), understood()]);
  } catch (error) {
    row.say(error instanceof Error ? error.message : String(error), [understood()]);
  }
}

/** Makes an old version the draft, and fills the form with it; a row offers the way back. */
export async function restoreVersion(
  { collection, slug, path }: SavedEntry,
  version: Version,
  before: { newest: Version; last: LastChange },
): Promise<void> {
  const name = { collection, slug };
  const { newest, last } = before;
  const restore = async (commit: string, base?: string | null) => {
    await askOwnDesk('restoreEntry', {
      ...name,
      path,
      commit,
      ...(base !== undefined && { base }),
    });
    await reloadEntry(collection, slug);
  };
  const withdraw = async () => {
    await askOwnDesk('deleteUnpublishedEntry', name);
    await reloadEntry(collection, slug);
  };
  // Where there was no draft before, there is none again.
  const undo = () => void tell(last.isDraft ? restore(newest.commit) : withdraw(), words.undone);
  await tell(restore(version.commit, last.base), words.restored(version.at), undo);
}
