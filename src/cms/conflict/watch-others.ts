import { savingStrings } from '../../strings/cms-saving.ts';
import { readOpenEntry, watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { reloadEntry } from '../entry/save-entry.ts';
import { decapStore } from '../entry/decap-store.ts';
import { addSayRow } from '../foot/say-row.ts';
import { askEntryBase, type LastChange } from './desk-address.ts';
import { onDeskEvent } from './desk-events.ts';
import { formBase } from './form-base.ts';

/** How often somebody else's save is looked for while an entry is open and looked at; milliseconds. */
const EVERY = 12_000;
const words = savingStrings.others;

/** An entry that has been saved once, so that others can have it open as well. */
export type SavedEntry = OpenEntry & { slug: string; path: string };

export function isSaved(entry: OpenEntry | null): entry is SavedEntry {
  return entry !== null && entry.slug !== null && entry.path !== null;
}

const isPersisting = () =>
  decapStore.getState().entryDraft.getIn(['entry', 'isPersisting']) === true;

/** What the desk says of the open entry, when it is not what this form began from. */
async function findNews(): Promise<{ entry: SavedEntry; last: LastChange } | null> {
  const entry = readOpenEntry();
  const base = formBase();
  if (!isSaved(entry) || base === undefined || isPersisting()) return null;
  const { collection, slug, path, key } = entry;
  const last = await askEntryBase({ collection, slug, path }).catch(() => null);
  const now = readOpenEntry();
  // A save of this form that went through meanwhile is no news.
  const isSame = isSaved(now) && now.key === key && formBase() === base && !isPersisting();
  return last && isSame && last.base !== base ? { entry: now, last } : null;
}

/**
 * Tells the editor of somebody else's save of the open entry before more is typed. Returns how to
 * look at once.
 */
export function startWatchOthers(look: (entry: SavedEntry, last: LastChange) => void): () => void {
  const row = addSayRow('conflict', 'warning');
  let told: { key: string; base: string | null } | null = null;
  const hide = () => row.hide();
  const check = async () => {
    const news = document.hidden ? null : await findNews();
    if (!news) return;
    const { entry, last } = news;
    if (told && told.key === entry.key && told.base === last.base) return;
    told = { key: entry.key, base: last.base };
    const open = () => {
      hide();
      void reloadEntry(entry.collection, entry.slug);
    };
    const show = () => {
      hide();
      const now = readOpenEntry();
      if (isSaved(now)) look(now, last);
    };
    const isUntouched = !entry.hasChanged && last.base !== null;
    row.say(last.base === null ? words.gone : words.changed(last.by, last.at), [
      ...(isUntouched ? [{ label: words.open, press: open, isFirst: true }] : []),
      ...(last.base === null ? [] : [{ label: words.look, press: show, isFirst: !isUntouched }]),
      { label: words.understood, press: hide },
    ]);
  };
  // A save that was refused shows both texts: nothing is left to be warned of.
  onDeskEvent((event) => {
    if (event.kind === 'refused') hide();
  });
  let key = '';
  watchOpenEntry((entry) => {
    if ((entry?.key ?? '') === key) return;
    key = entry?.key ?? '';
    hide();
  });
  setInterval(() => void check(), EVERY);
  document.addEventListener('visibilitychange', () => void check());
  window.addEventListener('focus', () => void check());
  return () => void check();
}
