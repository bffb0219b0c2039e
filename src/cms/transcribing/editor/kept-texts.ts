import { EditorState, type Extension, type StateEffect } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { exchangeText } from './exchange-text.ts';
import { fileText, keepLineEnds, readLineEnds } from './line-ends.ts';
import { oneStep } from './one-step.ts';

interface Left {
  state: EditorState;
  scroll: StateEffect<unknown>;
}

function newState(text: string, extensions: Extension): EditorState {
  const { lines, ends } = readLineEnds(text);
  return EditorState.create({
    doc: lines.join('\n'),
    extensions: [keepLineEnds(ends), extensions],
  });
}

/** Texts with the cursor, the undo history and the place on the screen that they were left with. */
export function makeKeptTexts(view: EditorView, extensions: Extension) {
  const left = new Map<string, Left>();
  let open: string | null = null;
  return {
    open: (key: string, text: string) => {
      if (open !== null) left.set(open, { state: view.state, scroll: view.scrollSnapshot() });
      open = key;
      const before = left.get(key);
      let state = before?.state ?? newState(text, extensions);
      // Somebody else has changed it meanwhile: one step that undo takes back.
      if (fileText(state) !== text) state = state.update(oneStep(exchangeText(state, text))).state;
      view.setState(state);
      if (before) view.dispatch({ effects: before.scroll });
    },
  };
}
