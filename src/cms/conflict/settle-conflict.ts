import { savingStrings } from '../../strings/cms-saving.ts';
import { fillForm } from '../autosave/fill-form.ts';
import { decapStore } from '../entry/decap-store.ts';
import { formFieldsOf, readFields } from '../entry/form-fields.ts';
import { readOpenEntry } from '../entry/open-entry.ts';
import { addSayRow, type SayRow } from '../foot/say-row.ts';
import { reloadEntry, saveOpenEntry } from '../entry/save-entry.ts';
import { openConflictPanel } from './conflict-panel.ts';
import { askEntryBase, askEntryText, type LastChange } from './desk-address.ts';
import type { RefusedFile } from './desk-events.ts';
import { noteMerged } from './form-base.ts';
import type { SavedEntry } from './watch-others.ts';

const words = savingStrings.conflict;

/** What was being written goes aside before the form gets another text. */
export interface SetAside {
  (): Promise<void>;
}

let row: SayRow | undefined;

/** Theirs was taken: says where one's own is. */
async function takeTheirs({ collection, slug }: SavedEntry): Promise<void> {
  await reloadEntry(collection, slug);
  row ??= addSayRow('restore');
  const press = () => row?.hide();
  row.say(words.keptMine, [{ label: savingStrings.others.understood, press }]);
}

const nameOf = (by: string | undefined) => (by ? words.theirs(by) : words.someone);

interface Refusal {
  files: RefusedFile[];
  published: string | null;
}

/** A save (or a publish) was refused: both texts, a choice for each field, and saved again. */
export async function settleRefusal(
  entry: SavedEntry,
  { files, published }: Refusal,
  setAside: SetAside,
): Promise<void> {
  const file = files.find(({ path }) => path === entry.path);
  if (!file) return;
  const { collection, slug, path } = entry;
  const { theirs, before, base } = file;
  const last = published ? null : await askEntryBase({ collection, slug, path }).catch(() => null);
  const savedBy = words.saved(last?.by ?? '', last?.at ?? '');
  const said = theirs === null ? words.deleted : savedBy;
  openConflictPanel({
    fields: formFieldsOf(collection, slug),
    mine: entry.fields(),
    theirs: theirs === null ? {} : readFields(collection, theirs),
    before: before ? readFields(collection, before) : null,
    said: published ? words.published : said,
    other: published ? words.onSite : nameOf(last?.by),
    take: words.take,
    onTake: (data, isAllTheirs) => {
      const taking = async () => {
        await setAside();
        // Decap's own notice that it was not saved: it is about to be.
        decapStore.dispatch({ type: 'NOTIFICATION_CLEAR' });
        if (isAllTheirs && !published) return takeTheirs(entry);
        if (published) noteMerged(path, published);
        fillForm({ data, opened: theirs ?? entry.opened(), base, media: [] });
        await saveOpenEntry();
      };
      void taking();
    },
  });
}

/** Somebody else's text beside what is in the form, before anything was refused. */
export async function compareWithOthers(
  entry: SavedEntry,
  last: LastChange,
  setAside: SetAside,
): Promise<void> {
  const { collection, slug, path } = entry;
  const { data, base } = await askEntryText({ collection, slug, path }, last.isDraft);
  const theirs = data ?? '';
  const now = readOpenEntry() ?? entry;
  openConflictPanel({
    fields: formFieldsOf(collection, slug),
    mine: now.fields(),
    theirs: readFields(collection, theirs),
    before: readFields(collection, entry.opened()),
    said: words.saved(last.by, last.at),
    other: nameOf(last.by),
    take: words.takeIntoForm,
    onTake: (taken, isAllTheirs) => {
      const taking = async () => {
        await setAside();
        if (isAllTheirs) return takeTheirs(entry);
        fillForm({ data: taken, opened: theirs, base, media: [] });
      };
      void taking();
    },
  });
}
