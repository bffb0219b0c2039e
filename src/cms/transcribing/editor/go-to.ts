import { EditorView } from '@codemirror/view';
import type { TextRange } from '../parts.ts';
import { placeInEditor, placeInFile } from './line-ends.ts';

/** Brings a place of the file's text into the middle of the view and selects it. */
export function goTo(view: EditorView, { from, to }: TextRange): void {
  const [anchor, head] = [placeInEditor(view.state, from), placeInEditor(view.state, to)];
  const effects = EditorView.scrollIntoView(anchor, { y: 'center' });
  view.dispatch({ selection: { anchor, head }, effects });
  view.focus();
}

/** What is selected, as a place of the file's text. */
export function selectionIn({ state }: EditorView): TextRange {
  const { from, to } = state.selection.main;
  return { from: placeInFile(state, from), to: placeInFile(state, to) };
}
