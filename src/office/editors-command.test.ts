import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { runEditors } from './editors-command.ts';
import { findAccount, followAccounts, readAccounts } from './editors-file.ts';
import { isPassword } from './password.ts';

const folder = createTestFolder();
let count = 0;

/** A file of its own, and a maintainer who types `typed` when asked for a password. */
function office(typed: string | null = null) {
  const file = join(folder.path, String((count += 1)), 'editors.json');
  const printed: string[] = [];
  const asked = { typed };
  const run = async (...args: string[]) => {
    await mkdir(dirname(file), { recursive: true });
    printed.length = 0;
    await runEditors(args, {
      file,
      cost: { N: 1024, r: 8, p: 1 },
      print: (text) => printed.push(text),
      ask: async (check) => {
        if (asked.typed !== null) check(asked.typed);
        return asked.typed;
      },
    });
    return printed.join('');
  };
  return { file, run, asked };
}

it('makes an account with a password that is shown once and kept nowhere', async () => {
  const { file, run } = office();
  const printed = await run('add', '张老师');
  const [, password] = /密码是：(\S+)/.exec(printed)!;
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain(password);
  const account = findAccount(await readAccounts(file), '张老师')!;
  expect(await isPassword(password!, account.password)).toBe(true);
  expect(await run('list')).toBe('张老师\n');
});

it('keeps the file to this computer’s user, whole, with nothing beside it', async () => {
  const { file, run } = office();
  await run('add', '张老师');
  await chmod(file, 0o644);
  await run('add', '李', '老师');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dirname(file))).toEqual(['editors.json']);
  expect(await run('list')).toBe('张老师\n李 老师\n');
});

it('takes a password that was typed, and shows none', async () => {
  const { file, run } = office('柳湾村东头的老井');
  expect(await run('add', '张老师', '--email', 'zhang@example.cn')).not.toContain('密码是');
  const account = findAccount(await readAccounts(file), ' 张老师')!;
  expect(account.email).toBe('zhang@example.cn');
  expect(await isPassword('柳湾村东头的老井', account.password)).toBe(true);
});

it('changes a password and what tells old sessions from new ones; the others stay', async () => {
  const { file, run, asked } = office('柳湾村东头的老井');
  await run('add', '张老师');
  await run('add', '李老师');
  const before = await readAccounts(file);
  asked.typed = '柳湾村西头的老井';
  await run('password', '张老师');
  const after = await readAccounts(file);
  expect(after.editors[0]!.stamp).not.toBe(before.editors[0]!.stamp);
  expect(after.editors[1]).toEqual(before.editors[1]);
  expect(after.secret).toBe(before.secret);
  expect(await isPassword('柳湾村东头的老井', after.editors[0]!.password)).toBe(false);
});

it('takes an account away', async () => {
  const { run } = office();
  await run('add', '张老师');
  await run('remove', '张老师');
  expect(await run('list')).toContain('还没有给谁开过账户');
});

it.each([
  ['editors-name-missing', ['add']],
  ['editors-name-form', ['add', '<张>']],
  ['editors-name-form', ['add', '张'.repeat(31)]],
  ['editors-name-form', ['add', '···']],
  ['editors-email-form', ['add', '李老师', '--email', 'nobody']],
  ['editors-exists', ['add', '张老师']],
  ['editors-exists', ['add', ' 张老师 ']],
  ['editors-missing', ['password', '王老师']],
  ['editors-missing', ['remove', '王老师']],
  ['editors-command', ['delete', '张老师']],
  ['editors-command', ['add', '张老师', '--admin']],
])('refuses in Chinese and changes nothing: %s %j', async (id, args) => {
  const { file, run } = office('柳湾村东头的老井');
  await run('add', '张老师');
  const before = await readFile(file, 'utf8');
  await expect(run(...args)).rejects.toThrow(new RegExp(`\\p{Script=Han}.*（${id}）`, 'u'));
  expect(await readFile(file, 'utf8')).toBe(before);
});

it('refuses a password that is easily guessed', async () => {
  const { run } = office('12345678');
  await expect(run('add', '张老师')).rejects.toThrow('（password-plain）');
  expect(await run('list')).toContain('还没有');
});

it('does not touch a file that it cannot read', async () => {
  const { file, run } = office();
  await run('add', '张老师');
  await writeFile(file, '{"editors": [');
  await expect(run('add', '李老师')).rejects.toThrow('（editors-file-broken）');
  expect(await readFile(file, 'utf8')).toBe('{"editors": [');
  await expect(followAccounts(file)()).rejects.toThrow('（editors-file-broken）');
});

it('is followed: a change is seen at the next question', async () => {
  const { file, run } = office();
  await run('add', '张老师');
  const accounts = followAccounts(file);
  const first = await accounts();
  expect(await accounts()).toBe(first);
  await run('add', '李老师');
  expect((await accounts()).editors.map(({ name }) => name)).toEqual(['张老师', '李老师']);
});
