/** `npm run samples:remove`: takes every entry marked as a sample out of the archive. */
import { parseArgs } from 'node:util';
import { removeSamples } from '../src/build/remove-samples.ts';
import { runCommand } from '../src/build/run-command.ts';
import { archivePaths } from '../src/load/archive-paths.ts';

await runCommand(async () => {
  parseArgs({ options: {} });
  const { removed, kept } = await removeSamples(archivePaths().content);
  for (const file of kept) process.stdout.write(`没有动：${file}\n`);
  process.stdout.write(
    removed.length === 0
      ? '没有找到示例，什么也没有删。\n'
      : `删掉了 ${removed.length} 条示例。真实的内容一条也没有动。要找回示例，可以用 git 恢复 content 文件夹。\n`,
  );
});
