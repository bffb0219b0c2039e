/**
 * A turn of dialect may have what it means in plain Mandarin beneath it, in a line of its own:
 *
 *     [00:00:54] 王秀英：夜来俺娘上井台打水，筲漂在水皮上。
 *       〔普通话〕昨天我母亲去井台打水，水桶浮在水面上。
 *
 * The line stays part of the turn's text, mark and all: whatever withholds, renames, checks or
 * compares what was said does the same to what it means.
 */
export const PLAIN_MARK = '〔普通话〕';

/** As people type it: any bracket, 普 for short; without brackets only the whole word and a colon. */
const TYPED =
  /^(?:[〔【［[（(]\s*(?:普|普通[话話])\s*[〕】］\]）)][:：\s]*|普通[话話]\s*[:：][:：\s]*)(?=[^:：\s])/u;

/** A trimmed line that says in plain Mandarin what stands above it, in the strict form; null for others. */
export function readPlainLine(line: string): string | null {
  const mark = TYPED.exec(line)?.[0];
  return mark === undefined ? null : PLAIN_MARK + line.slice(mark.length);
}

/** One paragraph of a turn, as it is shown. */
export interface TurnLine {
  /** Trimmed, never empty, without the mark. */
  text: string;
  /** Whether it says in plain Mandarin what the dialect above it means. */
  plain: boolean;
}

/** The paragraphs of a turn. What a turn begins with is always what was said. */
export function turnLines(text: string): TurnLine[] {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.flatMap((line, index): TurnLine[] => {
    const plain = index > 0 && line.startsWith(PLAIN_MARK);
    const shown = plain ? line.slice(PLAIN_MARK.length).trim() : line;
    return shown === '' ? [] : [{ text: shown, plain }];
  });
}

/** Everything of a turn that can be read, the marks left out: what search finds. */
export function readableText(text: string): string {
  // Nearly every turn has none.
  if (!text.includes(PLAIN_MARK)) return text;
  return turnLines(text)
    .map((line) => line.text)
    .join('\n');
}

/** What was said, without what it means: to be quoted, or spoken. */
export function saidText(text: string): string {
  if (!text.includes(PLAIN_MARK)) return text;
  return turnLines(text)
    .filter(({ plain }) => !plain)
    .map((line) => line.text)
    .join('\n');
}
