import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { changeLook, cellsBetween, newLink } from './change-look.ts';
import { lookAt, offsetOf, placeOf, type Edited } from './edit.ts';
import { changeTo, make } from './keep-as-typed.ts';
import type { Look } from './prose.ts';
import { readProse } from './read-prose.ts';
import { nextLook, proseIn, setNextLook } from './rich-state.ts';
import { hasForm, toggleForm, type Form } from './toggle.ts';

/** The look of what would be written now. */
function lookNow(view: EditorView): Look {
  const prose = proseIn(view.state);
  const place = placeOf(prose, view.state.selection.main.head);
  const plain = { strong: false, em: false, link: null };
  return nextLook(view.state) ?? (place ? lookAt(prose, place) : plain);
}

export function isStrong(view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  const cells = empty ? [] : cellsBetween(proseIn(view.state), from, to);
  return cells.length > 0 ? cells.every(({ strong }) => strong) : lookNow(view).strong;
}

/** Makes a change that leaves every character in its place, and what is marked marked. */
function makeAndKeep(view: EditorView, edited: Edited | null): void {
  if (!edited) return;
  const { anchor, head } = view.state.selection.main;
  const before = proseIn(view.state);
  const after = readProse(edited.source);
  const [from, to] = [anchor, head].map((offset) => {
    const place = placeOf(before, offset);
    return place && after.leaves[place.leaf] ? offsetOf(after, place) : edited.caret;
  });
  const change = changeTo(before.source, edited, 'input.format');
  view.dispatch({ ...change, selection: EditorSelection.single(from!, to!) });
}

/** Bold on or off: what is marked, or what will be written next. */
export function toggleStrong(view: EditorView): boolean {
  const strong = !isStrong(view);
  const { from, to, empty } = view.state.selection.main;
  if (empty) view.dispatch({ effects: setNextLook.of({ ...lookNow(view), strong }) });
  else makeAndKeep(view, changeLook(proseIn(view.state), from, to, { strong }));
  return true;
}

/** The address of the link that the cursor is in. */
export function linkHere(view: EditorView): string | null {
  const prose = proseIn(view.state);
  const { from, to, empty } = view.state.selection.main;
  const [cell] = empty ? [] : cellsBetween(prose, from, to);
  return (cell ?? lookNow(view)).link?.url ?? null;
}

/** All of the link that the cursor is in, or what is marked. */
function linkSpan(view: EditorView): { from: number; to: number } {
  const { from, to, empty } = view.state.selection.main;
  const { link } = lookNow(view);
  if (!empty || !link) return { from, to };
  const cells = proseIn(view.state).leaves.flatMap((leaf) => leaf.cells);
  const linked = cells.filter((cell) => cell.link === link);
  return { from: linked[0]!.from, to: linked[linked.length - 1]!.to };
}

/** Makes a link of what is marked; an empty address takes the link away. */
export function setLink(view: EditorView, url: string): void {
  const { from, to } = linkSpan(view);
  const link = url.trim() === '' ? null : newLink(url.trim());
  makeAndKeep(view, changeLook(proseIn(view.state), from, to, { link }));
}

export function hasFormHere(view: EditorView, form: Form): boolean {
  const prose = proseIn(view.state);
  const place = placeOf(prose, view.state.selection.main.head);
  return place !== null && hasForm(prose.leaves[place.leaf]!, form);
}

export function toggleFormHere(view: EditorView, form: Form): void {
  const { from, to } = view.state.selection.main;
  make(view, toggleForm(proseIn(view.state), from, to, form), 'input.format');
}
