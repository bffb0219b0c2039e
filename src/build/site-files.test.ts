import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { serveSite, type SiteServer } from './serve-site.ts';

const folder = createTestFolder();
let shown: string | null;
let server: SiteServer;

async function write(name: string, files: Record<string, string>): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(join(path, '_astro'), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text);
  return path;
}
const text = async (path: string) => (await fetch(server.address + path)).text();
const status = async (path: string) => (await fetch(server.address + path)).status;

beforeAll(async () => {
  server = await serveSite(() => shown, 46_421);
});
beforeEach(() => {
  shown = null;
});
afterAll(() => server.close());

it('says that the site is being made while there is none, and asks again by itself', async () => {
  expect(await status('/stories/')).toBe(503);
  expect(await text('/')).toMatch(/http-equiv="refresh"[^]*正在生成网站/);
});

it('shows another folder from one request to the next', async () => {
  shown = await write('a', { 'index.html': '一' });
  expect(await text('/')).toBe('一');
  shown = await write('b', { 'index.html': '二', '404.html': '没有' });
  expect([await text('/'), await text('/none/')]).toEqual(['二', '没有']);
});

it('misses no page while sites take each other’s place under many readers', async () => {
  const sites = [
    await write('c', { 'index.html': '一' }),
    await write('d', { 'index.html': '二' }),
  ];
  shown = sites[0]!;
  const seen = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    shown = sites[round % 2]!;
    for (const each of await Promise.all(Array.from({ length: 10 }, () => text('/'))))
      seen.add(each);
  }
  expect([...seen].sort()).toEqual(['一', '二']);
});

it('still has the scripts of the site before, for pages that are open, but none of its pages', async () => {
  shown = await write('e', { 'index.html': '一', 'old.html': '旧', '_astro/old.js': 'old' });
  await text('/');
  shown = await write('f', { 'index.html': '二' });
  expect([await status('/'), await text('/_astro/old.js')]).toEqual([200, 'old']);
  expect([await status('/old.html'), await status('/_astro/never.js')]).toEqual([404, 404]);
});

it('goes on when the site before has been deleted', async () => {
  shown = await write('g', { 'index.html': '一' });
  await text('/');
  const before = shown;
  shown = await write('h', { 'index.html': '二' });
  await rm(before, { recursive: true });
  expect([await text('/'), await status('/_astro/gone.js')]).toEqual(['二', 404]);
});
