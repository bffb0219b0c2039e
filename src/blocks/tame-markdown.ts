import { sentinels } from './sentinels.ts';

/**
 * Rewrites what villagers type so that CommonMark reads it as they meant it. Each rule closes one
 * trap that was seen in real use; `tame-markdown.test.ts` shows each with its example.
 */
const WIDE_PUNCTUATION = '\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—·';
const NARROW_CLOSING = '[:;,.!?)\\]"\'%]';
const NARROW_OPENING = '["\'(\\[]';
const HAN = '\\p{Script=Han}';

interface Rule {
  /** What the rule is called where it is tested. */
  name: string;
  why: string;
  /** Patterns, and what is put in place of each match; `$1` is what its first group holds. */
  steps: readonly Step[];
}

/** Anything that can be rewritten step by step; a string, or a text that knows where it came from. */
interface Rewritable<T> {
  replace: (pattern: RegExp, instead: string) => T;
}
type Step = readonly [pattern: RegExp, instead: string];

/** Places between two halves that a zero-width letter goes into. */
const SEAMS: Step[] = [
  [`[${WIDE_PUNCTUATION}]`, '\\*+[^\\s*]'],
  [NARROW_CLOSING, `\\*+${HAN}`],
  ['[^\\s*]\\*+', `[${WIDE_PUNCTUATION}]`],
  [`${HAN}\\*+`, NARROW_OPENING],
].map(([left, right]) => [new RegExp(`(${left})(?=${right})`, 'gu'), `$1${sentinels.joiner}`]);

export const rules: Rule[] = [
  {
    name: 'line-break',
    why: '`<br>` is the one piece of HTML people know; it means a new line',
    steps: [[/<\/?br\s*\/?>/gi, sentinels.lineBreak]],
  },
  {
    name: 'less-than',
    why: '`<3`, `5<6`, `<!-- -->`, unknown tags and raw HTML are text; only <https://…> is a link',
    steps: [[/<(?!https?:\/\/[^\s<>]+>)/gi, sentinels.lessThan]],
  },
  {
    name: 'no-code',
    why: 'nobody here writes code, and an unclosed fence would swallow the rest of the story',
    steps: [[/`/g, sentinels.backtick]],
  },
  {
    name: 'no-strikethrough',
    why: '3~5年，10~20岁 is a range, not strikethrough',
    steps: [[/~/g, sentinels.tilde]],
  },
  {
    name: 'no-definitions',
    why: '`[注]: …` at a line start would vanish as a link definition',
    steps: [[/\]:/g, `]${sentinels.joiner}:`]],
  },
  {
    name: 'years-open-sentences',
    why: '`1958. 那年` opens a sentence of its own, not item 1958 of the list above it',
    steps: [
      [/^(\d{3,}[.)])(?=\s)/gm, '\n$1'],
      [/^([ \t>*+-]*\d{3,})([.)])(?=\s|$)/gm, '$1\\$2'],
    ],
  },
  {
    name: 'rules-stay-rules',
    why: 'a rule under a line is a rule, never a heading made of that line',
    steps: [
      [/^([ \t]*(?:>[ \t]*)*)(-{3,}[ \t]*)$/gm, '$1\n$1$2'],
      [/^([ \t]*(?:>[ \t]*)*)(?=(?:=+|-{1,2})[ \t]*$)/gm, '$1\\'],
    ],
  },
  {
    name: 'emphasis-in-chinese',
    why: 'CommonMark closes emphasis after punctuation only before a space, which Chinese has not',
    steps: SEAMS,
  },
];

/** Makes `text` safe to give to a CommonMark parser; total. */
export function tameMarkdown(text: string): string;
export function tameMarkdown<T extends Rewritable<T>>(text: T): T;
export function tameMarkdown<T extends Rewritable<T>>(text: T): T {
  return rules
    .flatMap((rule) => rule.steps)
    .reduce((tamed, [pattern, instead]) => tamed.replace(pattern, instead), text);
}
