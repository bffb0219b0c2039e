import type { EditorState, TransactionSpec } from '@codemirror/state';
import { transcribingEditorStrings as strings } from '../../../strings/transcribing-editor.ts';
import { lastReading } from './along-field.ts';
import { findTurn, isBlank, isUnspoken, speakersAbove, type Here } from './find-turn.ts';
import { clockOf } from './insert-time.ts';
import { changeBeside, typeAt } from './one-step.ts';

function newHead(name: string, seconds: number | null): string {
  return `${seconds === null ? '' : `[${clockOf(seconds)}] `}${name}：`;
}

/** The turn is this speaker's: the name is put in, or over the one that is there. */
function nameTurn(state: EditorState, { line, head }: Here, name: string): TransactionSpec {
  if (!head?.speaker) {
    const indent = line.text.length - line.text.trimStart().length;
    const at = head?.words ?? line.from + indent;
    const gap = at > 0 && head && !/\s/.test(state.sliceDoc(at - 1, at)) ? ' ' : '';
    return changeBeside(state, { from: head ? at : line.from, to: at, insert: `${gap}${name}：` });
  }
  const { from, to } = head.speaker;
  const colon = /[:：]/.test(state.sliceDoc(to - 1, to)) ? 1 : 0;
  return changeBeside(state, { from, to: to - colon, insert: name });
}

/** A new turn at the cursor; what stood behind it on the line is said by the new speaker. */
function beginTurn(state: EditorState, here: Here, head: string): TransactionSpec {
  const { from } = state.selection.main;
  const own = state.doc.lineAt(from);
  if (here.kind !== 'chapter' && isBlank(own)) return typeAt({ from: own.from, to: own.to }, head);
  const isInHead = here.kind === 'chapter' || (here.head !== null && from <= here.head.words);
  return typeAt({ from: isInHead ? here.end : from }, `\n${head}`);
}

/**
 * The turn at the cursor is this speaker's; a new one begins on a blank line, below a chapter, and
 * behind the last word of what somebody says. `seconds`: what the recording is at, where there is one.
 */
export function insertSpeaker(
  state: EditorState,
  name: string,
  seconds: number | null,
): TransactionSpec {
  const { from } = state.selection.main;
  const here = findTurn(state, from);
  const isNew = here.kind === 'chapter' || isBlank(state.doc.lineAt(from));
  if (!isNew && !here.head) return nameTurn(state, here, name);
  const [speaking] = speakersAbove(state, here.line.from);
  const isSaid = from >= here.end && !isUnspoken(here) && speaking !== undefined;
  return isNew || isSaid
    ? beginTurn(state, here, newHead(name, seconds))
    : nameTurn(state, here, name);
}

/** Whoever spoke before the one who speaks at a place; else anybody else. */
function otherSpeaker(state: EditorState, place: number): string {
  const above = speakersAbove(state, place);
  const now = above.next().value;
  for (const name of above) if (name !== now) return name;
  const others = [...lastReading(state).known.speakers, strings.interviewer, strings.narrator];
  return others.find((name) => name !== now)!;
}

/** A new turn of whoever spoke before the one who speaks now; an empty turn only changes its name. */
export function nextSpeaker(state: EditorState, seconds: number | null): TransactionSpec {
  const { from } = state.selection.main;
  const here = findTurn(state, from);
  const other = otherSpeaker(state, from);
  const isOnLine = !isBlank(state.doc.lineAt(from));
  return isOnLine && isUnspoken(here)
    ? nameTurn(state, here, other)
    : beginTurn(state, here, newHead(other, seconds));
}
