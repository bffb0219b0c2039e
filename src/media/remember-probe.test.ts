import { mkdtemp, rm, truncate, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rememberProbe } from './remember-probe.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'probes-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

test('what was seen once is not looked at again, unless what was kept is damaged', async () => {
  const look = vi.fn(async () => ({ width: 3 }));
  expect(await rememberProbe(cache, 'a', look)).toEqual({ width: 3 });
  expect(await rememberProbe(cache, 'a', look)).toEqual({ width: 3 });
  expect(look).toHaveBeenCalledTimes(1);
  const [kept] = await readdir(join(cache, 'probes'));
  await truncate(join(cache, 'probes', kept!), 5);
  expect(await rememberProbe(cache, 'a', look)).toEqual({ width: 3 });
  expect(look).toHaveBeenCalledTimes(2);
});

test('a problem is looked at every time', async () => {
  const look = vi.fn(async () => 'photo-unreadable');
  await rememberProbe(cache, 'b', look);
  await rememberProbe(cache, 'b', look);
  expect(look).toHaveBeenCalledTimes(2);
});
