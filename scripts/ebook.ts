/** `npm run ebook`: the archive as an e-book (EPUB 3); `-- --help` says how. */
import { readEbookOrder } from '../src/book/epub/ebook-order.ts';
import { makeEbook } from '../src/book/epub/make-ebook.ts';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { makingEbook as words } from '../src/strings/ebook.ts';

await runCommand(async () => {
  const order = await readEbookOrder(process.argv.slice(2));
  const print = (text: string) => void process.stdout.write(text);
  if (order.help) return print(words.usage);
  await makeEbook(order, archivePaths(), { print, progress: showProgress });
});
