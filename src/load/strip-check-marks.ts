const LEFT = '\\\\?[【〔［[（(]';
const RIGHT = '\\\\?[】〕］\\])）]';
const INSIDE = '[^【】〔〕［］[\\]（）()\\n]{0,20}';

/**
 * 待核: the transcriber's reminder to check a name against the recording. A to-do for editors,
 * never shown to readers. `还有待核实` is a sentence, not a mark.
 */
const MARKS = [
  new RegExp(`${LEFT}${INSIDE}待核${INSIDE}${RIGHT}`, 'g'),
  /⚠\uFE0F?(?:\s*待核[实对查]?)?/gu,
  /待核(?=[\s，。、；：！？,.;:!?）)〕】\]”’』」]|$)/gm,
];
/** No look-behind: browsers that editors use cannot all read one. */
const IN_SENTENCE = /[有尚还须需仍]待核$/;

/** Whether what stands there is no mark but a part of a sentence. */
function isSentence(found: string, start: number, text: string): boolean {
  return IN_SENTENCE.test(text.slice(Math.max(0, start - 1), start) + found);
}

/** Where a text still carries such a mark, in order. */
export function findCheckMarks(text: string): { start: number; end: number }[] {
  const marks = MARKS.flatMap((mark) => [...text.matchAll(mark)]).filter(
    (match) => !isSentence(match[0], match.index, text),
  );
  const found = marks.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isInside = (one: { start: number; end: number }) =>
    found.some((other) => other !== one && other.start <= one.start && other.end >= one.end);
  return found.filter((mark) => !isInside(mark)).sort((a, b) => a.start - b.start);
}

/** The text without marks that something is still to be checked. */
export function stripCheckMarks(text: string): string {
  // Nearly every text has none: looking for one character is far cheaper than for a mark.
  if (!text.includes('核') && !text.includes('⚠')) return text;
  return MARKS.reduce(
    (stripped, mark) =>
      stripped.replace(mark, (found: string, start: number) =>
        isSentence(found, start, stripped) ? found : '',
      ),
    text,
  );
}
