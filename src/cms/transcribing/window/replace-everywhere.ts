import { renamableTexts } from '../../../review/texts-of-entry.ts';
import type { EntryText } from '../../../review/replace/find-name.ts';
import type { TextChange } from '../../../review/replace/replace-name.ts';
import type { Story } from '../../../model/story.ts';
import { decapDoors } from '../../entry/doors.ts';

type FieldPath = [string, ...(string | number)[]];

/** The texts of the entry in the form, by their place there. */
export function textsInForm(): EntryText[] {
  const fields = decapDoors().readOpenEntry()?.fields() ?? {};
  const body = typeof fields['body'] === 'string' ? fields['body'] : '';
  // The form's own fields, right or wrong: what the site would leave out is renamed as well.
  return renamableTexts({
    kind: 'stories',
    fields: fields as unknown as Story,
    gateReadable: true,
    body,
    bodyLine: 1,
    known: { people: new Map(), villages: new Map() },
    today: '',
  });
}

const nameOf = (path: readonly PropertyKey[]) => path.map(String).join('\0');

/**
 * Puts changed texts into the form, each only where what it was made from (`before`) still stands
 * there; returns those that were put in.
 */
export function changeTexts(
  changes: readonly TextChange[],
  before: readonly TextChange[],
): TextChange[] {
  const now = new Map(textsInForm().map(({ path, text }) => [nameOf(path), text]));
  const expected = new Map(before.map(({ path, text }) => [nameOf(path), text]));
  const fitting = changes.filter(
    ({ path }) => now.get(nameOf(path)) === expected.get(nameOf(path)),
  );
  for (const { path, text } of fitting)
    decapDoors().changeField([...path] as unknown as FieldPath, text);
  return fitting;
}
