/** `npm run book`: the archive as a book to be printed; `-- --help` says how. */
import { readBookOrder } from '../src/book/print/book-order.ts';
import { printBooks } from '../src/book/print/print-books.ts';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { printing as words } from '../src/strings/book.ts';

await runCommand(async () => {
  const order = await readBookOrder(process.argv.slice(2));
  const print = (text: string) => void process.stdout.write(text);
  if (order.help) return print(words.usage);
  await printBooks(order, archivePaths(), { print, progress: showProgress });
});
