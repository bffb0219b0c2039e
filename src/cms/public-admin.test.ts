import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { bundlePublicAdmin } from './bundle-admin.ts';

const folder = createTestFolder();
const cache = join(folder.path, 'cache');
let count = 0;

const GIT = { ARCHIVE_REPOSITORY: 'zhan/guxianghen', ARCHIVE_BRANCH: 'archive' };
const OAUTH = { ARCHIVE_SERVER_URL: 'https://git.example.cn', ARCHIVE_OAUTH_APP_ID: 'an-app' };

/** What a built site has of the editor with these settings. */
async function build(environment: NodeJS.ProcessEnv) {
  const out = join(folder.path, `out-${(count += 1)}`);
  await bundlePublicAdmin({ out, cache }, environment);
  const files = await readdir(join(out, 'admin')).catch(() => []);
  if (files.length === 0) return { files, servers: '', backend: null };
  const page = await readFile(join(out, 'admin/index.html'), 'utf8');
  const [, servers] = /connect-src 'self' blob: data:([^;]*)/.exec(page)!;
  const [, config] = /id="cms-config">(.*?)<\/script>/s.exec(page)!;
  return { files, servers: servers!.trim(), backend: JSON.parse(config!).backend };
}

it.each([
  ['forgejo', OAUTH, { api_root: 'https://git.example.cn/api/v1', app_id: 'an-app' }],
  ['gitlab', OAUTH, { api_root: 'https://git.example.cn/api/v4', auth_type: 'pkce' }],
])('with %s has an editor that talks to that server and to no other', async (name, more, has) => {
  const { servers, backend } = await build({ ARCHIVE_BACKEND: name, ...GIT, ...more });
  expect(servers).toBe('https://git.example.cn');
  expect(backend).toMatchObject({ name, repo: 'zhan/guxianghen', branch: 'archive', ...has });
  expect(backend).not.toHaveProperty('has_login');
});

it('with GitHub has one that logs in through the server that holds the secret', async () => {
  const login = { ARCHIVE_OAUTH_URL: 'https://login.example.cn' };
  const { servers, backend } = await build({ ARCHIVE_BACKEND: 'github', ...GIT, ...login });
  expect(servers).toBe('https://api.github.com');
  expect(backend).toMatchObject({ name: 'github', base_url: 'https://login.example.cn' });
});

it.each([{}, { ARCHIVE_BACKEND: 'desk' }])(
  'with %j has none: that one is served by the desk itself',
  async (environment) => {
    expect((await build(environment)).files).toEqual([]);
  },
);

it('holds no word of the other servers’ settings, and nothing secret', async () => {
  const secret = { ...OAUTH, ARCHIVE_OAUTH_SECRET: 'a-secret', GIT_TOKEN: 'another-secret' };
  const { backend } = await build({ ARCHIVE_BACKEND: 'forgejo', ...GIT, ...secret });
  expect(JSON.stringify(backend)).not.toContain('secret');
});

it.each([
  ['ARCHIVE_REPOSITORY', { ARCHIVE_BACKEND: 'gitlab', ...OAUTH }],
  ['ARCHIVE_SERVER_URL', { ARCHIVE_BACKEND: 'forgejo', ...GIT }],
  [
    'ARCHIVE_OAUTH_APP_ID',
    { ARCHIVE_BACKEND: 'forgejo', ...GIT, ARCHIVE_SERVER_URL: 'https://x.cn' },
  ],
  ['ARCHIVE_OAUTH_URL', { ARCHIVE_BACKEND: 'github', ...GIT }],
  ['gitee', { ARCHIVE_BACKEND: 'gitee', ...GIT }],
])('is not built without what is needed, and the sentence names %s', async (named, environment) => {
  await expect(build(environment)).rejects.toThrow(
    new RegExp(`(?=.*\\p{Script=Han}).*${named}`, 'u'),
  );
});
