import type { EditorState, TransactionSpec } from '@codemirror/state';
import { formatStrictClock } from '../../../transcript/format-clock.ts';
import { timeAbove } from '../../widgets/transcript/line-at.ts';
import { findTurn, isBlank } from './find-turn.ts';
import { changeBeside, oneStep, typeAt } from './one-step.ts';

/** Whole seconds, and rather a little early than late. */
export function clockOf(seconds: number): string {
  return formatStrictClock(Math.floor(seconds));
}

/**
 * A time at the cursor: over the one that is there, at the head of a turn that has none, on a new
 * line where somebody is speaking. `seconds` null: the time above, marked to be typed over.
 */
export function insertTime(state: EditorState, seconds: number | null): TransactionSpec {
  const { from } = state.selection.main;
  const clock = seconds === null ? timeAbove(state.doc.toString(), from) : clockOf(seconds);
  const mark = seconds === null ? { from: 1, to: clock.length + 1 } : null;
  const own = state.doc.lineAt(from);
  const { kind, line, head } = findTurn(state, from);
  const time = `[${clock}] `;
  const onNewLine = (at: number) =>
    typeAt({ from: at }, `\n${time}`, mark && { from: mark.from + 1, to: mark.to + 1 });
  const before = (range: { from: number; to?: number }) =>
    mark ? typeAt(range, time, mark) : changeBeside(state, { ...range, insert: time });
  if (kind === 'chapter') return onNewLine(line.to);
  if (isBlank(own)) return typeAt({ from: own.from, to: own.to }, time, mark);
  // Spaces before the time would make it part of the turn above.
  const indent = { from: own.from, to: own.from + own.text.length - own.text.trimStart().length };
  if (!head) return before(indent);
  if (!head.time) return before({ from: head.speaker?.from ?? line.from });
  const { clock: written } = head.time;
  if (from >= line.from && from <= head.words)
    return seconds === null
      ? oneStep({ selection: { anchor: written.from, head: written.to } })
      : changeBeside(state, { ...written, insert: clock });
  return from <= indent.to ? before(indent) : onNewLine(from);
}
