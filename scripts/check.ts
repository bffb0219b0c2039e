/**
 * `npm run check [-- --strict] [-- --codes]`: reads the whole archive and says what has to be mended;
 * with `--codes`, numbers what has no 档号 yet.
 */
import { parseArgs } from 'node:util';
import { findBookletProblems } from '../src/book/booklets/find-booklet-problems.ts';
import { describeArchive } from '../src/build/report-archive.ts';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { isError } from '../src/checks/problems.ts';
import { findPhotosTwice } from '../src/likeness/find-photos-twice.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { numbered } from '../src/strings/numbered.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { findCardProblems } from '../src/sharing/cards/find-card-problems.ts';

await runCommand(async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { strict: flag, codes: flag } });
  if (values.codes) {
    const { numberArchive } = await import('../src/build/number-archive.ts');
    const files = await numberArchive(archivePaths());
    process.stdout.write(numbered(files));
  }
  const archive = await readArchive(archivePaths(), { onProgress: showProgress('正在检查') });
  archive.problems.push(...(await findCardProblems(archive, archivePaths())));
  archive.problems.push(...(await findPhotosTwice(archivePaths(), showProgress('正在比对照片'))));
  archive.problems.push(...(await findBookletProblems(archive, archivePaths())));
  for (const line of describeArchive(archive)) process.stdout.write(`${line}\n`);
  const failing = values.strict ? archive.problems : archive.problems.filter(isError);
  process.stdout.write(failing.length === 0 ? '检查通过。\n' : `有 ${failing.length} 处要改。\n`);
  return failing.length === 0 ? 0 : 1;
});
