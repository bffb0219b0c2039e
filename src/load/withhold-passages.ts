import { CLOSED_BY, findMarks, type WithheldMark } from './withheld-marks.ts';

/**
 * Passages that are kept and not published: `【不公开】……【公开】`, across turns if need be, or
 * `【不公开：……】`. One that is never closed lasts to the end: what may be public is said, not
 * guessed; where marks contradict each other, more is withheld rather than less.
 */
export const WITHHELD = '〔此处不公开〕';

/** A passage that is not closed yet: by how many marks, or by how many of which bracket. */
export interface OpenPassage {
  depth: number;
  /** The bracket whose partner ends it; null where a mark does. */
  bracket: string | null;
}

/** Of every mark that withholds, whatever stands between its characters. */
export const IN_EVERY_MARK = '公';

interface Withheld {
  text: string;
  /** The passage that is still open at the end of this text. */
  open: OpenPassage | null;
  /** What was taken out, where anything was. */
  withheld: string;
  /** Whether anything was taken out, be it empty. */
  found: boolean;
  /** Where an editor's mark closes what nothing has opened. */
  strays: number[];
  /** Where the passage begins that is still open at the end; 0 where it was carried over. */
  openedAt: number | null;
}

/** The line ends of a passage stay, so that what follows keeps its paragraph and its line number. */
function lineEndsOf(passage: string): string {
  return passage.replace(/[^\n]+/g, '');
}

/** The passage after one more mark, while inside one; null when that mark ends it. */
function passOn({ bracket, depth }: OpenPassage, mark: WithheldMark): OpenPassage | null {
  const deeper = depth + (bracket === null ? byMark(mark) : byBracket(mark, bracket));
  return deeper === 0 ? null : { bracket, depth: deeper };
}

function byMark({ kind }: WithheldMark): number {
  return kind === 'opening' ? 1 : kind === 'closing' ? -1 : 0;
}

/** A whole mark closes the bracket it opens; the beginning of a worded passage, and a bare one, don't. */
function byBracket(mark: WithheldMark, bracket: string): number {
  if (mark.kind === 'opening' || mark.kind === 'closing') return 0;
  return mark.bracket === bracket ? 1 : mark.bracket === CLOSED_BY[bracket] ? -1 : 0;
}

/** Replaces withheld passages of one text; `open` carries a passage over from the text before. */
export function withholdText(text: string, open: OpenPassage | null = null): Withheld {
  if (!open && !text.includes(IN_EVERY_MARK))
    return { text, open, withheld: '', found: false, strays: [], openedAt: null };
  let inside = open;
  let found = open !== null;
  let kept = '';
  let withheld = '';
  let last = 0;
  const strays: number[] = [];
  for (const mark of findMarks(text)) {
    if (inside) {
      inside = passOn(inside, mark);
      if (inside) continue;
      withheld += text.slice(last, mark.end);
      kept += lineEndsOf(text.slice(last, mark.end));
      last = mark.end;
    } else if (mark.kind === 'closing' && /[【〔]/.test(mark.bracket)) {
      // A closing mark with nothing to close: an editor's, not something said in passing.
      kept += text.slice(last, mark.start);
      strays.push(mark.start);
      last = mark.end;
    } else if (mark.kind === 'opening' || mark.kind === 'worded') {
      kept += text.slice(last, mark.start) + WITHHELD;
      inside = { depth: 1, bracket: mark.kind === 'worded' ? mark.bracket : null };
      found = true;
      last = mark.start;
    }
  }
  const rest = text.slice(last);
  if (inside)
    return { text: kept, open: inside, withheld: withheld + rest, found, strays, openedAt: last };
  return { text: kept + rest, open: null, withheld, found, strays, openedAt: null };
}
