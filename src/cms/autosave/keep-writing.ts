import { formBase } from '../conflict/form-base.ts';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import { watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import type { DeskKeeper } from './keep-on-desk.ts';
import { keepNewMedia, mediaIdsOf, newDeskFiles } from './keep-media.ts';
import { isElsewhere, type KeptTexts } from './kept-texts.ts';
import { keepText, type KeptText } from './kept-store.ts';
import { keptTextOf, titleOf, type Unkept } from './text-to-keep.ts';
import { tellKept } from './watch-kept.ts';

export { titleOf };

/** How long after the first key that is not kept yet everything is; milliseconds. */
const SOON = 1000;

/** The form, since it was filled. */
interface Writing {
  key: string;
  /** Under which it is kept. */
  id: string;
  /** Files that the form came with. */
  media: ReadonlySet<string>;
  /** What it goes on with, and what somebody else may be writing on. */
  replaces?: { id: string; at: number };
  /** As it was kept last. */
  kept: KeptText | null;
  /** What it is when nothing more is to be kept. */
  seen: KeptMap | null;
  unkept: Unkept | null;
  /** The fields that are being saved at the moment. */
  saving: KeptMap | null;
}

export interface KeepWriting {
  /** Under which the form is kept; empty while none is open. */
  currentId: () => string;
  /** Keeps what is in the form now, at once. */
  flush: () => Promise<void>;
  /** What is kept of the form; null: nothing yet. */
  lastKept: () => KeptText | null;
  /** The form that is filled next goes on with what is kept. */
  continueAs: (kept: Continued) => void;
}

export type Continued = Pick<KeptText, 'id' | 'at' | 'mediaIds' | 'desk'>;

export interface KeepWritingOptions {
  texts: KeptTexts;
  /** Null: there is no desk that could keep it too. */
  keeper: DeskKeeper | null;
  /** This browser keeps nothing: no room, a private window. */
  onNoRoom: () => void;
  /** The desk has what was in the form when its save began, and more has been typed since. */
  onTypedOn: (before: KeptMap, entry: OpenEntry) => void;
}

const formNow = () => decapStore.getState().entryDraft.get('entry') as KeptMap;
const fieldsOf = (form: KeptMap) =>
  form.get('data') as KeptMap & { equals: (other: unknown) => boolean };

/**
 * The form as it was just filled. What comes from elsewhere goes on under an id of its own: somebody
 * may write on there.
 */
function newWriting({ key }: OpenEntry, continued: Continued | null): Writing {
  const isOther = continued !== null && isElsewhere(continued);
  const id = continued && !isOther ? continued.id : crypto.randomUUID();
  const restored = new Set(continued?.mediaIds);
  const media = new Set([...mediaIdsOf(formNow())].filter((each) => !restored.has(each)));
  const replaces = isOther ? { replaces: { id: continued.id, at: continued.at } } : {};
  return { key, id, media, ...replaces, kept: null, seen: null, unkept: null, saving: null };
}

/**
 * Keeps what is being written, in this browser and on the desk: a second after the first key that is
 * not kept yet, and when the page is hidden or left. Forgets it when the desk has it saved.
 */
export function startKeepWriting(options: KeepWritingOptions): KeepWriting {
  const { texts, keeper } = options;
  let writing: Writing | null = null;
  let continued: Continued | null = null;
  let timer = 0;
  let lastAt = 0;

  /** Later than all before, also where the clock has been set back. */
  function nextTime(): number {
    lastAt = Math.max(Date.now(), lastAt + 1);
    return lastAt;
  }

  async function keep(current: Writing, unkept: Unkept): Promise<void> {
    const { id, media, replaces } = current;
    const text = keptTextOf(id, nextTime(), unkept);
    current.kept = text;
    const { mediaIds: _none, ...words } = text;
    keeper?.keep({ ...words, files: newDeskFiles(unkept.form, media) }, replaces);
    try {
      // The words first, and at once: a page that is being closed waits for nothing.
      await keepText(text);
      if (writing === current && current.kept === text) tellKept(text.at);
      text.mediaIds = await keepNewMedia(id, unkept.form, media);
      if (text.mediaIds.length > 0) await keepText(text);
    } catch {
      options.onNoRoom();
    }
  }

  async function flush(): Promise<void> {
    window.clearTimeout(timer);
    timer = 0;
    const { unkept } = writing ?? {};
    if (!writing || !unkept) return;
    writing.unkept = null;
    await keep(writing, unkept);
  }

  function begin(entry: OpenEntry): Writing {
    const begun = newWriting(entry, continued);
    lastAt = Math.max(lastAt, continued?.at ?? 0);
    continued = null;
    tellKept(null);
    return begun;
  }

  async function forget({ id, replaces }: Writing): Promise<void> {
    tellKept(null);
    if (replaces) await texts.forget(replaces);
    await texts.forget({ id, at: nextTime() });
  }

  /** The save that was under way has ended well: Decap says that nothing is unsaved. */
  function settle(current: Writing, before: KeptMap, entry: OpenEntry): void {
    if (fieldsOf(formNow()).equals(before)) {
      window.clearTimeout(timer);
      timer = 0;
      current.unkept = null;
      current.kept = null;
      void forget(current);
    } else options.onTypedOn(before, entry);
  }

  function follow(current: Writing, entry: OpenEntry): void {
    const form = formNow();
    if (form.get('isPersisting') === true) current.saving ??= fieldsOf(form);
    else if (current.saving) {
      const before = current.saving;
      current.saving = null;
      if (!entry.hasChanged) return settle(current, before, entry);
    }
    if (!entry.hasChanged || current.seen === form) return;
    current.seen = form;
    current.unkept = { entry, form, base: formBase() };
    timer ||= window.setTimeout(() => void flush(), SOON);
  }

  watchOpenEntry((entry) => {
    if (!entry || entry.key !== writing?.key) void flush();
    if (!entry) {
      writing = null;
      tellKept(null);
    } else {
      if (entry.key !== writing?.key) writing = begin(entry);
      follow(writing!, entry);
    }
  });
  const leave = () => {
    // Up to what is waited for it does at once.
    void flush();
    keeper?.leave();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  window.addEventListener('pagehide', leave);
  return {
    currentId: () => writing?.id ?? '',
    flush,
    lastKept: () => writing?.kept ?? null,
    continueAs: (kept) => {
      continued = kept;
    },
  };
}
