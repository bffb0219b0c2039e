import type { EditorState, TransactionSpec } from '@codemirror/state';
import { findCheckMarks } from '../../../load/strip-check-marks.ts';
import { lineKind } from './find-turn.ts';
import { oneStep } from './one-step.ts';

const MARK = '⚠';

/** ⚠ behind what is selected, or at the cursor; the marks that stand there are taken away. */
export function markForCheck(state: EditorState): TransactionSpec {
  const { from, to } = state.selection.main;
  const start = state.doc.lineAt(from).from;
  const line = state.doc.lineAt(to);
  const touched = findCheckMarks(state.sliceDoc(start, line.to))
    .map((mark) => ({ from: mark.start + start, to: mark.end + start }))
    .filter((mark) => mark.from <= to && mark.to >= from);
  if (touched.length > 0) return oneStep({ changes: touched });
  const marked = state.sliceDoc(from, to);
  const behind = from + marked.trimEnd().length;
  const read = lineKind(state, state.doc.lineAt(behind));
  // In a name or a time the mark would make it unreadable.
  const at = read.kind === 'turn' ? Math.max(behind, read.head.words) : behind;
  const changes = state.changes({ from: at, insert: MARK });
  return oneStep({
    changes,
    selection: from === to ? { anchor: changes.mapPos(at, 1) } : state.selection.map(changes, -1),
  });
}
