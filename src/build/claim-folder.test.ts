import { spawn } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { claimFolder, type Claim } from './claim-folder.ts';
import { serveSite, type SiteServer } from './serve-site.ts';
import { serveStatus } from './serve-status.ts';

const folder = createTestFolder();
const status = { commit: null, buildingSince: null, problem: null, news: null };
const site = { status: () => status, onChange: () => () => undefined };
let server: SiteServer;
beforeAll(async () => {
  const before = (hosts: readonly string[]) => [serveStatus(site, { hosts })];
  server = await serveSite(folder.path, 46_521, { before });
});
afterAll(() => server.close());

const fileOf = (name: string) => join(folder.path, name, 'start.json');

async function claim(file: string): Promise<Claim> {
  const claimed = await claimFolder(file);
  if (typeof claimed === 'string') throw new Error(`claimed by ${claimed}`);
  return claimed;
}

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

it('gives the second one the address of the first', async () => {
  const first = await claim(fileOf('a'));
  await first.announce(server.address);
  expect(await claimFolder(fileOf('a'))).toBe(server.address);
  await first.release();
  await expect(access(fileOf('a'))).rejects.toThrow('ENOENT');
  await claim(fileOf('a'));
});

it('waits for the address of one that is just starting', async () => {
  const first = await claim(fileOf('b'));
  const second = claimFolder(fileOf('b'));
  setTimeout(() => void first.announce(server.address), 100);
  expect(await second).toBe(server.address);
});

it('takes over from one that was killed while it started', async () => {
  const file = await folder.put(
    'start.json',
    JSON.stringify({ pid: await endedProcess(), address: null }),
  );
  await claim(file);
});

it('takes over from one that does not answer any more, whoever has its number now', async () => {
  const gone = { pid: process.pid, address: 'http://127.0.0.1:9' };
  await claim(await folder.put('start.json', JSON.stringify(gone)));
});

it('takes over from a note that a power cut left empty', async () => {
  const file = await folder.put('start.json', '');
  await writeFile(file, '');
  await claim(file);
});
