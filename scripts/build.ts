/** `npm run build`: the static site in `dist/`, for any host. */
import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/build/run-command.ts';
import { compressSite } from '../src/hosting/compress-site.ts';
import { archivePaths } from '../src/load/archive-paths.ts';

await runCommand(() => {
  const { out, extras } = archivePaths();
  return buildSite(out, extras ? compressSite : undefined);
});
