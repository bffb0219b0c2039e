import { formBase, type Base } from '../conflict/form-base.ts';
import { decapStore, type KeptMap } from '../entry/decap-store.ts';
import { watchOpenEntry, type OpenEntry } from '../entry/open-entry.ts';
import { currentEditor } from './current-editor.ts';
import { keepNewMedia, mediaIdsOf } from './keep-media.ts';
import { forgetKept, keepText, type KeptText } from './kept-store.ts';

/** How long after the first key that is not kept yet everything is; milliseconds. */
const SOON = 1000;

/** The last state of a form that is not kept yet: the next form may be open when it is. */
interface Unkept {
  entry: OpenEntry;
  form: KeptMap;
  base: Base;
}

/** The form, since it was filled. */
interface Writing {
  key: string;
  /** Under which it is kept. */
  id: string;
  /** Files that the form came with. */
  media: ReadonlySet<string>;
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
  /** The form that is filled next goes on with what is kept under `id`. */
  continueAs: (id: string) => void;
}

export interface KeepWritingOptions {
  /** Nothing can be kept: no room, a private window. Told once. */
  onNoRoom: () => void;
  /** The desk has what was in the form when its save began, and more has been typed since. */
  onTypedOn: (before: KeptMap, entry: OpenEntry) => void;
}

const formNow = () => decapStore.getState().entryDraft.get('entry') as KeptMap;
const fieldsOf = (form: KeptMap) =>
  form.get('data') as KeptMap & { equals: (other: unknown) => boolean };

export function titleOf(fields: Readonly<Record<string, unknown>>): string {
  const { title, name, word } = fields;
  return String(title ?? name ?? word ?? '');
}

function textOf(entry: OpenEntry): string {
  try {
    return entry.text();
  } catch {
    // A file whose fields can't be read is refused; what was typed is kept all the same.
    return '';
  }
}

function keptTextOf(id: string, { entry, base }: Unkept, mediaIds: string[]): KeptText {
  const data = entry.fields();
  const { collection, slug, path } = entry;
  const editor = currentEditor();
  const [opened, text] = [entry.opened(), textOf(entry)];
  const title = titleOf(data);
  const at = Date.now();
  return { id, collection, slug, path, title, at, editor, base, opened, text, data, mediaIds };
}

/** One who tells the same thing once. */
function once(tell: () => void): () => void {
  let isTold = false;
  return () => {
    if (!isTold) tell();
    isTold = true;
  };
}

/**
 * Keeps in this browser what is being written: a second after the first key that is not kept yet,
 * and when the page is hidden or left. Forgets it when the desk has it.
 */
export function startKeepWriting(options: KeepWritingOptions): KeepWriting {
  let writing: Writing | null = null;
  let continued = '';
  let timer = 0;
  const tellNoRoom = once(options.onNoRoom);

  async function keep({ id, media }: Writing, unkept: Unkept): Promise<void> {
    try {
      // The words first, and at once: a page that is being closed waits for nothing.
      const text = keptTextOf(id, unkept, []);
      await keepText(text);
      text.mediaIds = await keepNewMedia(id, unkept.form, media);
      if (text.mediaIds.length > 0) await keepText(text);
    } catch {
      tellNoRoom();
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

  function begin({ key }: OpenEntry): Writing {
    const id = continued || crypto.randomUUID();
    continued = '';
    return { key, id, media: mediaIdsOf(formNow()), seen: null, unkept: null, saving: null };
  }

  /** The save that was under way has ended well: Decap says that nothing is unsaved. */
  function settle(current: Writing, before: KeptMap, entry: OpenEntry): void {
    if (fieldsOf(formNow()).equals(before)) {
      window.clearTimeout(timer);
      timer = 0;
      current.unkept = null;
      void forgetKept(current.id);
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
    if (!entry) writing = null;
    else {
      if (entry.key !== writing?.key) writing = begin(entry);
      follow(writing!, entry);
    }
  });
  document.addEventListener('visibilitychange', () => void (document.hidden && flush()));
  window.addEventListener('pagehide', () => void flush());
  return {
    currentId: () => writing?.id ?? '',
    flush,
    continueAs: (id) => {
      continued = id;
    },
  };
}
