import { EditorView } from '@codemirror/view';
import { placeOf, type Edited } from './edit.ts';
import { make } from './keep-as-typed.ts';
import type { Cell, Prose } from './prose.ts';
import { readPastedHtml, readPastedText } from './read-pasted.ts';
import { readProse } from './read-prose.ts';
import { proseIn } from './rich-state.ts';
import { reshape } from './shape.ts';
import { plannedOf, type Planned } from './sketch.ts';
import { typeText } from './type-text.ts';
import { cellsInside, htmlOf, textOf } from './write-clipboard.ts';

/** What is pasted into an item of a list is more items; into a quotation, more of it. */
function fitting(pasted: readonly Planned[], around: Planned): Planned[] {
  if (around.within.length === 0) return [...pasted];
  return pasted.map(({ cells }) => ({ ...around, kind: 'p', cells }));
}

/** Paragraphs put in at an offset: the first goes on with what stands there, the last before the rest. */
export function pasteLeaves(
  prose: Prose,
  offset: number,
  pasted: readonly Planned[],
): Edited | null {
  const place = placeOf(prose, offset);
  const leaf = place && prose.leaves[place.leaf];
  if (!leaf || leaf.kind === 'cell' || pasted.length === 0) return null;
  const around = plannedOf(leaf);
  const [front, back] = [leaf.cells.slice(0, place.cell), leaf.cells.slice(place.cell)];
  const fit = fitting(pasted, around);
  const isFree = front.length === 0 && leaf.kind === 'p' && leaf.within.length === 0;
  const made = fit.map((each, index): Planned => {
    const cells: Cell[] = [
      ...(index === 0 ? front : []),
      ...each.cells,
      ...(index === fit.length - 1 ? back : []),
    ];
    return index === 0 && !isFree ? { ...around, cells } : { ...each, cells };
  });
  const last = made[made.length - 1]!;
  const caret = { leaf: made.length - 1, cell: last.cells.length - back.length };
  return reshape(prose, place.leaf, place.leaf, made, caret);
}

function paste(view: EditorView, pasted: readonly Planned[]): void {
  const { from, to } = view.state.selection.main;
  if (from !== to && !make(view, typeText(proseIn(view.state), from, to, ''), 'delete.cut')) return;
  const { head } = view.state.selection.main;
  const prose = readProse(view.state.doc.toString(), head);
  const edited = pasteLeaves(prose, head, pasted);
  if (edited) make(view, edited, 'input.paste');
  else {
    // Into a table, or where it does not fit: the words at least.
    const words = pasted.map(({ cells }) => cells.map(({ text }) => text).join('')).join(' ');
    make(view, typeText(prose, head, head, words), 'input.paste');
  }
}

function copy(event: ClipboardEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  if (empty || !event.clipboardData) return false;
  const leaves = cellsInside(proseIn(view.state), from, to);
  event.clipboardData.setData('text/plain', textOf(leaves));
  event.clipboardData.setData('text/html', htmlOf(leaves));
  event.preventDefault();
  return true;
}

/** Copied and pasted as it looks, never as it is written. */
export const clipboard = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (html === '' && text === '') return false;
    event.preventDefault();
    const pasted = html === '' ? [] : readPastedHtml(html);
    paste(view, pasted.length > 0 ? pasted : readPastedText(text));
    return true;
  },
  copy,
  cut(event, view) {
    if (!copy(event, view)) return false;
    const { from, to } = view.state.selection.main;
    make(view, typeText(proseIn(view.state), from, to, ''), 'delete.cut');
    return true;
  },
  // Words dragged elsewhere would come as they are written.
  dragstart: (event) => (event.preventDefault(), true),
  drop: (event) => (event.preventDefault(), true),
});
