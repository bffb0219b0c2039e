/**
 * A text box knows `\n` only. Gives what was typed the line ends that the text had, so that a word
 * changed in a file from Windows changes that word and nothing else.
 */
export function keepLineEnds(typed: string, before: string): string {
  const windows = before.split('\r\n').length - 1;
  const all = before.split(/\r\n|\r|\n/).length - 1;
  return windows > 0 && windows === all ? typed.replaceAll('\n', '\r\n') : typed;
}

/** Whether a text box that shows `shown` is showing `value`. */
export function showsSame(shown: string, value: string): boolean {
  return shown === value.replace(/\r\n?/g, '\n');
}
