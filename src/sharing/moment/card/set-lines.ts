/** 避头: never at a line's beginning. */
const NO_START = /^[，。、；：！？）》〉」』”’】〕…—·％!?,.;:)\]}%]/;
/** 避尾: never at its end. */
const NO_END = /[（《〈「『“‘【〔([{]$/;
/** What stays in one piece: Latin words and numbers, 「……」 and 「——」; every other sign by itself. */
const PIECES = /…{2}|—{2}|[\p{Script=Latin}\p{N}]+(?:[.,:'’%-][\p{Script=Latin}\p{N}]+)*%?|./gsu;

/** Where the line that begins with piece `start` ends: behind as many as fit, and as may end it. */
function endOfLine(
  pieces: readonly string[],
  start: number,
  fits: (line: string) => boolean,
): number {
  let end = start + 1;
  while (end < pieces.length && fits(pieces.slice(start, end + 1).join(''))) end += 1;
  const filled = end;
  const mayBreak = () => !NO_START.test(pieces[end]!) && !NO_END.test(pieces[end - 1]!);
  while (end < pieces.length && end > start && !mayBreak()) end -= 1;
  return end > start ? end : filled;
}

/** Breaks what is too wide for any line by itself. */
function piecesOf(text: string, fits: (line: string) => boolean): string[] {
  return (text.match(PIECES) || []).flatMap((piece) => (fits(piece) ? [piece] : Array.from(piece)));
}

/**
 * Sets a paragraph in lines, as Chinese is set: no mark that closes at a line's beginning, none that
 * opens at its end, words and numbers whole. `fits` knows the width.
 */
export function setLines(text: string, fits: (line: string) => boolean): string[] {
  const pieces = piecesOf(text, fits);
  const lines: string[] = [];
  let start = 0;
  while (start < pieces.length) {
    const end = endOfLine(pieces, start, fits);
    lines.push(pieces.slice(start, end).join('').trim());
    start = end;
  }
  return lines;
}
