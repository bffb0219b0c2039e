/** `npm start`: builds the archive and serves it on this machine. */
import { archivePaths } from '../src/load/archive-paths.ts';
import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/build/run-command.ts';
import { serveSite } from '../src/build/serve-site.ts';

const PORT = 4321;

await runCommand(async () => {
  const { out } = archivePaths();
  await buildSite(out);
  const { address } = await serveSite(out, Number(process.env.PORT) || PORT, (taken) =>
    process.stderr.write(`端口 ${taken} 已经被别的程序占用，换下一个。\n`),
  );
  process.stdout.write(`\n故乡痕已经打开，请用浏览器访问：${address}/\n要停下来，请按 Ctrl+C。\n`);
});
