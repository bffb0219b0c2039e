import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite, type SiteServer } from './serve-site.ts';

let folder: string;
let server: SiteServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(folder, 'index.html'), '<h1>首页</h1>');
  await writeFile(join(folder, '404.html'), '<h1>没有这一页</h1>');
  await writeFile(join(folder, 'sound.mp3'), Buffer.alloc(1000, 7));
  for (const name of ['story.txt', 'story.jsonld', 'a.vtt', 'a.csv', 'a.xlsx'])
    await writeFile(join(folder, name), '井');
  for (const name of ['media', '_astro', 'search-index/5e6f']) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, '1a2b.js'), '1');
  }
  await writeFile(join(folder, 'search-index/base.json'), '{}');
  server = await serveSite(folder, 46_321);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it('answers on this machine only', () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('sends a part of a recording when a player asks for one', async () => {
  const response = await fetch(`${server.address}/sound.mp3`, {
    headers: { range: 'bytes=100-199' },
  });
  expect([response.status, response.headers.get('content-range')]).toEqual([
    206,
    'bytes 100-199/1000',
  ]);
});

it('shows the site’s own page for what is not there', async () => {
  const response = await fetch(`${server.address}/nowhere/`);
  expect([response.status, await response.text()]).toEqual([404, '<h1>没有这一页</h1>']);
});

it('says in which alphabet texts are that have no way to say it themselves', async () => {
  const typeOf = async (name: string) =>
    (await fetch(`${server.address}/${name}`)).headers.get('content-type');
  expect(
    await Promise.all(['story.txt', 'story.jsonld', 'a.vtt', 'a.csv', 'a.xlsx'].map(typeOf)),
  ).toEqual([
    'text/plain;charset=utf-8',
    'application/ld+json;charset=utf-8',
    'text/vtt;charset=utf-8',
    'text/csv;charset=utf-8',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
});

it('never serves what lies outside the site', async () => {
  const response = await fetch(`${server.address}/..%2f..%2fetc/passwd`);
  expect(response.status).toBe(404);
});

it('says that a port is taken and uses the next', async () => {
  const taken: number[] = [];
  const port = Number(new URL(server.address).port);
  const second = await serveSite(folder, port, { onTaken: (each) => taken.push(each) });
  expect([taken[0], Number(new URL(second.address).port) > port]).toEqual([port, true]);
  await second.close();
});

/** Asks under another name, which `fetch` never does. */
function askAs(host: string, path = '/'): Promise<number> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}

it('answers to its own names and refuses every other: a name that is made to lead here reads nothing', async () => {
  const { port } = new URL(server.address);
  expect([await askAs(`localhost:${port}`), await askAs(`127.0.0.1:${port}`)]).toEqual([200, 200]);
  for (const foreign of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1.evil:${port}`,
  ])
    expect([foreign, await askAs(foreign)]).toEqual([foreign, 403]);
  expect(await askAs('evil.example', '/sound.mp3')).toBe(403);
});

it('lets browsers keep for ever what is named by its content, and nothing else', async () => {
  const kept = async (path: string) =>
    (await fetch(server.address + path)).headers.get('cache-control');
  const forEver = 'public, max-age=31536000, immutable';
  expect([await kept('/media/1a2b.js'), await kept('/_astro/1a2b.js')]).toEqual([forEver, forEver]);
  expect(await kept('/search-index/5e6f/1a2b.js')).toBe(forEver);
  expect(await kept('/search-index/base.json')).toBe('no-cache');
  expect([await kept('/'), await kept('/nowhere/')]).toEqual(['no-cache', 'no-store']);
});

it('says of every answer that its type is not to be guessed, and of the editor’s that no site may frame it', async () => {
  const { headers } = await fetch(`${server.address}/sound.mp3`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  const admin = await fetch(`${server.address}/admin/`);
  expect(admin.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
});
