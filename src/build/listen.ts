import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports are tried before giving up. */
const ATTEMPTS = 20;

/** Listens at an address of this machine. True when the port is somebody else's. */
function isTaken(server: Server, port: number, bind: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error);
    server.once('error', refused);
    server.listen(port, bind, () => {
      server.off('error', refused);
      resolve(false);
    });
  });
}

/**
 * Tries ports upwards from `port`; `onTaken` hears of each that is somebody else's. Only this
 * machine gets there, unless `bind` names another of its addresses.
 */
export async function listen(
  server: Server,
  port: number,
  onTaken: (port: number) => void,
  bind = '127.0.0.1',
): Promise<number> {
  for (let candidate = port; candidate < port + ATTEMPTS; candidate += 1) {
    if (!(await isTaken(server, candidate, bind))) return (server.address() as AddressInfo).port;
    onTaken(candidate);
  }
  throw new Error(
    `从 ${port} 到 ${port + ATTEMPTS - 1} 的端口都被占用了。请关掉一些程序再试。（ports-taken）`,
  );
}
