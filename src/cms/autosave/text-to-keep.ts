import type { Base } from '../conflict/form-base.ts';
import type { KeptMap } from '../entry/decap-store.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { currentEditor } from './current-editor.ts';
import type { KeptText } from './kept-store.ts';

/** The last state of a form that is not kept yet: the next form may be open when it is. */
export interface Unkept {
  entry: OpenEntry;
  form: KeptMap;
  base: Base;
}

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

/** What is kept of a form, without its files. */
export function keptTextOf(id: string, at: number, { entry, base }: Unkept): KeptText {
  const data = entry.fields();
  const { collection, slug, path } = entry;
  const editor = currentEditor();
  const [opened, text] = [entry.opened(), textOf(entry)];
  const title = titleOf(data);
  const kept = { id, collection, slug, path, title, at, editor, base, opened, text, data };
  return { ...kept, mediaIds: [] };
}
