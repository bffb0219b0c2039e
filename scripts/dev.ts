/** `npm run dev`: the site as it changes; a saved story shows at once. Searching needs `npm start`. */
import { dev } from 'astro';
import { runCommand } from '../src/build/run-command.ts';

await runCommand(async () => {
  const server = await dev({ logLevel: 'warn' });
  process.stdout.write(
    `\n预览已经打开：http://127.0.0.1:${server.address.port}/\n改了故事会自动更新；预览时不能查找。要停下来，请按 Ctrl+C。\n`,
  );
});
