/** First and last rows of Chinese characters; 94 to a row, but five fewer where level 1 ends. */
const [FIRST_ROW, LAST_ROW, LEVEL_1_END] = [0xb0, 0xf7, 0xd7];
const [FIRST_CELL, LAST_CELL, LAST_OF_LEVEL_1] = [0xa1, 0xfe, 0xf9];

/**
 * The 6,763 characters of GB 2312, in its order, as code points. Every browser knows them: they
 * need not be sent.
 */
export function listGb2312(): number[] {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    const last = row === LEVEL_1_END ? LAST_OF_LEVEL_1 : LAST_CELL;
    for (let cell = FIRST_CELL; cell <= last; cell += 1) bytes.push(row, cell);
  }
  const text = new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
  return Array.from(text, (character) => character.codePointAt(0)!);
}
