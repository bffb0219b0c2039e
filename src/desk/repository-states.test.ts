import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import {
  createRepositories,
  gitIn,
  refusalOf,
  saveParams,
  story,
  WELL,
  workOn,
  writeInto,
} from './desk-for-tests.ts';
import { openDesk } from './open-desk.ts';

const createRepository = createRepositories();
const worker = fileURLToPath(new URL('power-cut-worker.ts', import.meta.url));
const name = { collection: 'stories', slug: '井台' };
const cleanUp: (() => void)[] = [];
afterEach(() => cleanUp.splice(0).forEach((undo) => undo()));

const opened = (content: string) => refusalOf(openDesk({ content }));

test('in mid-merge drafts can be saved, publishing waits, and the merge is left as it is', async () => {
  const repository = createRepository();
  const { ask, save, draftText } = await workOn(repository);
  repository.git('switch', '-qc', 'other');
  repository.write('README.md', 'theirs\n');
  repository.git('commit', '-qam', 'theirs');
  repository.git('switch', '-q', 'main');
  repository.write('README.md', 'ours\n');
  repository.git('commit', '-qam', 'ours');
  expect(() => repository.git('merge', 'other')).toThrow();
  const before = repository.git('status', '--porcelain');

  await save('井台', story('井台', '合并中写的。'));
  const refused = await refusalOf(ask('publishUnpublishedEntry', name));
  expect(refused).toMatchObject({ id: 'merge-under-way', status: 409 });
  expect(await refusalOf(save('新', '话', { useWorkflow: false }))).toMatchObject({
    id: 'merge-under-way',
  });
  expect(await draftText('井台')).toContain('合并中写的。');
  expect(repository.git('status', '--porcelain')).toBe(before);

  repository.write('README.md', 'both\n');
  repository.git('commit', '-qam', 'merged');
  await ask('publishUnpublishedEntry', name);
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toContain('合并中写的。');
});

test('with HEAD detached before the first request it says that it does not know where to publish', async () => {
  const repository = createRepository();
  repository.git('switch', '-q', '--detach');
  const { ask } = await workOn(repository);
  expect(await refusalOf(ask('unpublishedEntry', name))).toMatchObject({ status: 404 });
  expect(await refusalOf(ask('getEntry', { path: WELL }))).toMatchObject({ id: 'no-branch' });
  repository.git('switch', '-q', 'main');
  expect(await ask('getEntry', { path: WELL })).toMatchObject({ file: { path: WELL } });
});

test('a published branch that is renamed under us is not begun anew', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  await ask('getEntry', { path: WELL });
  repository.git('branch', '-m', 'main', 'trunk');
  for (const useWorkflow of [true, false]) {
    const refused = await refusalOf(save('新', '话', { useWorkflow }));
    expect(refused.id).toBe('branch-gone');
  }
  expect(repository.git('branch', '--format=%(refname:short)')).toBe('trunk');
});

test('a folder without git, a bare repository and one of somebody else are refused when opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  expect(await opened(folder)).toMatchObject({ id: 'no-repository' });
  gitIn(folder)('init', '-q', '--bare');
  expect(await opened(folder)).toMatchObject({ id: 'bare-repository' });
});

test('git that is missing or too old is refused when the desk is opened', async () => {
  const { path: PATH } = { path: process.env.PATH };
  const folder = mkdtempSync(join(tmpdir(), 'old-git-'));
  cleanUp.push(() => {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true });
  });
  const { content } = createRepository();
  process.env.PATH = folder;
  expect(await opened(content)).toMatchObject({ id: 'git-missing' });
  writeFileSync(join(folder, 'git'), '#!/bin/sh\necho "git version 2.37.4"\n');
  chmodSync(join(folder, 'git'), 0o755);
  process.env.PATH = `${folder}:${PATH}`;
  const refused = await opened(content);
  expect(refused.id).toBe('git-old');
  expect(refused.message).toContain('2.37');
});

test('a shallow clone is edited and published like any other', async () => {
  const original = createRepository();
  original.git('commit', '-q', '--allow-empty', '-m', 'second');
  const path = mkdtempSync(join(tmpdir(), 'shallow-'));
  cleanUp.push(() => rmSync(path, { recursive: true }));
  gitIn(path)('clone', '-q', '--depth', '1', `file://${original.path}`, '.');
  const { ask, save } = await workOn({ content: join(path, 'content') });
  await save('井台', story('井台', '新的。'));
  await ask('publishUnpublishedEntry', name);
  expect(readFileSync(join(path, WELL), 'utf8')).toContain('新的。');
  expect(gitIn(path)('status', '--porcelain')).toBe('');
});

