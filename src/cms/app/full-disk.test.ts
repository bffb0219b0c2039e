import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { openRealDesk, type RealDesk } from './open-real-desk.ts';

const folder = createTestFolder();
const disk = join(folder.path, '小盘');
let [desk, browser]: [RealDesk?, Browser?] = [];

/** Only root can make a small disk. */
const canMount = (() => {
  mkdirSync(disk, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0;
})();

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=维护者', '-c', 'user.email=k@example.org', ...args], {
    cwd: disk,
  }).toString();

beforeAll(async () => {
  if (!canMount) return;
  const story = join(disk, 'content/stories/jing');
  await mkdir(story, { recursive: true });
  await writeFile(join(disk, 'content/site.yaml'), 'name: 试验\n');
  await writeFile(join(story, 'index.mdx'), '---\ntitle: 老井\n---\n\n原来的话。\n');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', '开始');
  desk = await openRealDesk(join(disk, 'content'), folder.path);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
  if (canMount) execFileSync('umount', [disk]);
});

it.skipIf(!canMount)(
  'on a full disk the editor is told so in words, keeps what was typed, and saves it once there is room',
  async () => {
    const page = await browser!.newPage();
    await page.goto(`${desk!.address}/admin/`);
    await page.getByRole('button', { name: '进入整理台' }).click();
    await page.getByText('老井').first().click();
    const title = page.getByRole('textbox', { name: '题目' });
    await title.fill('老井台');
    const filler = join(disk, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
    const save = page.getByText('保存', { exact: true });
    await save.click();
    await page
      .getByText(/磁盘|硬盘/)
      .first()
      .waitFor();
    await expect.poll(() => title.inputValue()).toBe('老井台');
    await rm(filler);
    await save.click();
    await page.getByText('都保存好了').waitFor();
    const drafts = git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').trim();
    expect(git('show', `${drafts}:content/stories/jing/index.mdx`)).toContain('title: 老井台');
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  },
);
