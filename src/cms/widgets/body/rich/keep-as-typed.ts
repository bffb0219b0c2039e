import { Annotation, EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { lookAt, placeOf, type Edited } from './edit.ts';
import type { Look, Prose } from './prose.ts';
import { readProse } from './read-prose.ts';
import { nextLook, proseIn, setNextLook } from './rich-state.ts';
import { pressBackspace, pressEnter } from './shape.ts';
import { typeText } from './type-text.ts';

/** Changes that say how the text is to be written are not looked at again. */
const decided = Annotation.define<boolean>();

/** The smallest change that makes `after` of `before`. */
function difference(before: string, after: string) {
  let from = 0;
  const most = Math.min(before.length, after.length);
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** A change to the text as CodeMirror takes it. */
export function changeTo(before: string, edited: Edited, userEvent: string): TransactionSpec {
  return {
    changes: difference(before, edited.source),
    selection: { anchor: edited.caret },
    annotations: [decided.of(true), Transaction.userEvent.of(userEvent)],
    scrollIntoView: true,
  };
}

interface Change {
  from: number;
  to: number;
  text: string;
}

/** What a transaction changes, as one stretch. */
function changeOf({ changes, newDoc }: Transaction): Change {
  let [from, to, end] = [Infinity, 0, 0];
  changes.iterChanges((fromA, toA, _, toB) => {
    from = Math.min(from, fromA);
    to = Math.max(to, toA);
    end = Math.max(end, toB);
  });
  return { from, to, text: newDoc.sliceString(from, end) };
}

/** A deletion that took signs only: what stands behind them loses its form, or goes up. */
function deleteSigns(prose: Prose, { from, to }: Change, isForward: boolean): Edited | null {
  const place = placeOf(prose, isForward ? from : to);
  if (!place) return null;
  const { cells } = prose.leaves[place.leaf]!;
  if (!isForward) return place.cell === 0 ? pressBackspace(prose, place.leaf) : null;
  const below = place.leaf + 1;
  return place.cell === cells.length && prose.leaves[below] ? pressBackspace(prose, below) : null;
}

function edit(prose: Prose, change: Change, look: Look | null, isForward: boolean): Edited | null {
  const { from, to, text } = change;
  if (text === '\n') return pressEnter(prose, from);
  const [start, end] = [placeOf(prose, from), placeOf(prose, to)];
  const isNothing = text === '' && start?.leaf === end?.leaf && start?.cell === end?.cell;
  if (isNothing) return deleteSigns(prose, change, isForward);
  return typeText(prose, from, to, text.replace(/\s*\n\s*/g, ' '), look);
}

/** Bold goes on behind a blank, which itself can't be bold. */
function lookBehindBlank(prose: Prose, { from, text }: Change, look: Look | null): Look | null {
  if (text === '' || text.trim() !== '') return null;
  const place = placeOf(prose, from);
  const wanted = look ?? (place && lookAt(prose, place));
  return wanted && (wanted.strong || wanted.em) ? { ...wanted, link: null } : null;
}

/** What is typed, pasted by the system or deleted comes out on the site as it was typed. */
const filterTyping = EditorState.transactionFilter.of((transaction) => {
  const { startState, docChanged } = transaction;
  const userEvent = transaction.annotation(Transaction.userEvent) ?? '';
  const isTyping = /^(?:input|delete|move)\b/.test(userEvent) && !/compose/.test(userEvent);
  if (!docChanged || !isTyping || transaction.annotation(decided)) return transaction;
  const source = startState.doc.toString();
  const { head } = startState.selection.main;
  const prose = readProse(source, head);
  const change = changeOf(transaction);
  const look = nextLook(startState);
  const edited = edit(prose, change, look, /forward/.test(userEvent));
  if (!edited) return change.text === '' || change.text === '\n' ? [] : transaction;
  const after = lookBehindBlank(prose, change, look);
  const effects = after ? [setNextLook.of(after)] : [];
  return { ...changeTo(source, edited, userEvent), effects };
});

/**
 * An input method writes into the page by itself, and must not be disturbed; when it is done, what
 * it wrote is looked at as if it had been typed at once.
 */
class AfterComposing {
  private before: { source: string; from: number; to: number; look: Look | null } | null = null;
  private readonly view: EditorView;

  constructor(view: EditorView) {
    this.view = view;
  }

  update({ transactions, startState }: ViewUpdate): void {
    const composes = transactions.some((transaction) =>
      transaction.isUserEvent('input.type.compose'),
    );
    if (composes && !this.before) {
      const { from, to } = startState.selection.main;
      this.before = { source: startState.doc.toString(), from, to, look: nextLook(startState) };
    }
    if (this.before) setTimeout(() => this.settle(), 0);
  }

  settle(): void {
    if (!this.before || this.view.composing || this.view.compositionStarted) return;
    const { source, from, to, look } = this.before;
    this.before = null;
    const now = this.view.state.doc.toString();
    const text = now.slice(from, now.length - (source.length - to));
    const isOne = now.startsWith(source.slice(0, from)) && now.endsWith(source.slice(to));
    if (!isOne || text === '') return;
    const edited = typeText(readProse(source, from), from, to, text, look);
    if (edited && edited.source !== now) this.view.dispatch(changeTo(now, edited, 'input.type'));
  }
}

const afterComposing = ViewPlugin.fromClass(AfterComposing, {
  eventHandlers: {
    compositionend() {
      setTimeout(() => this.settle(), 30);
    },
  },
});

export const keepAsTyped = [filterTyping, afterComposing];

/** One of our own changes made, if there is one to make. */
export function make(view: EditorView, edited: Edited | null, userEvent: string): boolean {
  if (!edited) return false;
  view.dispatch(changeTo(proseIn(view.state).source, edited, userEvent));
  return true;
}
