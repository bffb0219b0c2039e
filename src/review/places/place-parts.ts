import { lineRanges } from '../../transcript/locate-parts.ts';
import type { Chapter, Turn } from '../../transcript/transcript.ts';

/** Where a part of a transcript stands in its text; UTF-16 units. */
export interface PlacedPart {
  part: Turn | Chapter;
  /** The start of its first line. */
  from: number;
  /** Where what is said begins, behind the time and the name. */
  saidFrom: number;
  /** The start of the next part, or the text's end. */
  to: number;
}

/** A line with its end; no look-behind, which editors' older browsers cannot read. */
const LINE =
  /[^\n\r\v\f\u0085\u2028\u2029]*[\n\r\v\f\u0085\u2028\u2029]|[^\n\r\v\f\u0085\u2028\u2029]+$/g;
/** A sound the parser moves from the name to the words: `王大娘（笑）：`. */
const SOUND = /^[（(][^（）()]*[）)]\s*/;

/** What is said ends its line, so it is looked for from there: a name may say the same. */
function saidIn(lines: string, said: string): number {
  const first = said.split('\n', 1)[0]!;
  let at = 0;
  for (const line of lines.match(LINE) ?? []) {
    const end = line.trimEnd();
    for (const words of [first, first.replace(SOUND, '')])
      if (end.endsWith(words) && end !== '') return at + end.length - words.length;
    at += line.length;
  }
  return 0;
}

/** Where each of the parts that `parseTranscript` read in `text` stands in it. */
export function placeParts(text: string, parts: readonly (Turn | Chapter)[]): PlacedPart[] {
  const lines = lineRanges(text);
  const startOf = (part: Turn | Chapter | undefined) =>
    part ? (lines[part.line - 1]?.from ?? text.length) : text.length;
  return parts.map((part, index) => {
    const from = startOf(part);
    const to = startOf(parts[index + 1]);
    const saidFrom =
      part.type === 'chapter' ? from : from + saidIn(text.slice(from, to), part.text);
    return { part, from, saidFrom, to };
  });
}
