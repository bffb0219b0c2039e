import { isolateHistory } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';

/** What a key or a button of the desk does: one step of its own for undo, kept in view. */
export function oneStep(spec: TransactionSpec): TransactionSpec {
  return {
    ...spec,
    scrollIntoView: true,
    userEvent: 'input.desk',
    annotations: isolateHistory.of('full'),
  };
}

/** Types at a place, with the cursor behind what was typed, or `mark` selected within it. */
export function typeAt(
  range: { from: number; to?: number },
  insert: string,
  mark?: { from: number; to: number } | null,
): TransactionSpec {
  const { from } = range;
  const selection = mark
    ? { anchor: from + mark.from, head: from + mark.to }
    : { anchor: from + insert.length };
  return oneStep({ changes: { ...range, insert }, selection });
}

/** Changes something elsewhere: the cursor stays with the words it was in. */
export function changeBeside(
  state: EditorState,
  change: { from: number; to?: number; insert?: string },
): TransactionSpec {
  const changes = state.changes(change);
  const { anchor, head } = state.selection.main;
  const selection = { anchor: changes.mapPos(anchor, 1), head: changes.mapPos(head, 1) };
  return oneStep({ changes, selection });
}
