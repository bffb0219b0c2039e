import { parseTranscript } from './parse-transcript.ts';
import type { Chapter, Turn } from './transcript.ts';
import { splitLines } from './transcript-lines.ts';

/** A part of a transcript and where it stands in its text; UTF-16 units. */
export interface LocatedPart {
  part: Turn | Chapter;
  /** its first sign that is not blank: a time, a name, `##` */
  from: number;
  /** behind its last word */
  to: number;
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Something that the reading leaves out, such as a NUL, and nothing else. */
function isLeftOut(text: string): boolean {
  return text !== '' && splitLines(text)[0] === '';
}

/** Where each line of {@link splitLines} stands in a text. */
export function lineRanges(text: string): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  let above = '';
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    // CR and LF with something between them that is left out end one line.
    const isOneEnd = above === '\r' && end === '\n' && isLeftOut(text.slice(from, index));
    if (!isOneEnd) lines.push({ from, to: index });
    from = index + end.length;
    above = isOneEnd ? '' : end;
  }
  return [...lines, { from, to: text.length }];
}

/** Every part that `parseTranscript` reads in a text, with its place; `parts` saves reading it again. */
export function locateParts(text: string, { parts } = parseTranscript(text)): LocatedPart[] {
  const lines = lineRanges(text);
  return parts.map((part, index) => {
    const last = (parts[index + 1]?.line ?? lines.length + 1) - 2;
    const start = lines[part.line - 1]!.from;
    const whole = text.slice(start, lines[last]!.to);
    return {
      part,
      from: start + whole.length - whole.trimStart().length,
      to: start + whole.trimEnd().length,
    };
  });
}
