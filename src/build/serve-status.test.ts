import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { serveSite, type SiteServer } from './serve-site.ts';
import { serveStatus } from './serve-status.ts';
import type { SiteStatus } from './site-status.ts';

const folder = createTestFolder();
const listeners = new Set<(status: SiteStatus) => void>();
const status: SiteStatus = { commit: 'abc', buildingSince: null, problem: null, news: null };
let server: SiteServer;
let watched = 0;

beforeAll(async () => {
  const site = {
    status: () => status,
    onChange: (listener: (status: SiteStatus) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const onWatched = () => (watched += 1);
  const before = (hosts: readonly string[]) => [serveStatus(site, { hosts, onWatched })];
  server = await serveSite(folder.path, 46_721, { before });
});
afterAll(() => server.close());

const ask = (path: string, options: RequestInit = {}) => fetch(server.address + path, options);

it('says how the site stands, and that this is to be kept nowhere', async () => {
  const response = await ask('/desk/status');
  expect(await response.json()).toEqual(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('sends the status at once and with every change, until nobody listens', async () => {
  const leaving = new AbortController();
  const { body } = await ask('/desk/events', { signal: leaving.signal });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => JSON.parse((await reader.read()).value!.replace('data: ', ''));
  expect(await next()).toEqual(status);
  for (const listener of listeners) listener({ ...status, commit: 'def' });
  expect((await next()).commit).toBe('def');
  expect([watched, listeners.size]).toEqual([1, 1]);
  leaving.abort();
  await expect.poll(() => listeners.size).toBe(0);
});

it.each(['/desk/status', '/desk/events'])('refuses %s to pages of other sites', async (path) => {
  const evil = await ask(path, { headers: { origin: 'http://evil.example' } });
  const framed = await ask(path, { headers: { 'sec-fetch-site': 'cross-site' } });
  const nobody = await ask(path, { headers: { origin: 'null' } });
  expect([evil.status, framed.status, nobody.status]).toEqual([403, 403, 403]);
  expect((await ask(path, { method: 'POST' })).status).toBe(405);
  expect(listeners.size).toBe(0);
});
