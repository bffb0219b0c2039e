import { createInterface } from 'node:readline/promises';
import { storyKinds } from '../model/vocabulary.ts';
import { splitNames, type ImportOptions } from './import-options.ts';
import { ImportRefusal } from './import-refusal.ts';
import { questions, refusals } from './messages.ts';

/** Puts one question; the default stands in brackets and is what Enter means. */
export type Ask = (question: string, standard: string) => Promise<string>;

/** Questions on the terminal; `close` when there are no more. */
export function terminalAsk(): { ask: Ask; close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+C and Ctrl+D close the terminal; without this the question would wait for ever.
  const left = new AbortController();
  terminal.once('close', () => left.abort());
  const ask: Ask = async (question, standard) => {
    const answer = await terminal
      .question(`${question} [${standard}]：`, { signal: left.signal })
      .catch(() => {
        throw new ImportRefusal(refusals.unanswered());
      });
    return answer.trim() || standard;
  };
  return { ask, close: () => terminal.close() };
}

/** Asks for what the command line left open. */
export async function askMissing(
  options: ImportOptions,
  title: string,
  ask: Ask,
): Promise<ImportOptions> {
  const { narrators, interviewers, village } = options;
  return {
    ...options,
    title: options.title ?? (await ask(questions.title, title)),
    kind: options.kind ?? storyKinds[(await ask(questions.kind, '1')) === '2' ? 0 : 1][0],
    village: village ?? (await ask(questions.village, '')),
    narrators: narrators ?? splitNames(await ask(questions.narrators, '')),
    interviewers: interviewers ?? splitNames(await ask(questions.interviewers, '')),
  };
}
