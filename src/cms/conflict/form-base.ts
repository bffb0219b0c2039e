/** A blob's id; null: there was no such file; undefined: nobody said. */
export type Base = string | null | undefined;

/** Which version a text is, by its path and the text: filled as the desk answers. */
const given = new Map<string, string | null>();
/** Enough for every draft of a large archive; the oldest are forgotten first. */
const REMEMBERED = 2000;

const nameOf = (path: string, text: string) => `${path}\0${text}`;

/** What this tab's form was filled with; another tab's save changes nothing about it. */
let form: { key: string; path: string | null; base: Base } = {
  key: '',
  path: null,
  base: undefined,
};
/** Where what this tab has just deleted can be found; what is saved at its path next is new. */
export interface Deletion {
  commit: string;
  bin: string;
}
const deleted = new Map<string, Deletion>();
/** Published commits that the text of a path has been merged with by hand. */
const merged = new Map<string, string>();

/** The desk has given this text, as this version. */
export function noteGiven(path: string, text: string, base: string | null): void {
  given.set(nameOf(path, text), base);
  if (given.size > REMEMBERED) given.delete(given.keys().next().value!);
}

/** The desk has saved: the form goes on from there. */
export function noteSaved(bases: Readonly<Record<string, string>>): void {
  for (const [path, base] of Object.entries(bases)) {
    deleted.delete(path);
    merged.delete(path);
    if (form.path === path) form.base = base;
  }
}

export function noteDeleted(paths: readonly string[], deletion: Deletion): void {
  for (const path of paths) deleted.set(path, deletion);
}

/** Once: where the entry of this path was before this tab deleted it. */
export function takeDeletion(path: string): Deletion | undefined {
  const deletion = deleted.get(path);
  deleted.delete(path);
  return deletion;
}

/** The form was filled from somewhere else than the desk, with a text that began from `base`. */
export function setFormBase(base: Base): void {
  form.base = base;
}

export function formBase(): Base {
  return form.base;
}

/** The next save of this path brings the version of this published commit with it. */
export function noteMerged(path: string, published: string): void {
  merged.set(path, published);
}

export function mergedWith(path: string): string | undefined {
  return merged.get(path);
}

/** What a save of this file is to be based on. */
export function baseForSave(path: string): Base {
  if (deleted.has(path)) return null;
  if (form.path === path) return form.base;
  return form.key !== '' && form.path === null ? null : undefined;
}

/** The form was filled: with a text that the desk gave, or (no path) with nothing. */
export function noteFilled(key: string, path: string | null, opened: string): void {
  if (key === form.key) return;
  form = { key, path, base: path === null ? null : given.get(nameOf(path, opened)) };
}
