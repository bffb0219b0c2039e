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

interface TabWarning {
  /** Asks the other windows again. */
  check: () => void;
  /** One of them has said what it has open. */
  hear: (entry: TabEntry) => void;
}

/** Warns where two windows of one browser have the same entry open. */
function warnOfOtherTabs(tabs: () => OtherTabs, describe: () => TabEntry | null): TabWarning {
  const row = addSayRow('conflict', 'warning');
  let understood = '';
  const isTwice = (other: TabEntry) => {
    const own = describe();
    return (
      own !== null &&
      own.slug !== null &&
      own.slug === other.slug &&
      own.collection === other.collection
    );
  };
  const hear = (other: TabEntry) => {
    const { id } = describe() ?? { id: '' };
    if (!isTwice(other) || id === understood) return;
    const press = () => {
      understood = id;
      row.hide();
    };
    const { otherTab, understood: label } = savingStrings.others;
    row.say(otherTab, [{ label, press }]);
  };
  const check = async () => {
    const others = await tabs().ask();
    if (!others.some(isTwice)) row.hide();
  };
  return { check: () => void check(), hear };
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
  const { check: onChange, hear: onAnswer } = warn;
  tabs = startOtherTabs({ describe, onChange, onAnswer, onSaved: check });
  onDeskEvent((event) => {
    if (event.kind === 'saved') tabs.saved(event.paths);
  });
  let key = '';
  watchOpenEntry((entry) => {
    if ((entry?.key ?? '') === key) return;
    key = entry?.key ?? '';
    tabs.changed();
    warn.check();
  });
  return tabs;
}
