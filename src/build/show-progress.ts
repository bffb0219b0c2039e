/** How often a line is printed where the terminal can't overwrite it; milliseconds. */
const QUIET = 3000;

/**
 * A progress line on standard error: overwritten in a terminal, now and then a new line in a log.
 * Short work shows nothing but its end.
 */
export function showProgress(label: string, stream: NodeJS.WriteStream = process.stderr) {
  let shown = Date.now();
  return (done: number, total: number): void => {
    const finished = done >= total;
    const now = Date.now();
    if (!finished && now - shown < (stream.isTTY ? 100 : QUIET)) return;
    shown = now;
    const line = `${label} ${done}/${total}`;
    if (stream.isTTY) stream.write(`\r\u001B[K${line}${finished ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };
}
