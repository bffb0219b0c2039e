import { savingStrings } from '../../strings/cms-saving.ts';
import type { OtherTabs } from '../conflict/other-tabs.ts';
import { startConflicts } from '../conflict/start-conflicts.ts';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import { readOpenEntry, watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { watchLists } from '../entry/watch-lists.ts';
import { addSayRow } from '../foot/say-row.ts';
import { fillForm } from './fill-form.ts';
import { followForm } from '../conflict/follow-form.ts';
import { formBase } from '../conflict/form-base.ts';
import { startKeepOnDesk, type DeskKeeper } from './keep-on-desk.ts';
import { startKeepWriting, type KeepWriting } from './keep-writing.ts';
import { isElsewhere, isLive, openKeptTexts, type KeptTexts } from './kept-texts.ts';
import { findKeptTexts, openKeptList, type ListOptions } from './list-kept.ts';
import { withoutStockBackup } from './no-stock-backup.ts';
import { startOfferKept, type OfferOptions } from './offer-kept.ts';
import { typedSince } from './typed-since.ts';
import { tellKept } from './watch-kept.ts';

/** What was being written goes aside: the form is about to get another text. */
async function setAside(keeping: KeepWriting, texts: KeptTexts): Promise<void> {
  await keeping.flush();
  const kept = keeping.lastKept();
  if (kept) await texts.put({ ...kept, unwanted: true });
}

/** Says once that nothing can be kept: not in this browser, and not on the desk either. */
function startSayNoRoom(hasDesk: boolean) {
  let [isHereFull, isSaid] = [false, false];
  const say = () => {
    if (isSaid) return;
    isSaid = true;
    const row = addSayRow('restore', 'warning');
    const press = () => row.hide();
    row.say(savingStrings.noRoom, [{ label: savingStrings.others.understood, press }]);
  };
  return {
    here: () => {
      isHereFull = true;
      if (!hasDesk) say();
    },
    onDesk: () => {
      if (isHereFull) say();
    },
  };
}

/** How long after a save Decap may still fill its form anew with what was saved; milliseconds. */
const SETTLED = 4000;
/** Decap goes to a new entry's own address right after filling its form. */
const AFTER_NAVIGATION = 300;

/** Puts what was typed while a save was under way back into the form that the save fills anew. */
function keepTypedOn(keeping: () => KeepWriting) {
  let typed: { before: Record<string, unknown>; now: Record<string, unknown>; id: string } | null;
  typed = null;
  return {
    note: (before: KeptMap, entry: OpenEntry) => {
      typed = { before: before.toJS(), now: entry.fields(), id: keeping().currentId() };
      setTimeout(() => {
        typed = null;
      }, SETTLED);
      markChanged();
    },
    refill: (entry: OpenEntry) => {
      if (!typed || entry.hasChanged) return;
      const { before, now, id } = typed;
      setTimeout(() => {
        const data = typedSince({ before, now, loaded: entry.fields() });
        if (!data) return;
        keeping().continueAs({ id, at: 0, mediaIds: [] });
        fillForm({ data, opened: entry.opened(), base: formBase(), media: [] });
      }, AFTER_NAVIGATION);
    },
  };
}

/** Decap takes every form for saved when a save ends; this one has more in it by now. */
function markChanged(): void {
  const { entryDraft } = decapStore.getState();
  const data = entryDraft.getIn(['entry', 'data']) as KeptMap;
  const name = Object.keys(data.toJS())[0];
  if (!name) return;
  const field = { get: (key: string) => (key === 'name' ? name : undefined) };
  const payload = { field, value: data.get(name), metadata: {}, entries: [] };
  decapStore.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
}

/** On a list: how much is kept, and the way to it. */
function startListRow(options: ListOptions): void {
  const row = addSayRow('restore');
  let isOpen = false;
  watchLists((isList) => {
    isOpen = isList;
    row.hide();
    if (isList) void show();
  });
  async function show(): Promise<void> {
    const kept = await findKeptTexts(options);
    const wanted = kept.filter((text) => !text.unwanted && !isLive(text));
    if (wanted.length === 0 || !isOpen) return;
    row.say(savingStrings.kept.inList(wanted.length, wanted.filter(isElsewhere).length), [
      { label: savingStrings.kept.lookAtList, press: () => void openKeptList(options) },
    ]);
  }
}

export interface Autosave {
  /** Shows all that is kept of what was not saved. */
  openList: () => void;
}

/** Keeps the form on the desk, and says when it has. */
function startDeskKeeper(currentId: () => string, onFailed: () => void): DeskKeeper {
  const onKept = (id: string) => {
    if (id === currentId()) tellKept(Date.now());
  };
  return startKeepOnDesk({ onKept, onFailed });
}

/**
 * Keeps what is being written in this browser and on the desk, and offers what was left behind. Call it once, before
 * any entry is open. `hasDesk`: the desk can be asked what Decap's protocol does not have.
 */
export function startAutosave({ hasDesk }: { hasDesk: boolean }): Autosave {
  withoutStockBackup();
  if (hasDesk) followForm();
  let tabs: OtherTabs;
  let wanted = '';
  let keeping: KeepWriting;
  const typedOn = keepTypedOn(() => keeping);
  const noRoom = startSayNoRoom(hasDesk);
  const currentId = () => keeping.currentId();
  const keeper = hasDesk ? startDeskKeeper(currentId, noRoom.onDesk) : null;
  const texts = openKeptTexts(keeper);
  keeping = startKeepWriting({ texts, keeper, onNoRoom: noRoom.here, onTypedOn: typedOn.note });
  tabs = startConflicts({ currentId, setAside: () => setAside(keeping, texts), hasDesk });
  const liveIds = async () => new Set((await tabs.ask()).map(({ id }) => id));
  const options: OfferOptions & ListOptions = {
    keeping,
    texts,
    hasDesk,
    liveIds,
    open: (kept, address) => {
      const open = readOpenEntry();
      if (open && location.hash === address) return void offered.offer(open, kept.id);
      wanted = kept.id;
      location.hash = address;
    },
  };
  const offered = startOfferKept(options);
  startListRow(options);
  let key: string | null = null;
  watchOpenEntry((entry) => {
    const now = entry?.key ?? '';
    if (now === key) return;
    key = now;
    if (!entry) return offered.hide();
    typedOn.refill(entry);
    if (entry.hasChanged) return;
    offered.hide();
    void offered.offer(entry, wanted).finally(() => {
      wanted = '';
    });
  });
  return { openList: () => void openKeptList(options) };
}
