import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';

const folder = createTestFolder();
const file = join(folder.path, 'editors.json');
const run = promisify(execFile);

/** A command of `scripts/` in a process of its own, which nobody types into. */
async function command(script: string, ...flags: string[]) {
  const env = {
    ...process.env,
    ARCHIVE_EDITORS: file,
    ARCHIVE_CACHE: join(folder.path, 'cache'),
    ARCHIVE_CONTENT: join(folder.path, 'content'),
  };
  const asked = run(process.execPath, [join('scripts', script), ...flags], { env });
  return asked.then(
    ({ stdout, stderr }) => ({ status: 0, printed: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ status: code as number, printed: `${stdout}${stderr}` }),
  );
}

it('does not open an office in which nobody has an account, and leaves nothing behind', async () => {
  for (const round of ['once', 'and again']) {
    const { status, printed } = await command('start.ts', '--lan');
    expect([round, status]).toEqual([round, 1]);
    expect(printed).toContain('npm run editors -- add 张老师');
    expect(printed).not.toContain('已经在运行');
  }
});

it('says what it does not know, in Chinese, and how to see what it does', async () => {
  const { status, printed } = await command('start.ts', '--wifi');
  expect([status, printed]).toEqual([1, expect.stringContaining('不认识“--wifi”')]);
  const help = await command('start.ts', '--help');
  expect([help.status, help.printed]).toEqual([0, expect.stringContaining('--lan')]);
});

it('makes an account from a script too: the password is invented and shown once', async () => {
  const { status, printed } = await command('editors.ts', 'add', '张老师');
  expect([status, printed]).toEqual([0, expect.stringMatching(/密码是：[a-z2-9-]{14}\n/)]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await command('editors.ts', 'list')).printed).toBe('张老师\n');
  const again = await command('editors.ts', 'add', '张老师');
  expect([again.status, again.printed]).toEqual([1, expect.stringContaining('已经有账户了')]);
});
