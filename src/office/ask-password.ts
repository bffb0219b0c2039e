import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { editorsCommand as words } from '../strings/office.ts';

/** Asks one thing at the terminal, showing nothing of what is typed. Ctrl+C and Ctrl+D: an error. */
function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve, reject) => {
    const left = () => reject(new Error(words.left));
    terminal.once('close', left);
    terminal.once('line', (line) => {
      terminal.off('close', left);
      terminal.close();
      process.stderr.write('\n');
      resolve(line);
    });
  });
}

/** A password that somebody types twice; null where they press Enter, or where nobody can type. */
export async function askPassword(check: (password: string) => void): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const first = await askUnseen(words.ask);
  if (first === '') return null;
  check(first);
  if ((await askUnseen(words.askAgain)) !== first) throw new Error(words.differ);
  return first;
}
