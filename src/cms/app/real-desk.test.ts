import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPhoto } from '../../testing/fixture-media.ts';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { openRealDesk, type RealDesk } from './open-real-desk.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 30_000 };
const COLLECTIONS = ['stories', 'histories', 'albums', 'villages', 'people', 'glossary'];
const FILE = 'content/stories/well-forty-years/index.mdx';

const folder = createTestFolder();
const repository = join(folder.path, 'repository');
let [desk, browser]: [RealDesk?, Browser?] = [];
let complaints: string[];

function git(...args: string[]): string {
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: repository }).toString();
}

/** The archive's own samples in a repository, its real form, and the real desk. */
beforeAll(async () => {
  await cp('content', join(repository, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  desk = await openRealDesk(join(repository, 'content'), folder.path);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function logIn(): Promise<Page> {
  complaints = [];
  const page = await (await browser!.newContext(PHONE)).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Decap asks for a draft of every entry; that there is none is an answer, and 404 says so.
    const asked = message.text().includes('status of 404');
    if (message.type() === 'error' && !asked) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${desk!.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).tap();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  return page;
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('with the archive’s own form and the desk, on a phone', () => {
  it('a story is found, a word of it mended, and the draft is in git, all else as it was', async () => {
    const page = await logIn();
    await page.getByText('井台边的四十年').first().tap();
    const title = page.getByRole('textbox', { name: '题目' });
    await expect.poll(() => title.inputValue(), PATIENTLY).toContain('井台边的四十年');
    const before = git('show', `main:${FILE}`);
    const old = await title.inputValue();
    await title.fill('井台边的五十年');
    await page.getByText('保存', { exact: true }).tap();
    await page.getByText('都保存好了').waitFor();
    const [draft] = git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').trim().split('\n');
    expect(git('show', `${draft}:${FILE}`)).toBe(before.replace(old, '井台边的五十年'));
    expect(git('show', `main:${FILE}`)).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('every form opens without a complaint and is no wider than the phone', async () => {
    const page = await logIn();
    for (const collection of COLLECTIONS) {
      await page.goto(`${desk!.address}/admin/#/collections/${collection}/new`);
      await page.locator('label').first().waitFor();
      expect([collection, await widthOf(page), complaints]).toEqual([collection, 390, []]);
      await page.goto(`${desk!.address}/admin/#/collections/${collection}`);
      await page.locator('main h1').waitFor();
      expect([collection, await widthOf(page), complaints]).toEqual([collection, 390, []]);
    }
  });

  it('going straight from one form to another shows the other’s fields, and what is typed is its own', async () => {
    const page = await logIn();
    await page.goto(`${desk!.address}/admin/#/collections/stories/new`);
    await page.getByRole('textbox', { name: '题目' }).fill('不该留下的');
    await page.goto(`${desk!.address}/admin/#/collections/albums/new`);
    // The story's fifth field is a list of names, the album's is text.
    const summary = page.getByRole('textbox', { name: '一句话介绍' });
    await expect.poll(() => summary.count(), PATIENTLY).toBe(1);
    await summary.fill('一家的老照片');
    await expect.poll(() => summary.inputValue()).toBe('一家的老照片');
    await expect.poll(() => page.getByRole('textbox', { name: '题目' }).inputValue()).toBe('');
    await page.goto(`${desk!.address}/admin/#/collections/stories/entries/loom/index`);
    const title = page.getByRole('textbox', { name: '题目' });
    await expect.poll(() => title.inputValue(), PATIENTLY).toBe('一架织布机');
    await page.goto(`${desk!.address}/admin/#/collections/stories/entries/first-tractor/index`);
    await expect.poll(() => title.inputValue(), PATIENTLY).toBe('村里头一台拖拉机');
    expect(complaints).toEqual([]);
  });

  it('a narrator whom nobody has entered is made with one press, and the story names her', async () => {
    const page = await logIn();
    await page.goto(`${desk!.address}/admin/#/collections/stories/new`);
    await page.getByRole('textbox', { name: '题目' }).fill('鏊子');
    const narrators = page.getByRole('combobox', { name: '口述者' });
    await narrators.fill('赵𠮷兰');
    await narrators.press('Enter');
    const create = page.getByRole('button', { name: '建好“赵𠮷兰”' });
    await create.tap();
    await expect.poll(() => create.count(), PATIENTLY).toBe(0);
    const [file] = git('diff', '--name-only', 'HEAD~1', 'HEAD').trim().split('\n');
    expect(git('show', `HEAD:${file}`)).toBe('name: 赵𠮷兰\n');
    await page.getByText('保存', { exact: true }).tap();
    await page.getByText('保存好了').first().waitFor();
    const id = /people\/(.+)\.yaml$/.exec(file!)![1]!;
    const drafts = git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').trim();
    const found = git('grep', '-l', '-e', `- ${id}$`, ...drafts.split('\n'));
    expect(found).toMatch(/story-.*index\.mdx/);
    expect(complaints).toEqual([]);
  });

  it('a photo is added to a draft, and a title of two hundred signs with rare ones is kept whole', async () => {
    const page = await logIn();
    await page.goto(`${desk!.address}/admin/#/collections/albums/new`);
    const long = '鏊𠮷😀'.repeat(67);
    await page.getByRole('textbox', { name: '题目' }).fill(long);
    const buffer = await drawPhoto('#335588', { width: 640, height: 480 });
    const photo = { name: '老井.jpg', mimeType: 'image/jpeg', buffer };
    await page.locator('.desk-photos input[type=file]').setInputFiles(photo);
    await page.getByRole('textbox', { name: '照片说明' }).fill('井台');
    await page.getByText('保存', { exact: true }).tap();
    await page.getByText('都保存好了').waitFor();
    await page.waitForURL(/entries\/album-/);
    expect(await widthOf(page)).toBe(390);
    const slug = /entries\/([^?]+)\/index/.exec(page.url())![1]!;
    const branch = `refs/heads/cms/albums/${slug}/index`;
    const text = git('show', `${branch}:content/albums/${slug}/index.mdx`);
    expect(text.replaceAll(/\n\s+/g, ' ')).toContain(long);
    const files = git(
      '-c',
      'core.quotepath=off',
      'ls-tree',
      '--name-only',
      branch,
      `content/albums/${slug}/`,
    );
    expect(files).toContain('.jpg');
    expect(complaints).toEqual([]);
  });
});
