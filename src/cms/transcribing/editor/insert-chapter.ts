import type { EditorState, TransactionSpec } from '@codemirror/state';
import { findTurn, isBlank, lineKind } from './find-turn.ts';
import { changeBeside, typeAt } from './one-step.ts';

const CHAPTER = '## ';

/**
 * A chapter begins: behind the turn where its last word has been typed, before the turn anywhere
 * else in it. In a chapter's title: it is none any more.
 */
export function insertChapter(state: EditorState): TransactionSpec {
  const { from } = state.selection.main;
  const own = state.doc.lineAt(from);
  const read = lineKind(state, own);
  if (read.kind === 'chapter') return changeBeside(state, { from: own.from, to: read.title });
  if (isBlank(own)) return typeAt({ from: own.from, to: own.to }, CHAPTER);
  const { line, end } = findTurn(state, from);
  if (from >= end) return typeAt({ from: own.to }, `\n${CHAPTER}`);
  const mark = { from: CHAPTER.length, to: CHAPTER.length };
  return typeAt({ from: line.from }, `${CHAPTER}\n`, mark);
}
