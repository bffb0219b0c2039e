import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorSelection, type EditorState } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { offsetOf, placeOf, type Place } from './edit.ts';
import { make } from './keep-as-typed.ts';
import { toggleStrong } from './press-tool.ts';
import { proseIn } from './rich-state.ts';
import { pressBackspace, pressEnter } from './shape.ts';
import { typeText } from './type-text.ts';

/** Marks that belong to the character before them, and cannot stand alone. */
const BELONGS_TO_LAST = /^(?:\p{M}|\p{Emoji_Modifier}|\u200D|\uFE0F)/u;

/** The next place to the left or right that a reader would see as another. */
function step(state: EditorState, { leaf, cell }: Place, by: 1 | -1): Place | null {
  const { leaves } = proseIn(state);
  const { cells } = leaves[leaf]!;
  let next = cell + by;
  while (cells[next] && BELONGS_TO_LAST.test(cells[next]!.text)) next += by;
  if (next >= 0 && next <= cells.length) return { leaf, cell: next };
  const beside = leaves[leaf + by];
  return beside ? { leaf: leaf + by, cell: by === 1 ? 0 : beside.cells.length } : null;
}

function move(by: 1 | -1, extend: boolean) {
  return (view: EditorView): boolean => {
    const { main } = view.state.selection;
    if (!extend && !main.empty) return false;
    const prose = proseIn(view.state);
    const place = placeOf(prose, main.head);
    const next = place && step(view.state, place, by);
    if (!next) return false;
    const head = offsetOf(prose, next);
    view.dispatch({
      selection: EditorSelection.single(extend ? main.anchor : head, head),
      scrollIntoView: true,
      userEvent: 'select',
    });
    return true;
  };
}

/** Backspace and Delete take what a reader sees, and no sign alone. */
function erase(by: 1 | -1) {
  return (view: EditorView): boolean => {
    const prose = proseIn(view.state);
    const { main } = view.state.selection;
    const place = placeOf(prose, main.head);
    if (!place) return true;
    if (!main.empty)
      return make(view, typeText(prose, main.from, main.to, ''), 'delete.selection') || true;
    const { cells } = prose.leaves[place.leaf]!;
    const atEdge = by === -1 ? place.cell === 0 : place.cell === cells.length;
    if (atEdge) {
      const index = by === -1 ? place.leaf : place.leaf + 1;
      if (prose.leaves[index]) make(view, pressBackspace(prose, index), 'delete');
      return true;
    }
    const to = step(view.state, place, by)!;
    const [start, end] = by === -1 ? [to, place] : [place, to];
    const [first, last] = [cells[start.cell]!, cells[end.cell - 1]!];
    make(
      view,
      typeText(prose, first.from, last.to, ''),
      by === -1 ? 'delete.backward' : 'delete.forward',
    );
    return true;
  };
}

function enter(view: EditorView): boolean {
  const prose = proseIn(view.state);
  const { from, to } = view.state.selection.main;
  if (from !== to && !make(view, typeText(prose, from, to, ''), 'delete.selection')) return true;
  const { head } = view.state.selection.main;
  make(view, pressEnter(proseIn(view.state), head), 'input');
  return true;
}

/** A new line in the same paragraph. */
function breakLine(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  view.dispatch({ changes: { from, to, insert: '<br>' }, selection: { anchor: from + 4 } });
  return true;
}

export const richKeys = [
  history(),
  keymap.of([
    { key: 'ArrowLeft', run: move(-1, false), shift: move(-1, true) },
    { key: 'ArrowRight', run: move(1, false), shift: move(1, true) },
    { key: 'Backspace', run: erase(-1) },
    { key: 'Delete', run: erase(1) },
    { key: 'Shift-Enter', run: breakLine },
    { key: 'Enter', run: enter },
    { key: 'Mod-b', run: (view) => toggleStrong(view), preventDefault: true },
    ...historyKeymap,
    ...standardKeymap,
  ]),
];
