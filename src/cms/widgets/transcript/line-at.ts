/** Where the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where a 1-based line starts and ends, to mark it. */
export function lineRange(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}

/**
 * Where a head (a time, a speaker) goes that is asked for at `offset`, and what stands before it: at
 * the start of a line that is empty up to there, on a new line anywhere else.
 */
export function headPlace(text: string, offset: number): { before: string } {
  const written = text.slice(lineStart(text, offset), offset);
  return { before: written.trim() === '' || /[\])】：:]\s*$/.test(written) ? '' : '\n' };
}

/** The last time written above `offset`, as it is written; the start where there is none. */
export function timeAbove(text: string, offset: number): string {
  const times = text.slice(0, offset).match(/\[\d{1,2}:\d{2}(?::\d{2})?\]/g);
  return times ? times[times.length - 1]!.slice(1, -1) : '00:00:00';
}
