import type { EditorState, TransactionSpec } from '@codemirror/state';
import { findMarks } from '../../../load/withheld-marks.ts';
import { findPassages, type WithheldPassage } from '../../../review/places/find-passages.ts';
import type { TextRange } from '../parts.ts';
import { findTurn, lineKind } from './find-turn.ts';
import { oneStep } from './one-step.ts';

const OPENING = '【不公开】';
const CLOSING = '【公开】';

/** The marks of one passage: what is taken away so that only its words are left. */
function marksOf(text: string, { from, to, unclosed }: WithheldPassage): TextRange[] {
  const marks = findMarks(text.slice(from, to));
  const first = marks[0]!;
  const colon =
    first.kind === 'worded' ? /^[：:，,、；;]?/.exec(text.slice(from + first.end))![0] : '';
  const opening = { from, to: from + first.end + colon.length };
  if (unclosed) return [opening];
  return [opening, { from: from + marks.at(-1)!.start, to }];
}

/** Where words begin at or behind a place: a mark before a time would hide the time. */
function behindHead(state: EditorState, place: number): number {
  const read = lineKind(state, state.doc.lineAt(place));
  const words = read.kind === 'turn' ? read.head.words : read.kind === 'chapter' ? read.title : 0;
  return Math.max(place, words);
}

/** What is selected, without heads and blanks at its edges. */
function wordsIn(state: EditorState, { from, to }: TextRange): TextRange {
  const start = behindHead(state, from);
  const line = state.doc.lineAt(to);
  const end = behindHead(state, to) > to || to === line.from ? Math.max(start, line.from - 1) : to;
  const text = state.sliceDoc(start, Math.max(start, end));
  const blanks = text.length - text.trimStart().length;
  return text.trim() === ''
    ? { from: start, to: start }
    : { from: start + blanks, to: start + text.trimEnd().length };
}

/** What the cursor alone stands for: everything that is said in its turn. */
function turnAt(state: EditorState, place: number): TextRange {
  const { kind, line, head, end } = findTurn(state, place);
  if (kind === 'chapter' || line.number > state.doc.lineAt(place).number)
    return wordsIn(state, { from: place, to: place });
  if (state.doc.lineAt(place).text.trim() === '') return { from: place, to: place };
  const from = head?.words ?? line.from;
  return from >= end ? { from, to: from } : wordsIn(state, { from, to: end });
}

/** 【不公开】…【公开】 around what is selected, or the turn at the cursor; taken away where it stands. */
export function withhold(state: EditorState): TransactionSpec {
  const { from, to, empty } = state.selection.main;
  const text = state.doc.toString();
  const touched = findPassages(text).filter((passage) =>
    empty ? passage.from <= from && from <= passage.to : passage.from < to && from < passage.to,
  );
  if (touched.length > 0)
    return oneStep({ changes: touched.flatMap((passage) => marksOf(text, passage)) });
  const words = empty ? turnAt(state, from) : wordsIn(state, { from, to });
  const start = words.from + OPENING.length;
  return oneStep({
    changes: [
      { from: words.from, insert: OPENING },
      { from: words.to, insert: CLOSING },
    ],
    selection:
      empty && words.from < words.to
        ? { anchor: Math.min(Math.max(from, words.from), words.to) + OPENING.length }
        : { anchor: start, head: start + words.to - words.from },
  });
}
