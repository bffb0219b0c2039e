import type { EditorState, TransactionSpec } from '@codemirror/state';
import { readLineEnds, setLineEnds } from './line-ends.ts';
import { textChanges } from './text-changes.ts';

/** Puts another file's text in the place of what is there, so that the cursor stays where it was. */
export function exchangeText(state: EditorState, text: string): TransactionSpec {
  const { lines, ends } = readLineEnds(text);
  return {
    // Put in behind what goes: what is being composed there meanwhile stays in its place.
    changes: textChanges(state.doc.toString(), lines.join('\n')).flatMap(({ from, to, insert }) => [
      { from, to },
      { from: to, insert },
    ]),
    effects: setLineEnds.of(ends),
  };
}
