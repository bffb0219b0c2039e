import { savingStrings } from '../../strings/cms-saving.ts';
import { readOpenEntry, watchOpenEntry } from '../entry/open-entry.ts';
import { findEntryOf } from '../entry/form-fields.ts';
import { addSayRow } from '../foot/say-row.ts';
import { onDeskEvent, type DeskEvent } from './desk-events.ts';
import { startOtherTabs, type OtherTabs, type TabEntry } from './other-tabs.ts';
import { compareWithOthers, settleRefusal, type SetAside } from './settle-conflict.ts';
import { startSameTitle } from './same-title.ts';
import { isSaved, startWatchOthers } from './watch-others.ts';

type Refused = Extract<DeskEvent, { kind: 'refused' }>;

/** Says that nobody answers, and that everything is there again. */
function startAwayRow(): void {
  const row = addSayRow('conflict', 'warning');
  let isAway = false;
  onDeskEvent((event) => {
    if (event.kind === 'away') {
      isAway = true;
      row.say(event.saving ? savingStrings.awaySaving : savingStrings.away);
    } else if (event.kind === 'back' && isAway) {
      isAway = false;
      row.say(savingStrings.back, [
        { label: savingStrings.others.understood, press: () => row.hide() },
      ]);
    }
  });
}

/** A refusal is settled in its form; one that came from a list waits until its entry is open. */
function startSettling(setAside: SetAside): void {
  let waiting: Refused | null = null;
  const settle = () => {
    const entry = readOpenEntry();
    const refused = waiting;
    if (!refused || !isSaved(entry)) return;
    if (!refused.files.some(({ path }) => path === entry.path)) return;
    waiting = null;
    void settleRefusal(entry, refused, setAside);
  };
  onDeskEvent((event) => {
    if (event.kind !== 'refused') return;
    waiting = event;
    settle();
    const file = waiting?.files[0];
    const found = waiting && file ? findEntryOf(file.path, file.yours ?? file.theirs) : null;
    if (found) location.hash = `#/collections/${found.collection}/entries/${found.slug}`;
  });
  watchOpenEntry(settle);
}

/** Warns where two windows of one browser have the same entry open. */
function warnOfOtherTabs(tabs: () => OtherTabs, describe: () => TabEntry | null): () => void {
  const row = addSayRow('conflict', 'warning');
  let understood = '';
  return async () => {
    const own = describe();
    if (!own?.slug || own.id === understood) return row.hide();
    const others = await tabs().ask();
    const isTwice = others.some(
      ({ collection, slug }) => collection === own.collection && slug === own.slug,
    );
    if (!isTwice || describe()?.id !== own.id) return row.hide();
    const close = () => {
      understood = own.id;
      row.hide();
    };
    row.say(savingStrings.others.otherTab, [
      { label: savingStrings.others.understood, press: close },
    ]);
  };
}

/** Everything that keeps two people, or two windows, from writing over each other unseen. */
export function startConflicts(options: {
  /** Under which the form is kept. */
  currentId: () => string;
  setAside: SetAside;
  /** Only the desk is asked who saved what; other servers don't know. */
  hasDesk: boolean;
}): OtherTabs {
  const describe = (): TabEntry | null => {
    const entry = readOpenEntry();
    const id = options.currentId();
    return entry && id ? { id, collection: entry.collection, slug: entry.slug } : null;
  };
  startSameTitle();
  if (options.hasDesk) startAwayRow();
  if (options.hasDesk) startSettling(options.setAside);
  const check = options.hasDesk
    ? startWatchOthers((entry, last) => void compareWithOthers(entry, last, options.setAside))
    : () => undefined;
  let tabs: OtherTabs;
  const warn = warnOfOtherTabs(() => tabs, describe);
  tabs = startOtherTabs({ describe, onChange: warn, onSaved: check });
  onDeskEvent((event) => {
    if (event.kind === 'saved') tabs.saved(event.paths);
  });
  let key = '';
  watchOpenEntry((entry) => {
    if ((entry?.key ?? '') === key) return;
    key = entry?.key ?? '';
    tabs.changed();
    warn();
  });
  return tabs;
}
