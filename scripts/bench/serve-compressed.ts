import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { pathOf } from '../../src/build/handler.ts';
import type { SiteServer } from '../../src/build/serve-site.ts';
import { siteHeaders } from '../../src/hosting/site-headers.ts';

/** What hosts compress: text. Photos and sound are as small as they get. */
const TEXT = /\.(?:html|css|js|svg|json|xml|txt|vtt)$/;

/** Serves a finished site compressed and under its own policy, as real hosts do. */
export async function serveCompressed(out: string): Promise<SiteServer> {
  for (const name of await readdir(out, { recursive: true })) {
    if (!TEXT.test(name)) continue;
    await writeFile(join(out, `${name}.gz`), gzipSync(await readFile(join(out, name))));
  }
  const files = sirv(out, { dev: true, etag: true, gzip: true });
  const headers = siteHeaders(out);
  const server = createServer((request, response) => {
    for (const header of headers(pathOf(request))) response.setHeader(...header);
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
