/** `npm run export:bag`: the archive as a BagIt package; `-- --out FOLDER`, `-- --no-consent`. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { keepRecord, recordOf } from '../src/exports/bag/recorded-fixity.ts';
import { CONTENT, writeBag } from '../src/exports/bag/write-bag.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { readSite } from '../src/load/read-site.ts';
import { preserving as words } from '../src/strings/preserving.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      'no-consent': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const print = (text: string) => void process.stdout.write(text);
  if (values.help) return print(words.usage.bag);
  const { content, root, today } = archivePaths();
  const { name, station } = (await readSite(content)).site;
  const out = resolve(values.out ?? join(root, words.folder(name, today)));
  const { files, bytes } = await writeBag({
    content,
    out,
    today,
    about: { name, station },
    consent: !values['no-consent'],
    print,
    progress: showProgress,
  });
  const own = files.filter(({ path }) => path.startsWith(CONTENT));
  const record = own.map(({ path, sha512 }) => ({ path: path.slice(CONTENT.length), sha512 }));
  await keepRecord(recordOf(root), record);
  print(words.exported(out, files.length, bytes));
});
