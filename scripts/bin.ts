/** `npm run bin`: what was deleted in the editor; `-- --restore 1`, `-- --empty [--older-than 90]`. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/build/run-command.ts';
import { runBinCommand } from '../src/desk/bin-command.ts';
import { openDesk } from '../src/desk/open-desk.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { binCommand as words } from '../src/strings/bin-command.ts';

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error(words.badNumber(name));
  return Number(value);
}

/** Only the very word counts: whoever presses Enter in a hurry has said nothing. */
async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new AbortController();
  terminal.once('close', () => left.abort());
  const answer = await terminal.question(question, { signal: left.signal }).catch(() => '');
  terminal.close();
  return answer.trim() === words.confirmation;
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean' },
      'older-than': { type: 'string' },
      restore: { type: 'string' },
    },
  });
  const olderThan = numberOf('--older-than', values['older-than']);
  const restore = numberOf('--restore', values.restore);
  const { content } = archivePaths();
  const desk = await openDesk({ content });
  try {
    await runBinCommand({
      desk,
      content,
      options: {
        empty: values.empty === true,
        ...(olderThan !== undefined && { olderThan }),
        ...(restore !== undefined && { restore }),
      },
      confirm,
      print: (text) => void process.stdout.write(text),
    });
  } finally {
    await desk.close();
  }
});
