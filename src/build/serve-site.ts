import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/** How many ports are tried before giving up. */
const ATTEMPTS = 20;

export interface SiteServer {
  /** `http://127.0.0.1:4321` */
  address: string;
  close: () => Promise<void>;
}

/** Tries ports upwards from `port`; `onTaken` hears of each that is somebody else's. */
async function listen(
  server: Server,
  port: number,
  onTaken: (port: number) => void,
): Promise<number> {
  for (let candidate = port; candidate < port + ATTEMPTS; candidate += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const refused = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error);
      server.once('error', refused);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', refused);
        resolve(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
    onTaken(candidate);
  }
  throw new Error(
    `从 ${port} 到 ${port + ATTEMPTS - 1} 的端口都被占用了。请关掉一些程序再试。（ports-taken）`,
  );
}

/**
 * Serves a built site on this machine only, with Range (sound can be moved about in) and the
 * site's own page for what is not there.
 */
export async function serveSite(
  out: string,
  port: number,
  onTaken: (port: number) => void = () => undefined,
): Promise<SiteServer> {
  const files = sirv(out, { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      readFile(join(out, '404.html')).then(
        (page) => {
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(request.method === 'HEAD' ? undefined : page);
        },
        () => {
          response.writeHead(404);
          response.end();
        },
      );
    });
  });
  const chosen = await listen(server, port, onTaken);
  return {
    address: `http://127.0.0.1:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
