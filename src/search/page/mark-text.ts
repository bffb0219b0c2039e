import type { Mark } from '../found.ts';
import { make } from './make-element.ts';

export interface MarkedText {
  text: string;
  marks: readonly Mark[];
}

/** UTF-16 units of a passage that are shown, and of those before its first mark. */
const LONGEST = 120;
const BEFORE = 36;

/** The nearest place at or before `at` that is not in the middle of a character. */
function between(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** A long passage cut around its first mark, which is always there whole; `…` stands for the rest. */
export function excerptOf({ text, marks }: MarkedText): MarkedText {
  if (text.length <= LONGEST) return { text, marks };
  const first = marks[0] || [0, 0];
  const from = between(text, first[0] <= BEFORE ? 0 : first[0] - BEFORE);
  const to = between(text, Math.min(text.length, Math.max(from + LONGEST, first[1])));
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    marks: marks
      .filter((mark) => mark[0] < to)
      .map((mark) => [mark[0] + shift, Math.min(mark[1], to) + shift]),
  };
}

/** The text with its words marked. */
export function markText({ text, marks }: MarkedText): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), make('mark', '', text.slice(from, to)));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== '');
}
