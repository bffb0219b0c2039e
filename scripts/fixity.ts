/** `npm run fixity`: is every file what it was? `-- BAG` checks a package, `-- --record` writes down. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { checkBag, payloadBytes } from '../src/exports/bag/check-bag.ts';
import type { FixityFault } from '../src/exports/bag/check-fixity.ts';
import { checkRecord, recordFixity, recordOf } from '../src/exports/bag/recorded-fixity.ts';
import { sayFaults } from '../src/exports/bag/say-faults.ts';
import { inMegabytes } from '../src/exports/bag/write-bag.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { preserving as words } from '../src/strings/preserving.ts';

const print = (text: string) => void process.stdout.write(text);

function say(files: number, faults: readonly FixityFault[]): number {
  print(faults.length > 0 ? sayFaults(faults) : words.sound(files));
  return faults.length > 0 ? 1 : 0;
}

async function checkOneBag(bag: string): Promise<number> {
  const onRead = inMegabytes(showProgress(words.checking), await payloadBytes(bag));
  const { files, faults } = await checkBag(bag, onRead);
  return say(files.length, faults);
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { record: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return print(words.usage.fixity);
  const [bag] = positionals;
  if (bag) return checkOneBag(resolve(bag));
  const { content, root } = archivePaths();
  const record = recordOf(root);
  if (values.record)
    return print(words.recorded(await recordFixity(content, record, showProgress)));
  const { files, faults, day } = await checkRecord(content, record, showProgress);
  if (faults.length > 0) print(words.editedNote(day));
  return say(files, faults);
});
