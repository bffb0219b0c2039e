import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';
import { readLineEnds, setLineEnds } from './line-ends.ts';

function isLowSurrogate(text: string, at: number): boolean {
  return at < text.length && /[\udc00-\udfff]/.test(text[at]!);
}

/** The one change between two texts: what they begin and end with alike stays as it is. */
export function smallestChange(before: string, after: string): ChangeSpec | [] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (isLowSurrogate(before, from) || isLowSurrogate(after, from)) from -= 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  if (isLowSurrogate(before, before.length - same)) same -= 1;
  const to = before.length - same;
  return {
    from: Math.max(from, 0),
    to,
    insert: after.slice(Math.max(from, 0), after.length - same),
  };
}

/** Puts another file's text in the place of what is there, so that the cursor stays where it was. */
export function exchangeText(state: EditorState, text: string): TransactionSpec {
  const { lines, ends } = readLineEnds(text);
  return {
    changes: smallestChange(state.doc.toString(), lines.join('\n')),
    effects: setLineEnds.of(ends),
    userEvent: 'exchange',
  };
}
