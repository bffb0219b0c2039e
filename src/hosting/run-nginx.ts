import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const hasNginx = !spawnSync('nginx', ['-v']).error;
export const hasBrotli = hasNginx && existsSync(BROTLI);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A server as somebody sets it up by the README, in a folder of its own. */
function configuration(site: string, folder: string, port: number): string {
  return `${hasBrotli ? `load_module ${BROTLI};` : ''}
daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr warn;
events { }
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${port};
    root ${site};
    ${hasBrotli ? 'brotli_static on;' : ''}
    include ${site}/.host/nginx.conf;
  }
}
`;
}

async function answers(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx does not start: ${said()}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Lets a real nginx serve `site` with the snippet that lies in it; `folder` is its own. */
export async function runNginx(
  site: string,
  folder: string,
): Promise<{ address: string; close: () => Promise<void> }> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(site, folder, port));
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr']);
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const address = `http://127.0.0.1:${port}`;
  await answers(address, child, () => said);
  return {
    address,
    close: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}
