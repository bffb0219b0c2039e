import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildArchive, createFixture, type Fixture } from '../testing/build-fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await createFixture({});
});
afterAll(() => fixture?.remove());

const FORGEJO = {
  ARCHIVE_BACKEND: 'forgejo',
  ARCHIVE_REPOSITORY: 'zhan/guxianghen',
  ARCHIVE_SERVER_URL: 'https://git.example.cn',
  ARCHIVE_OAUTH_APP_ID: 'an-app',
};

describe('a site that is put on the web', () => {
  it('has no editor where the archive is kept on this machine', async () => {
    const run = await fixture.build('2026-01-01');
    expect(run.status, run.printed).toBe(0);
    const names = [...(await fixture.published()).keys()];
    expect(names).toContain('index.html');
    expect(names.filter((name) => name.startsWith('admin'))).toEqual([]);
  });

  it('has one where a server keeps it, that talks to that server', async () => {
    const run = await buildArchive({ ...fixture.environment, ...FORGEJO });
    expect(run.status, run.printed).toBe(0);
    const page = await readFile(join(fixture.out, 'admin/index.html'), 'utf8');
    expect(page).toContain("connect-src 'self' blob: data: https://git.example.cn;");
    const [, config] = page.match(/id="cms-config">(.*?)<\/script>/s)!;
    expect(JSON.parse(config!).backend).toMatchObject({ name: 'forgejo', repo: 'zhan/guxianghen' });
  });

  it('is not made with half the settings, and the sentence says which is missing', async () => {
    const run = await buildArchive({ ...fixture.environment, ARCHIVE_BACKEND: 'forgejo' });
    expect(run.status).not.toBe(0);
    expect(run.printed).toContain('ARCHIVE_REPOSITORY');
    expect(run.printed).not.toContain(' at ');
  });
});
