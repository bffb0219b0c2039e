import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { chain, type Handler } from '../../build/handler.ts';
import { openHouseDesk } from '../../build/house-desk.ts';
import { archivePaths } from '../../load/archive-paths.ts';
import { outsideEnvironment } from '../../testing/build-fixture.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

/** A name under which others could reach it: nothing is ever sent there. */
export const OFFICE = 'archive.example:4321';

export interface DeskInBrowser {
  address: string;
  git: (...args: string[]) => string;
  /** In the repository. */
  path: string;
  close: () => Promise<void>;
}

/** For tests: the editor's page over the desk as `npm start` opens it, gate and previews included, without the site. */
export async function openDeskInBrowser(
  folder: string,
  content: Readonly<Record<string, string>>,
): Promise<DeskInBrowser> {
  const path = join(folder, 'repository');
  for (const [name, text] of Object.entries(content)) {
    const file = join(path, 'content', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, ...args], { cwd: path, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim();
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  const cache = join(folder, 'cache');
  const paths = archivePaths({ ARCHIVE_CONTENT: join(path, 'content'), ARCHIVE_CACHE: cache });
  const out = join(folder, 'out');
  await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
  const desk = await openHouseDesk(paths, { ...outsideEnvironment, NODE_ENV: 'production' });
  let answer: Handler;
  const server = createServer((request, response) => {
    // How the site stands is nobody's to say here; 204 tells a browser not to ask again.
    if (request.url === '/desk/events') return void response.writeHead(204).end();
    answer(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = (...asked) => chain([desk.serve([host, OFFICE]), sirv(out, { dev: true })])(...asked);
  return {
    address: `http://${host}`,
    git,
    path,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await desk.close();
    },
  };
}
