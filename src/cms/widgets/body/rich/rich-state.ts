import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Look, Prose } from './prose.ts';
import { bareCaret, readProse } from './read-prose.ts';
import { showProse, type Screen } from './show-prose.ts';

interface Shown {
  prose: Prose;
  caret: number | null;
  screen: Screen;
}

function show(state: EditorState): Shown {
  const source = state.doc.toString();
  const { head } = state.selection.main;
  const prose = readProse(source, head);
  return { prose, caret: bareCaret(source, head), screen: showProse(prose) };
}

/** The text as the site reads it, and what is seen of it. */
const shownField = StateField.define<Shown>({
  create: show,
  update(shown, { docChanged, selection, state }) {
    if (!docChanged && !selection) return shown;
    const same =
      !docChanged && bareCaret(shown.prose.source, state.selection.main.head) === shown.caret;
    return same ? shown : show(state);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ screen }) => screen.hidden),
    EditorView.decorations.from(field, ({ screen }) => screen.looks),
    EditorView.atomicRanges.of((view) => view.state.field(field).screen.hidden),
  ],
});

export const setNextLook = StateEffect.define<Look | null>();

/** How the next word is to look, where somebody has pressed a button before writing it. */
const nextLookField = StateField.define<Look | null>({
  create: () => null,
  update(look, { effects, docChanged, selection }) {
    const set = effects.find((effect) => effect.is(setNextLook));
    if (set) return set.value as Look | null;
    return docChanged || selection ? null : look;
  },
});

export function proseIn(state: EditorState): Prose {
  return state.field(shownField).prose;
}

export function nextLook(state: EditorState): Look | null {
  return state.field(nextLookField);
}

export const richState: Extension = [shownField, nextLookField];
