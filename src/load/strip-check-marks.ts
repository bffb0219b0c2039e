/**
 * 待核: the transcriber's reminder to check a name against the recording. A to-do for editors,
 * never shown to readers.
 */
const MARKS = [
  /\\?[【〔［[（(][^【】〔〕［］[\]（）()\n]{0,20}待核[^【】〔〕［］[\]（）()\n]{0,20}[】〕］\])）]/g,
  /⚠️?(?:\s*待核)?/gu,
  /待核(?=[\s，。、；：！？,.;:!?）〕】”』」]|$)/gm,
];

/** The text without marks that something is still to be checked. */
export function stripCheckMarks(text: string): string {
  return MARKS.reduce((stripped, mark) => stripped.replace(mark, ''), text);
}
