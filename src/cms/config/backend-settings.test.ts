import { expect, test } from 'vitest';
import { BackendSettingsError, readBackendSettings } from './backend-settings.ts';
import { makeConfig } from './make-config.ts';

const FORGEJO = {
  ARCHIVE_BACKEND: 'forgejo',
  ARCHIVE_REPOSITORY: 'zhan/guxianghen',
  ARCHIVE_SERVER_URL: 'https://git.example.cn/',
  ARCHIVE_OAUTH_APP_ID: 'abc',
};
const GITHUB = {
  ARCHIVE_BACKEND: 'github',
  ARCHIVE_REPOSITORY: 'zhan/guxianghen',
  ARCHIVE_OAUTH_URL: 'https://login.example.cn/oauth',
};

function refusalOf(environment: NodeJS.ProcessEnv): BackendSettingsError {
  try {
    readBackendSettings(environment);
  } catch (error) {
    if (error instanceof BackendSettingsError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

test('without any setting the archive is edited on this machine', () => {
  expect(readBackendSettings({})).toEqual({ backend: 'desk', branch: 'main' });
  expect(makeConfig(readBackendSettings({})).backend).toMatchObject({
    name: 'proxy',
    proxy_url: '/desk/api',
    branch: 'main',
  });
});

test('Forgejo is asked with PKCE at the address of its API', () => {
  expect(makeConfig(readBackendSettings(FORGEJO)).backend).toMatchObject({
    name: 'forgejo',
    repo: 'zhan/guxianghen',
    branch: 'main',
    api_root: 'https://git.example.cn/api/v1',
    app_id: 'abc',
    auth_type: 'pkce',
  });
});

test('GitLab may have its repository in groups, and its own branch', () => {
  const settings = readBackendSettings({
    ...FORGEJO,
    ARCHIVE_BACKEND: 'gitlab',
    ARCHIVE_REPOSITORY: 'zhan/cun/guxianghen',
    ARCHIVE_BRANCH: 'archive',
  });
  expect(makeConfig(settings).backend).toMatchObject({
    name: 'gitlab',
    repo: 'zhan/cun/guxianghen',
    branch: 'archive',
    base_url: 'https://git.example.cn',
    api_root: 'https://git.example.cn/api/v4',
    auth_type: 'pkce',
  });
});

test('GitHub is reached through the server that holds its secret', () => {
  expect(makeConfig(readBackendSettings(GITHUB)).backend).toMatchObject({
    name: 'github',
    base_url: 'https://login.example.cn/oauth',
  });
});

test.each([
  ['backend-unknown', { ARCHIVE_BACKEND: 'gitee' }],
  ['repository-missing', { ...FORGEJO, ARCHIVE_REPOSITORY: '' }],
  ['repository-form', { ...FORGEJO, ARCHIVE_REPOSITORY: 'guxianghen' }],
  ['server-url-missing', { ...FORGEJO, ARCHIVE_SERVER_URL: undefined }],
  ['url-form', { ...FORGEJO, ARCHIVE_SERVER_URL: 'git.example.cn' }],
  ['url-form', { ...FORGEJO, ARCHIVE_SERVER_URL: 'http://git.example.cn' }],
  ['url-form', { ...FORGEJO, ARCHIVE_SERVER_URL: 'https://me:secret@git.example.cn' }],
  ['app-id-missing', { ...FORGEJO, ARCHIVE_OAUTH_APP_ID: '' }],
  ['oauth-url-missing', { ...GITHUB, ARCHIVE_OAUTH_URL: '' }],
])('%s is said in Chinese', (id, environment) => {
  const refusal = refusalOf(environment);
  expect(refusal.id).toBe(id);
  expect(refusal.message).toMatch(/\p{Script=Han}.*。$/u);
});

test('a server on this machine may do without HTTPS', () => {
  const settings = readBackendSettings({ ...FORGEJO, ARCHIVE_SERVER_URL: 'http://localhost:3000' });
  expect(settings.baseUrl).toBe('http://localhost:3000');
});
