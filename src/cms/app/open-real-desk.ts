import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Handler } from '../../build/handler.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { serveDesk } from '../../desk/serve-desk.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

export interface RealDesk {
  /** `http://127.0.0.1:…` */
  address: string;
  /** Every line to it goes dead, as when a network is lost. */
  cut: () => void;
  close: () => Promise<void>;
}

/**
 * For tests and benchmarks: the editor's page with the archive's own form, and the real desk over
 * the repository that `content` lies in, without a site. `folder` is for what is made on the way.
 */
export async function openRealDesk(content: string, folder: string): Promise<RealDesk> {
  const out = join(folder, 'out');
  await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
  const desk = await openDesk({ content });
  const files = sirv(out, { dev: true });
  let answer: Handler;
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    // How the site stands is another server's to say; 204 tells a browser not to ask again.
    if (request.url === '/desk/events') return void response.writeHead(204).end();
    if (request.url!.startsWith('/desk/')) return void answer(request, response, missing);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = serveDesk(desk, { hosts: [host] });
  return {
    address: `http://${host}`,
    cut: () => server.closeAllConnections(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await desk.close();
    },
  };
}