test('with core.autocrlf the files get their line ends, git keeps its own, and all is clean', async () => {
  const repository = createRepository();
  repository.git('config', 'core.autocrlf', 'true');
  rmSync(join(repository.path, 'content'), { recursive: true });
  repository.git('checkout', '-q', '--', '.');
  const { ask, save, draftText } = await workOn(repository);
  const text = story('井台', '新的。');
  await save('井台', text);
  expect(await draftText('井台')).toBe(text);
  expect((await ask('publishUnpublishedEntry', name)).notice).toBeUndefined();
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toBe(text.replaceAll('\n', '\r\n'));
  expect(repository.git('show', `main:${WELL}`)).toBe(text.trim());
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('nothing in the surroundings or the settings makes git do something else', async () => {
  const repository = createRepository();
  const other = createRepository();
  const trap = join(repository.path, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\ntouch ${repository.path}/trapped\n`);
  chmodSync(trap, 0o755);
  repository.git('config', 'core.fsmonitor', trap);
  repository.git('config', 'core.editor', trap);
  repository.git('config', 'core.quotepath', 'true');
  repository.git('config', 'commit.gpgsign', 'true');
  const leaked = {
    GIT_DIR: join(other.path, '.git'),
    GIT_WORK_TREE: other.path,
    GIT_INDEX_FILE: 'x',
  };
  Object.assign(process.env, leaked);
  cleanUp.push(() => Object.keys(leaked).forEach((key) => delete process.env[key]));
  const { ask, save } = await workOn(repository);
  await save('井台', story('井台', '新的。'));
  await ask('publishUnpublishedEntry', name);
  expect(existsSync(join(repository.path, 'trapped'))).toBe(false);
  expect(repository.git('show', `main:${WELL}`)).toContain('新的。');
  expect(other.git('rev-list', '--count', '--all')).toBe('1');
});

test('a lock that a power cut left on a ref is taken away once it is old, and waited for while it is not', async () => {
  const repository = createRepository();
  const { save, draftText } = await workOn(repository);
  await save('井台', '一。');
  const lock = join(repository.path, '.git/refs/heads/cms/stories/井台.lock');
  writeFileSync(lock, '');
  setTimeout(() => rmSync(lock), 300);
  await save('井台', '二。');
  writeFileSync(lock, '');
  const refused = await refusalOf(save('井台', '三。'));
  expect(refused).toMatchObject({ id: 'repository-busy', status: 503 });
  expect(await draftText('井台')).toBe('二。');
  utimesSync(lock, new Date(0), new Date(0));
  await save('井台', '三。');
  expect(await draftText('井台')).toBe('三。');
});

test('a text that is not UTF-8 is left out of lists and refused by name, so that no save breaks it', async () => {
  const repository = createRepository();
  const gbk = Buffer.from([0xb9, 0xca, 0xcf, 0xe7]);
  writeFileSync(join(repository.content, 'stories/old.mdx'), gbk);
  repository.git('add', '-A');
  repository.git('commit', '-qm', 'old');
  const { ask } = await workOn(repository);
  const list = { folder: 'content/stories', extension: '.mdx', depth: 2 };
  expect(await ask('entriesByFolder', list)).toHaveLength(1);
  const refused = await refusalOf(ask('getEntry', { path: 'content/stories/old.mdx' }));
  expect(refused).toMatchObject({ id: 'text-unreadable', status: 422 });
});

test('a link in the work tree that leads out is not written through', async () => {
  const repository = createRepository();
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  cleanUp.push(() => rmSync(outside, { recursive: true }));
  symlinkSync(outside, join(repository.content, 'stories/新'));
  const { save } = await workOn(repository);
  const answer = await save('新', '话', { useWorkflow: false });
  expect(answer.notice).toContain('维护网站的人正在改');
  expect(existsSync(join(outside, 'index.mdx'))).toBe(false);
});

/** Only the system itself can fill a disk up, and only root can make a small one. */
const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

test.skipIf(!canMount)(
  'on a full disk a save says so, what was saved is there, and it works again with room',
  async () => {
    const path = mkdtempSync(join(tmpdir(), 'full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', path]);
    cleanUp.push(() => {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true });
    });
    const [git, write] = [gitIn(path), writeInto(path)];
    git('init', '-q', '-b', 'main');
    write(WELL, story('井台', '原文。'));
    git('add', '-A');
    git('commit', '-qm', 'first');
    const { ask, save, draftText, desk } = await workOn({ content: join(path, 'content') });
    await save('井台', '存好的。');
    const filler = join(path, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
    const refused = await refusalOf(save('井台', '存不下的。'));
    expect(refused).toMatchObject({ id: 'disk-full', status: 507 });
    expect(await refusalOf(ask('publishUnpublishedEntry', name))).toMatchObject({
      id: 'disk-full',
    });
    expect(await draftText('井台')).toBe('存好的。');
    rmSync(filler);
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
    await save('井台', '又有地方了。');
    await ask('publishUnpublishedEntry', name);
    expect(readFileSync(join(path, WELL), 'utf8')).toBe('又有地方了。');
    await desk.close();
  },
);

const NOBODY = 65_534;

test.skipIf(process.getuid?.() !== 0)(
  'a repository that cannot be written can be read, and a save says so',
  async () => {
    const repository = createRepository();
    const folder = repository.path;
    mkdirSync(join(folder, 'home'));
    execFileSync('chown', ['-R', String(NOBODY), folder]);
    execFileSync('chmod', ['-R', 'a-w', folder]);
    cleanUp.push(() => execFileSync('chmod', ['-R', 'u+w', folder]));
    // Root may write anything, so somebody else has to try.
    const run = (request: unknown) =>
      spawnSync(process.execPath, [worker, repository.content, JSON.stringify(request), '999'], {
        uid: NOBODY,
        env: { ...process.env, HOME: join(folder, 'home') },
        encoding: 'utf8',
      });
    const read = run({ action: 'getEntry', params: { path: WELL } });
    expect(read.stderr).toBe('');
    expect(read.stdout).toBe('acknowledged');
    const save = run({ action: 'persistEntry', params: saveParams('井台', '话') });
    expect(save.stderr).toContain('read-only');
    expect(save.stderr).toContain('仓库只能读');
  },
);
