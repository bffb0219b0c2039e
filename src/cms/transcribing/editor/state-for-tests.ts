import { EditorState, type TransactionSpec } from '@codemirror/state';
import { alongField, setReading } from './along-field.ts';
import { readAlong } from './read-along.ts';

/** For tests: `|` is the cursor; `‹` and `›` stand around what is selected. */
function stateOf(written: string): EditorState {
  const anchor = written.search(/[|‹]/);
  const head = written.includes('›') ? written.indexOf('›') - 1 : anchor;
  const doc = written.replace(/[|‹›]/g, '');
  const state = EditorState.create({ doc, selection: { anchor, head }, extensions: [alongField] });
  return state.update({ effects: setReading.of(readAlong(doc, null)) }).state;
}

function writtenOf({ doc, selection }: EditorState): string {
  const { from, to, empty } = selection.main;
  const text = doc.toString();
  const selected = empty ? '|' : `‹${text.slice(from, to)}›`;
  return text.slice(0, from) + selected + text.slice(to);
}

/** For tests: what a command makes of a text with its cursor, and where the cursor is then. */
export function after(written: string, command: (state: EditorState) => TransactionSpec): string {
  const state = stateOf(written);
  return writtenOf(state.update(command(state)).state);
}
