/** `npm run restore -- BAG`: the archive of a package, back in its place; `--replace` moves aside. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { restoreBag } from '../src/exports/bag/restore-bag.ts';
import { sayFaults } from '../src/exports/bag/say-faults.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { preserving as words } from '../src/strings/preserving.ts';

const print = (text: string) => void process.stdout.write(text);

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return print(words.usage.restore);
  const [bag] = positionals;
  if (!bag) throw new Error(words.whichBag);
  const { content, root } = archivePaths();
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = values.replace ? join(root, '.before-restore', stamp) : null;
  const options = { bag: resolve(bag), content, aside, progress: showProgress };
  const { faults, files, moved } = await restoreBag(options);
  if (faults.length > 0) {
    print(`${words.broken}\n${sayFaults(faults)}`);
    return 1;
  }
  if (moved) print(words.movedAside(aside!));
  print(words.restored(content, files));
  return 0;
});
