import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltPages } from './built-pages.ts';
import { headerRules, headersFile } from './headers-file.ts';
import { redirectsFile, type MovedAddresses } from './moved-addresses.ts';
import { nginxConf } from './nginx-conf.ts';

/**
 * Writes what hosts read beside the site in `out`: `_headers`, `_redirects` and `.host/nginx.conf`.
 * A folder that begins with a dot is served by nobody. Comes after every page is there.
 */
export async function writeHostFiles(out: string, moved: MovedAddresses): Promise<void> {
  const site = await readBuiltPages(out);
  await mkdir(join(out, '.host'), { recursive: true });
  await Promise.all([
    writeFile(join(out, '_headers'), headersFile(headerRules(site))),
    writeFile(join(out, '_redirects'), redirectsFile(moved)),
    writeFile(join(out, '.host/nginx.conf'), nginxConf(site, moved)),
  ]);
}
