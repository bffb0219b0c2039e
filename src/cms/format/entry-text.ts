import { findFences } from '../../load/read-front-matter.ts';

/** A file of the archive taken apart; its parts in a row are the file, to the byte. */
export interface EntryText {
  /** The front matter with its fences and the line end behind them; empty where there is none. */
  head: string;
  /** The fields as YAML, with LF line ends; null where there is no front matter. */
  fields: string | null;
  /** The blank line between front matter and body, if there is one. */
  lead: string;
  body: string;
  /** The line end of the last line, if there is one. */
  trail: string;
}

const LINE_END = /\r\n?|\n/g;

/** The length of the first `lines` lines of a text, whatever its line ends are. */
function lengthOfLines(text: string, lines: number): number {
  LINE_END.lastIndex = 0;
  for (let left = lines; left > 0; left -= 1) LINE_END.exec(text);
  return LINE_END.lastIndex;
}

function lengthOfHead(text: string, whole: string): number {
  return whole.endsWith('\n') ? lengthOfLines(text, whole.split('\n').length - 1) : text.length;
}

/** Takes a file apart without changing anything in it. */
export function splitEntryText(text: string): EntryText {
  const fences = findFences(text);
  const head = fences ? text.slice(0, lengthOfHead(text, fences.whole)) : '';
  const below = text.slice(head.length);
  const lead = fences ? (/^(?:\r\n?|\n)/.exec(below)?.[0] ?? '') : '';
  const rest = below.slice(lead.length);
  const trail = /(?:\r\n?|\n)$/.exec(rest)?.[0] ?? '';
  const body = rest.slice(0, rest.length - trail.length);
  return { head, fields: fences?.fields ?? null, lead, body, trail };
}

/**
 * Puts a body below its front matter (or, with an empty head, where there is none), framed as in
 * the file it comes from. Frames are tried, for a CR and an LF that meet are one line end: null
 * where none of them would give exactly this body again.
 */
export function joinEntryText(head: string, body: string, like: EntryText | null): string | null {
  if (body === '') return head + (like?.body === '' ? like.lead + like.trail : '');
  const had = like !== null && like.body !== '' ? like : null;
  for (const lead of [...(had ? [had.lead] : []), '\n', '\r\n'])
    for (const trail of [...(had ? [had.trail] : []), '\n', '\r\n']) {
      const text = head === '' ? body + trail : head + lead + body + trail;
      const again = splitEntryText(text);
      if (again.body === body && (again.fields === null) === (head === '')) return text;
    }
  return null;
}
