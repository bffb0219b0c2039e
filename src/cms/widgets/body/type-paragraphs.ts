/**
 * What the Enter key means at the end of `before`, as in Word: a new paragraph; in a list the next
 * item; in an empty item the end of the list.
 */
export function newLine(before: string): { remove: number; insert: string } {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [whole, indent = '', mark = '', text = ''] =
    /^([ \t]*)([-*+]|\d{1,2}[.)]|>)[ \t]+(.*)$/.exec(`${line} `) ?? [];
  if (whole === undefined) return { remove: 0, insert: line.trim() === '' ? '' : '\n\n' };
  if (text.trim() === '') return { remove: line.length, insert: '' };
  const next = /^\d/.test(mark) ? `${Number.parseInt(mark, 10) + 1}${mark.slice(-1)}` : mark;
  return { remove: 0, insert: `\n${indent}${next} ` };
}

/**
 * Text pasted from Word or WeChat: each line is a paragraph, as it looked there. Text that has
 * blank lines or lists already is left as it is.
 */
export function pastedParagraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (/\n[ \t]*\n/.test(lines) || /^\s*([-*+>|]|\d{1,2}[.)])\s/m.test(lines)) return lines;
  return lines.replace(/\n/g, '\n\n');
}

/** Marks put around what is chosen, or taken away where they are there already. */
export function toggleMark(text: string, start: number, end: number, mark: string) {
  const chosen = text.slice(start, end);
  const outside =
    text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  if (outside) return { start: start - mark.length, end: end + mark.length, insert: chosen };
  // Blanks and line ends inside the marks would leave them standing as typed.
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(chosen)!;
  return { start, end, insert: words === '' ? chosen : `${before}${mark}${words}${mark}${after}` };
}

/** The whole lines that are chosen, each with a sign before it, or without where all have it. */
export function toggleLines(text: string, start: number, end: number, sign: string) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const bare = lines.map((line) => line.replace(/^(?:#{1,6}|[-*+>]|\d{1,2}[.)])[ \t]+/, ''));
  const has = lines.every((line) => line.trim() === '' || line.startsWith(`${sign} `));
  const signed = bare.map((line, index) =>
    line.trim() === '' ? line : `${sign === '1.' ? `${index + 1}.` : sign} ${line}`,
  );
  return { start: from, end: to, insert: (has ? bare : signed).join('\n') };
}
