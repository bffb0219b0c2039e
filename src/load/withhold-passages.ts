import type { Chapter, Turn } from '../transcript/transcript.ts';

/**
 * Passages that are kept and not published: `【不公开】……【公开】`, across turns if need be, or
 * `【不公开：……】`. One that is never closed lasts to the end: what may be public is said, not
 * guessed. Brackets may be any that a Chinese keyboard offers, with Markdown's backslash before.
 */
export const WITHHELD = '〔此处不公开〕';

const LEFT = '\\\\?[【〔［\\[（(]\\s*';
const RIGHT = '\\s*\\\\?[】〕］\\]）)]';
const OPEN = new RegExp(`${LEFT}不公开(?:\\s*开始)?${RIGHT}`);
const CLOSE = new RegExp(
  `${LEFT}(?:[/／]\\s*不公开|恢复公开|公开|不公开\\s*(?:结束|完|到此))${RIGHT}`,
);
const OPEN_WITH_TEXT = /\\?[【〔［[（(]\s*不公开\s*[：:]/;
const STRAY_CLOSE =
  /\\?[【〔]\s*(?:[/／]\s*不公开|恢复公开|公开|不公开\s*(?:结束|完|到此))\s*\\?[】〕]/g;
const BRACKETS: Record<string, string> = {
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '（': '）',
  '(': ')',
};

/** Where the bracket that opens at `start` closes, counting the same brackets inside; the end if never. */
function endOfBracket(text: string, start: number): number {
  const open = text[start]!;
  const close = BRACKETS[open]!;
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === open) depth += 1;
    if (text[index] === close && --depth === 0) return index + 1;
  }
  return text.length;
}

interface Withheld {
  text: string;
  /** Whether a passage is still open at the end of this text. */
  open: boolean;
  /** Whether anything was taken out. */
  found: boolean;
}

/** The line ends of a passage stay, so that what follows keeps its paragraph and its line number. */
function lineEndsOf(passage: string): string {
  return passage.replace(/[^\n]+/g, '');
}

/** Replaces withheld passages of one text; `open` carries a passage over from the text before. */
export function withholdText(text: string, open = false): Withheld {
  let rest = text;
  let kept = '';
  let found = open;
  let inside = open;
  for (;;) {
    if (inside) {
      const close = CLOSE.exec(rest);
      if (!close) return { text: kept, open: true, found: true };
      const end = close.index + close[0].length;
      kept += lineEndsOf(rest.slice(0, end));
      rest = rest.slice(end);
      inside = false;
      continue;
    }
    const plain = OPEN.exec(rest);
    const worded = OPEN_WITH_TEXT.exec(rest);
    const first = [plain, worded]
      .filter((match) => match !== null)
      .sort((a, b) => a.index - b.index)[0];
    if (!first) return { text: (kept + rest).replace(STRAY_CLOSE, ''), open: false, found };
    kept += rest.slice(0, first.index) + WITHHELD;
    found = true;
    if (first === plain) {
      rest = rest.slice(first.index + first[0].length);
      inside = true;
    } else {
      const bracket = first.index + first[0].search(/[【〔［[（(]/);
      const end = endOfBracket(rest, bracket);
      kept += lineEndsOf(rest.slice(bracket, end));
      rest = rest.slice(end);
    }
  }
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
  let open = false;
  let found = false;
  for (const part of parts) {
    const wasOpen = open;
    const said = withholdText(part.type === 'turn' ? part.text : part.title, wasOpen);
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
