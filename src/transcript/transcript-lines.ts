import { readTimeHead } from './turn-head.ts';

export interface TranscriptLine {
  /** trimmed, never empty */
  text: string;
  /** 1-based */
  line: number;
  /**
   * `within`: indented by two spaces below a turn, and so part of it whatever it looks like;
   * `open`: to be read.
   */
  kind: 'chapter' | 'within' | 'open';
}

/** Never speech; a stray one would also make the strict form unreadable as YAML. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\ufeff\ufffe\uffff]/g;
/** Halves of a character: no word, and no file can hold them. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const CHAPTER = /^[#＃]{2,6}(?![#＃])\s*(\S.*)$/su;

/** The lines of any text, whatever ends them; BOM, NUL and lone surrogates are gone. */
export function splitLines(text: string): string[] {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(INVISIBLE, '').split(LINE_END);
}

/** The title of a `## 章节` line, or null. */
export function chapterTitle(line: string): string | null {
  return CHAPTER.exec(line)?.[1]?.trim() ?? null;
}

interface IndentedLine {
  text: string;
  line: number;
  indent: number;
}

function layOut(lines: IndentedLine[], minded: boolean): TranscriptLine[] {
  const laidOut: TranscriptLine[] = [];
  for (const { text, line, indent } of lines) {
    const above = laidOut.at(-1);
    const isWithin = minded && indent >= 2 && above !== undefined && above.kind !== 'chapter';
    const kind = isWithin ? 'within' : chapterTitle(text) === null ? 'open' : 'chapter';
    laidOut.push({ text, line, kind });
  }
  return laidOut;
}

/**
 * The lines of a transcript that are not blank, each with how it may be read. Indentation shared by
 * all lines means nothing; neither does any where only indented lines carry times (a title stands
 * above an indented transcript).
 */
export function transcriptLines(text: string): TranscriptLine[] {
  const lines = splitLines(text)
    .map((raw, index) => ({
      text: raw.trim(),
      line: index + 1,
      indent: /^ */.exec(raw)![0].length,
    }))
    .filter((line) => line.text !== '');
  const shared = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const dedented = lines.map((line) => ({ ...line, indent: line.indent - shared }));
  const laidOut = layOut(dedented, true);
  const carriesTime = (kind: TranscriptLine['kind']) =>
    laidOut.some((line) => line.kind === kind && readTimeHead(line.text)?.certain);
  return !carriesTime('open') && carriesTime('within') ? layOut(dedented, false) : laidOut;
}
