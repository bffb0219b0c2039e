/**
 * How editors mark what is not to be published: `【不公开】……【公开】` or `【不公开：……】`. Brackets may
 * be any that a Chinese keyboard offers, with Markdown's backslash before.
 */

/** What a typist or a messenger may leave inside a mark: spaces, zero-width ones too. */
const GAP = '[\\s\\u200B-\\u200D\\u2060]*';
const spaced = (word: string) => [...word].join(GAP);
const oneOf = (...words: string[]) => `(?:${words.map(spaced).join('|')})`;
const HERE = `(?:${oneOf('以下', '下面', '这段', '这一段', '从这里')}${GAP})?`;
const LEFT = `\\\\?[【〔［\\[（(]${GAP}`;
const RIGHT = `${GAP}\\\\?[】〕］\\]）)]`;

const CLOSING = `${LEFT}(?:[/／]${GAP}${spaced('不公开')}|${oneOf(
  '恢复公开',
  '公开',
  '以下公开',
  '不公开结束',
  '不公开完',
  '不公开到此',
)})${RIGHT}`;
const OPENING = `${LEFT}${HERE}${oneOf('不公开开始', '不公开')}${RIGHT}`;
/**
 * The passage inside the mark's own brackets. In square ones anything may follow; in round ones, as
 * people also use them in speech (`（不公开的）`), only what sets the passage off.
 */
const WORDED = `(?:\\\\?[【〔［\\[]${GAP}${HERE}${spaced('不公开')}|\\\\?[（(]${GAP}${HERE}${spaced('不公开')}${GAP}[：:，,、；;。\\s])`;
/** Every mark and every bare bracket: `[whole, closing, opening, worded]`. */
const MARK = new RegExp(`(${CLOSING})|(${OPENING})|(${WORDED})|[【】〔〕［］\\[\\]（）()]`, 'g');

/** The partner of each bracket. */
export const CLOSED_BY: Record<string, string> = {
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '（': '）',
  '(': ')',
};

/** What one mark, or one bare bracket, does. */
export interface WithheldMark {
  start: number;
  end: number;
  kind: 'closing' | 'opening' | 'worded' | 'bracket';
  bracket: string;
}

const KINDS = ['closing', 'opening', 'worded'] as const;

/** The marks of a text and its brackets, in order. */
export function findMarks(text: string): WithheldMark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: KINDS.find((_, index) => match[index + 1] !== undefined) ?? 'bracket',
    bracket: /[【】〔〕［］[\]（）()]/.exec(match[0])?.[0] ?? '',
  }));
}
