import { savingStrings } from '../../strings/cms-saving.ts';
import { openConflictPanel } from '../conflict/conflict-panel.ts';
import { formBase } from '../conflict/form-base.ts';
import { sameValue } from '../conflict/readable-fields.ts';
import { showDifferences } from '../conflict/show-differences.ts';
import { formFieldsOf, readFields } from '../entry/form-fields.ts';
import { readOpenEntry, watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { addSayRow, type SayRow } from '../foot/say-row.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { otherWriter } from './current-editor.ts';
import { howMuch, keptDifferences } from './describe-kept.ts';
import { fillForm } from './fill-form.ts';
import type { KeepWriting } from './keep-writing.ts';
import type { KeptText } from './kept-store.ts';
import { isElsewhere, isLive, type KeptTexts } from './kept-texts.ts';

const words = savingStrings.kept;

/** When what somebody seems to be writing elsewhere is looked at again; milliseconds. */
const LOOK_AGAIN = 15_000;
const isOpenStill = ({ key }: OpenEntry) => readOpenEntry()?.key === key;

export interface OfferKept {
  /** Offers what is kept of the entry in the form; `wanted`: this one is put in at once. */
  offer: (entry: OpenEntry, wanted: string) => Promise<void>;
  hide: () => void;
}

export interface OfferOptions {
  keeping: KeepWriting;
  texts: KeptTexts;
  /** What other windows are writing at this moment: it is theirs, and nothing left behind. */
  liveIds: () => Promise<ReadonlySet<string>>;
}

/** What was left behind of this entry, the newest first. */
async function findLeft(
  entry: OpenEntry,
  { keeping, texts, liveIds }: OfferOptions,
): Promise<KeptText[]> {
  const { collection, slug } = entry;
  const own = (await texts.list({ collection, slug })).filter(({ unwanted }) => !unwanted);
  if (own.length === 0) return [];
  const live = await liveIds();
  const left = own.filter(({ id }) => id !== keeping.currentId() && !live.has(id));
  const saved = entry.fields();
  const isSaved = ({ data, mediaIds }: KeptText) => mediaIds.length === 0 && sameValue(data, saved);
  // It got saved after all: the answer did not arrive before the power went.
  void Promise.all(left.filter(isSaved).map(texts.forget));
  return left.filter((text) => !isSaved(text));
}

/** Puts a kept text into the form; over a newer one only after both were looked at. */
async function restore(kept: KeptText, { keeping, texts }: OfferOptions, done: () => void) {
  const media = await texts.readMedia(kept);
  const open = readOpenEntry();
  if (!open) return;
  const put = (data: Record<string, unknown>, opened: string, base: KeptText['base']) => {
    keeping.continueAs(kept);
    fillForm({ data, opened, base, media });
    done();
  };
  const base = formBase();
  // Servers that don't tell versions apart by an id: then the texts themselves do.
  const isCurrent = base === undefined ? kept.opened === open.opened() : kept.base === base;
  if (kept.slug === null || isCurrent) return put(kept.data, kept.opened, base);
  const { collection, slug } = open;
  openConflictPanel({
    fields: formFieldsOf(collection, slug),
    mine: kept.data,
    theirs: open.fields(),
    before: kept.opened === '' ? null : readFields(collection, kept.opened),
    said: savingStrings.conflict.keptOld,
    other: savingStrings.conflict.serverText,
    take: savingStrings.conflict.takeIntoForm,
    onTake: (data) => put(data, open.opened(), base),
  });
}

const whatIsFound = (kept: KeptText, much: string) =>
  isElsewhere(kept)
    ? words.foundElsewhere(kept.at, much)
    : words.found(kept.at, much, otherWriter(kept));

/** What is kept beside what is saved. */
function showKept(kept: KeptText, saved: OpenEntry | null, actions: HTMLElement[]): () => void {
  const data = saved && kept.slug !== null ? saved.fields() : null;
  const differences = keptDifferences(kept, data);
  const content = element('div', {}, element('p', {}, whatIsFound(kept, howMuch(kept, data))));
  content.append(differences.length === 0 ? words.nothingDiffers : showDifferences(differences));
  return openPanel({ title: kept.title || savingStrings.untitled, content, actions });
}

function saySetAside(
  row: SayRow,
  { putBack, again }: { putBack: () => Promise<void>; again: () => void },
): void {
  row.say(words.dropped, [
    { label: words.undo, press: () => void putBack().then(again) },
    { label: savingStrings.others.understood, press: () => row.hide() },
  ]);
}

/** A row at the foot of a form: what this machine has kept of it, and what to do with that. */
export function startOfferKept(options: OfferOptions): OfferKept {
  const row = addSayRow('restore', 'warning');
  let isRestored = false;
  const hide = () => {
    isRestored = false;
    row.hide();
  };
  const restored = () => {
    isRestored = true;
    row.say(words.restored, [{ label: savingStrings.others.understood, press: hide }]);
  };
  // What it asks for has been done.
  watchOpenEntry((entry) => {
    if (isRestored && !entry?.hasChanged) hide();
  });

  function say(kept: KeptText, entry: OpenEntry): void {
    const goOn = () => void takeOver(kept, entry);
    const drop = () => askDrop(kept, entry);
    const look = () => {
      let close = () => undefined as void;
      const closing = (act: () => void) => () => {
        close();
        act();
      };
      close = showKept(kept, readOpenEntry(), [
        button(words.goOn, closing(goOn), { class: 'desk-button desk-first' }),
        button(words.drop, closing(drop), { class: 'desk-button' }),
      ]);
    };
    row.say(whatIsFound(kept, howMuch(kept, kept.slug === null ? null : entry.fields())), [
      { label: words.goOn, press: goOn, isFirst: true },
      { label: words.look, press: look },
      { label: words.drop, press: drop },
    ]);
  }

  function askDrop(kept: KeptText, entry: OpenEntry): void {
    const drop = async () => {
      await options.texts.put({ ...kept, unwanted: true });
      saySetAside(row, {
        putBack: () => options.texts.put({ ...kept, unwanted: false }),
        again: () => say(kept, entry),
      });
    };
    row.say(words.askDrop, [
      { label: words.keep, press: () => say(kept, entry), isFirst: true },
      { label: words.drop, press: () => void drop() },
    ]);
  }

  /** Somebody may be writing it at this moment: two who go on with one text would make two of it. */
  function sayLive(kept: KeptText, entry: OpenEntry): void {
    row.say(words.live(kept.at), [{ label: savingStrings.others.understood, press: hide }]);
    setTimeout(() => {
      if (isOpenStill(entry) && !isRestored) void offer(entry, '');
    }, LOOK_AGAIN);
  }

  /** As it is by now, where another computer may have gone on with it since it was offered. */
  async function takeOver(kept: KeptText, entry: OpenEntry): Promise<void> {
    if (!isElsewhere(kept)) return restore(kept, options, restored);
    const now = await options.texts.list(entry);
    const same = now.find(({ id }) => id === kept.id) ?? kept;
    if (isLive(same)) sayLive(same, entry);
    else await restore(same, options, restored);
  }

  async function offer(entry: OpenEntry, wanted: string): Promise<void> {
    const left = await findLeft(entry, options);
    if (!isOpenStill(entry)) return;
    const found = left.find(({ id }) => id === wanted) ?? left[0];
    if (!found) return;
    if (isLive(found)) sayLive(found, entry);
    else if (found.id === wanted) await restore(found, options, restored);
    else say(found, entry);
  }
  return { offer, hide };
}
