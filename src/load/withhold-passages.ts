import type { Chapter, Turn } from '../transcript/transcript.ts';

/**
 * Passages that are kept and not published: `【不公开】……【公开】`, across turns if need be, or
 * `【不公开：……】`. One that is never closed lasts to the end: what may be public is said, not
 * guessed; where marks contradict each other, more is withheld rather than less. Brackets may be
 * any that a Chinese keyboard offers, with Markdown's backslash before.
 */
export const WITHHELD = '〔此处不公开〕';

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
const MARK = new RegExp(`(${CLOSING})|(${OPENING})|(${WORDED})|[【】〔〕［］\\[\\]（）()]`, 'g');

const CLOSED_BY: Record<string, string> = {
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '（': '）',
  '(': ')',
};

/** A passage that is not closed yet: by how many marks, or by how many of which bracket. */
interface OpenPassage {
  depth: number;
  /** The bracket whose partner ends it; null where a mark does. */
  bracket: string | null;
}

interface Withheld {
  text: string;
  /** The passage that is still open at the end of this text. */
  open: OpenPassage | null;
  /** What was taken out, where anything was. */
  withheld: string;
  /** Whether anything was taken out, be it empty. */
  found: boolean;
}

/** The line ends of a passage stay, so that what follows keeps its paragraph and its line number. */
function lineEndsOf(passage: string): string {
  return passage.replace(/[^\n]+/g, '');
}

function bracketOf(mark: string): string {
  return /[【〔［[（(]/.exec(mark)?.[0] ?? '';
}

/** The passage after one more mark, while inside one; null when that mark ends it. */
function passOn(open: OpenPassage, [mark, closing, opening, worded]: RegExpExecArray) {
  const { bracket, depth } = open;
  let deeper = depth;
  if (bracket === null) deeper += opening ? 1 : closing ? -1 : 0;
  // A mark closes the bracket it opens; the beginning of a worded passage, and a bare bracket, don't.
  else if (worded) deeper += bracketOf(worded) === bracket ? 1 : 0;
  else if (!opening && !closing)
    deeper += mark === bracket ? 1 : mark === CLOSED_BY[bracket] ? -1 : 0;
  return deeper === 0 ? null : { bracket, depth: deeper };
}

/** Replaces withheld passages of one text; `open` carries a passage over from the text before. */
export function withholdText(text: string, open: OpenPassage | null = null): Withheld {
  const marks = new RegExp(MARK);
  let inside = open;
  let found = open !== null;
  let kept = '';
  let withheld = '';
  let last = 0;
  const take = (end: number) => {
    withheld += text.slice(last, end);
    kept += lineEndsOf(text.slice(last, end));
    last = end;
  };
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark, closing, opening, worded] = match;
    const end = marks.lastIndex;
    if (inside) {
      inside = passOn(inside, match);
      if (!inside) take(end);
    } else if (closing || opening || worded) {
      // A closing mark with nothing to close: an editor's, not something said in passing.
      if (closing && !/[【〔]/.test(mark)) continue;
      kept += text.slice(last, match.index);
      last = match.index;
      if (closing) last = end;
      else {
        inside = { depth: 1, bracket: worded ? bracketOf(mark) : null };
        kept += WITHHELD;
        found = true;
      }
    }
  }
  if (inside) return { text: kept, open: inside, withheld: withheld + text.slice(last), found };
  return { text: kept + text.slice(last), open: null, withheld, found };
}

/**
 * Replaces withheld passages across the turns of a recording. A turn that lies wholly inside a
 * passage is gone, with its speaker and its time.
 */
export function withholdTurns(parts: (Turn | Chapter)[]): {
  parts: (Turn | Chapter)[];
  found: boolean;
} {
  const kept: (Turn | Chapter)[] = [];
  let open: OpenPassage | null = null;
  let found = false;
  for (const part of parts) {
    const wasOpen = open !== null;
    const said = withholdText(part.type === 'turn' ? part.text : part.title, open);
    open = said.open;
    found ||= said.found;
    if (part.type === 'chapter') {
      const title = said.text.replaceAll(WITHHELD, '').trim();
      if (title !== '') kept.push({ ...part, title });
    } else if (!wasOpen || said.text.trim() !== '') {
      kept.push({ ...part, text: said.text });
    }
  }
  return { parts: kept, found };
}
