/** `npm run check [-- --strict]`: reads the whole archive and says what has to be mended. */
import { parseArgs } from 'node:util';
import { describeArchive } from '../src/build/report-archive.ts';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { isError } from '../src/checks/problems.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { readArchive } from '../src/load/read-archive.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const archive = await readArchive(archivePaths(), { onProgress: showProgress('正在检查') });
  for (const line of describeArchive(archive)) process.stdout.write(`${line}\n`);
  const failing = values.strict ? archive.problems : archive.problems.filter(isError);
  process.stdout.write(failing.length === 0 ? '检查通过。\n' : `有 ${failing.length} 处要改。\n`);
  return failing.length === 0 ? 0 : 1;
});
