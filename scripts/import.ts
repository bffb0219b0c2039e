import { terminalAsk } from '../src/import/ask.ts';
import { readImportOptions } from '../src/import/import-options.ts';
import { ImportRefusal } from '../src/import/import-refusal.ts';
import { importStory } from '../src/import/import-story.ts';
import { refusals, USAGE } from '../src/import/messages.ts';
import { formatSummary } from '../src/import/summary.ts';

/** `npm run import -- FILE…`: a draft story from transcripts and recordings. */
async function run(args: string[]): Promise<void> {
  const options = readImportOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const terminal = process.stdin.isTTY && !options.yes ? terminalAsk() : null;
  try {
    process.stdout.write(formatSummary(await importStory(options, terminal?.ask ?? null)));
  } finally {
    terminal?.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const refusal =
    error instanceof ImportRefusal
      ? error.refusal
      : refusals.unexpected(error instanceof Error ? error.message : String(error));
  process.stderr.write(`${refusal.what}\n${refusal.advice}（${refusal.id}）\n`);
  process.exitCode = 1;
}
