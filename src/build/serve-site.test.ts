import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

it('never serves what lies outside the site', async () => {
  const response = await fetch(`${server.address}/..%2f..%2fetc/passwd`);
  expect(response.status).toBe(404);
});

it('says that a port is taken and uses the next', async () => {
  const taken: number[] = [];
  const port = Number(new URL(server.address).port);
  const second = await serveSite(folder, port, (each) => taken.push(each));
  expect([taken[0], Number(new URL(second.address).port) > port]).toEqual([port, true]);
  await second.close();
});
