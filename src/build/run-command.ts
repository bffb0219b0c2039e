/**
 * Runs a command of `scripts/`: a failure is one Chinese sentence on standard error and an exit
 * status that is not 0. Set `DEBUG=1` to see where it came from.
 */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    const status = await command();
    if (typeof status === 'number') process.exitCode = status;
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`没有完成：${message}\n`);
    if (process.env.DEBUG) process.stderr.write(`${stack}\n`);
    process.exitCode = 1;
  }
}
