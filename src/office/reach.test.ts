import { request } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { createTestFolder } from '../testing/test-folder.ts';
import { lanAddresses } from './addresses.ts';
import { forwardedAddress } from './behind-proxy.ts';
import { runEditors } from './editors-command.ts';
import { createDoors, PASSWORD } from './gate-for-tests.ts';
import { openOffice } from './open-office.ts';
import type { Reach } from './start-options.ts';

const openDoor = createDoors();
const folder = createTestFolder();
const file = join(folder.path, 'editors.json');
const servers: SiteServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function serve(reach: Reach): Promise<string> {
  await runEditors(['add', '张老师'], {
    file,
    ask: () => Promise.resolve(PASSWORD),
    print: () => undefined,
  }).catch(() => undefined);
  const office = await openOffice(reach, file);
  const before = (hosts: readonly string[]) => [office.gate(hosts)];
  const server = await serveSite(folder.path, 0, { reach: office, before });
  servers.push(server);
  return new URL(server.address).port;
}

/** The status under a name, which `fetch` never lets one choose. */
function askAs(port: string, headers: Record<string, string>, at = '127.0.0.1') {
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    request({ host: at, port, path: '/admin/', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode!, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

describe('in the office’s network', () => {
  it('is not opened while nobody has an account, and the sentence says what to run', async () => {
    const none = join(folder.path, 'none.json');
    await expect(openOffice({ by: 'lan', names: [] }, none)).rejects.toThrow(
      'npm run editors -- add',
    );
  });

  it('answers under this machine’s numbers and names, and those it was given', async () => {
    const port = await serve({ by: 'lan', names: ['zhan.lan'] });
    const names = ['127.0.0.1', 'localhost', 'zhan.lan', hostname(), `${hostname()}.local`];
    for (const name of [...names, ...lanAddresses().map(({ address }) => address)])
      expect([name, (await askAs(port, { host: `${name}:${port}` })).status]).toEqual([name, 302]);
  });

  it('refuses every other name: a page whose name is made to lead here reads nothing', async () => {
    const port = await serve({ by: 'lan', names: ['zhan.lan'] });
    for (const host of [`evil.example:${port}`, `zhan.lan.evil:${port}`, 'zhan.lan', '8.8.8.8'])
      expect([host, (await askAs(port, { host })).status]).toEqual([host, 403]);
  });

  it('believes nothing that a request says of a server in front', async () => {
    const port = await serve({ by: 'lan', names: [] });
    const headers = { host: `evil.example:${port}`, 'x-forwarded-host': `127.0.0.1:${port}` };
    expect((await askAs(port, headers)).status).toBe(403);
  });

  it.runIf(lanAddresses().length > 0)('is reached at its own number, not only here', async () => {
    const port = await serve({ by: 'lan', names: [] });
    const { address } = lanAddresses()[0]!;
    expect((await askAs(port, { host: `${address}:${port}` }, address)).status).toBe(302);
  });

  it('puts the number a phone can reach first, and knows one of the internet', () => {
    const at = (address: string) => ({
      address,
      family: 'IPv4' as const,
      internal: address === '127.0.0.1',
      netmask: '',
      mac: '',
      cidr: null,
    });
    const found = lanAddresses({
      lo: [at('127.0.0.1')],
      docker0: [at('172.17.0.1')],
      eth0: [at('10.1.2.3'), at('8.8.8.8')],
      wlan0: [at('192.168.1.5')],
    });
    expect(found).toEqual([
      { address: '192.168.1.5', isPublic: false },
      { address: '10.1.2.3', isPublic: false },
      { address: '8.8.8.8', isPublic: true },
      { address: '172.17.0.1', isPublic: false },
    ]);
  });
});

describe('behind another server', () => {
  const address = 'https://desk.example.cn';

  it('answers under the name it was told of, however that server passes it on', async () => {
    const port = await serve({ by: 'proxy', address });
    const passed: Record<string, string>[] = [
      { host: 'desk.example.cn', 'x-forwarded-proto': 'https' },
      { host: `127.0.0.1:${port}`, 'x-forwarded-host': 'desk.example.cn' },
    ];
    for (const headers of passed) expect((await askAs(port, headers)).status).toBe(302);
    expect((await askAs(port, { host: 'evil.example' })).status).toBe(403);
    const rebound = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await askAs(port, rebound)).status).toBe(403);
  });

  it('sends whoever came without encryption to the encrypted address', async () => {
    const port = await serve({ by: 'proxy', address });
    const headers = { host: 'desk.example.cn', 'x-forwarded-proto': 'http' };
    expect(await askAs(port, headers)).toEqual({ status: 308, location: `${address}/admin/` });
  });

  it('can be logged into from its encrypted address, and from no other site', async () => {
    const port = await serve({ by: 'proxy', address });
    expect(await logInFrom(port, address)).toBe(303);
    expect(await logInFrom(port, 'https://evil.example')).toBe(403);
  });

  it('counts guesses by the address the server in front wrote down last', async () => {
    const door = await openDoor({ addressOf: forwardedAddress });
    const from = (told: string) => ({ headers: { 'x-forwarded-for': told } });
    for (let each = 0; each < 21; each += 1)
      await door.logIn(`n${each}`, 'not-the-password', from(`1.2.3.${each}, 8.8.8.8`));
    expect((await door.logIn('n', 'not-the-password', from('1.1.1.1, 8.8.8.8'))).status).toBe(429);
    expect((await door.logIn('n', 'not-the-password', from('8.8.8.8, 1.1.1.1'))).status).toBe(403);
  });
});

/** Logs in as a browser does that is on a page of `origin`; the status. */
function logInFrom(port: string, origin: string) {
  const type = 'application/x-www-form-urlencoded';
  const headers = { host: 'desk.example.cn', origin, 'content-type': type };
  const options = { host: '127.0.0.1', port, method: 'POST', path: '/desk/login', headers };
  return new Promise<number>((resolve, reject) => {
    request(options, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end(new URLSearchParams({ name: '张老师', password: PASSWORD }).toString());
  });
}
