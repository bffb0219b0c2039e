import { compareTexts } from '../../review/difference/compare-texts.ts';
import { summariseDifference } from '../../review/difference/render-difference.ts';
import { savingStrings } from '../../strings/cms-saving.ts';
import { differingFields, readableFields, type Data } from '../conflict/readable-fields.ts';
import { formFieldsOf } from '../entry/form-fields.ts';
import type { KeptText } from './kept-store.ts';

const words = savingStrings.kept;

/** All an entry says, for counting what changed. */
function wholeText({ collection, slug }: KeptText, data: Data): string {
  const fields = readableFields(formFieldsOf(collection, slug), data);
  return fields
    .filter(({ text }) => text !== '')
    .map(({ text }) => text)
    .join('\n');
}

const lengthOf = (text: string) => [...text.replace(/\s/g, '')].length;

/** Where what is kept differs from what is saved; `saved` null: nothing is. */
export function keptDifferences(kept: KeptText, saved: Data | null) {
  const fields = formFieldsOf(kept.collection, kept.slug);
  return differingFields(fields, saved ?? {}, kept.data);
}

/** `比已保存的多 312 字。`; `saved` null: what was saved, if anything, is not at hand. */
export function howMuch(kept: KeptText, saved: Data | null): string {
  const text = wholeText(kept, kept.data);
  const { mediaIds } = kept;
  const files = mediaIds.length > 0 ? words.media(mediaIds.length) : '';
  const alone = kept.slug === null ? words.whole : words.length;
  if (saved === null) return alone(lengthOf(text)) + files;
  const spans = compareTexts(wholeText(kept, saved), text);
  const gone = spans.some((span) => span.kind === 'gone' && lengthOf(span.text) > 0);
  const added = spans.filter(({ kind }) => kind === 'new').map((span) => lengthOf(span.text));
  const more = added.reduce((sum, length) => sum + length, 0);
  if (!gone && more === 0) return words.other + files;
  return (gone ? words.changed(summariseDifference(spans)) : words.more(more)) + files;
}
