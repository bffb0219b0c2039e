import { execFileSync } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { axePage } from '../../../testing/axe-page.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { createTestFolder } from '../../../testing/test-folder.ts';
import { openRealDesk, type RealDesk } from '../../app/open-real-desk.ts';
import { passFirstVisit } from './pass-first-visit.ts';
import { PICTURE_SIZE } from './picture-size.ts';

const NAMES = ['bring-in', 'check', 'listen', 'put-recording'];
/** What somebody with a bad line may have to wait for, in bytes. */
const LIGHT = 40_000;

const folder = createTestFolder().path;
const repository = join(folder, 'repository');
let [desk, browser]: [RealDesk?, Browser?] = [];

beforeAll(async () => {
  const story = join(repository, 'content/stories/well');
  await mkdir(story, { recursive: true });
  await writeFile(join(story, 'index.mdx'), '---\ntitle: 井台\nkind: life-story\n---\n\n一段。\n');
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'first'],
  ])
    execFileSync('git', [...who, ...args], { cwd: repository });
  desk = await openRealDesk(join(repository, 'content'), folder);
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser!.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function openForm(prepare: (page: Page) => Promise<void> = async () => {}) {
  const page = await browser!.newPage({ viewport: { width: 1280, height: 876 } });
  const fetched: string[] = [];
  page.on('request', (request) => {
    const [path = ''] = new URL(request.url()).pathname.split('?');
    if (path.endsWith('.webp')) fetched.push(path);
  });
  await prepare(page);
  await page.goto(`${desk!.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  await page.goto(`${desk!.address}/admin/#/collections/stories/entries/well/index`);
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  return { page, fetched };
}

const openWindow = (page: Page) =>
  page.getByRole('toolbar').getByRole('button', { name: '边听边写' }).click();
const text = (page: Page) => page.getByRole('textbox', { name: '文字稿' });
const help = (page: Page) => page.getByRole('dialog', { name: '一段采访，四步写好' });
const pictures = (page: Page) => help(page).getByRole('img');

/** Pixels of each picture as it is shown; 0 where it could not be. */
const shownSizes = (page: Page) =>
  pictures(page).evaluateAll((all) =>
    Promise.all(
      (all as HTMLImageElement[]).map(async (picture) => {
        await picture.decode();
        return { width: picture.naturalWidth, height: picture.naturalHeight };
      }),
    ),
  );

it('has four light pictures of the size that the page keeps free for them', async () => {
  const files = await readdir(import.meta.dirname);
  expect(files.filter((file) => file.endsWith('.webp'))).toEqual(
    NAMES.map((name) => `${name}.webp`),
  );
  for (const name of NAMES) {
    const file = join(import.meta.dirname, `${name}.webp`);
    const { format, width, height } = await sharp(file).metadata();
    expect([name, format, { width, height }]).toEqual([name, 'webp', PICTURE_SIZE]);
    expect((await stat(file)).size).toBeLessThan(LIGHT);
  }
});

it('shows itself to who comes first, with pictures from the editor’s own files, and once only', async () => {
  const { page, fetched } = await openForm();
  expect(fetched).toEqual([]);
  await openWindow(page);
  await expect.poll(() => shownSizes(page)).toEqual(NAMES.map(() => PICTURE_SIZE));
  const [size] = await pictures(page).evaluateAll((all) =>
    all.map((one) => [one.getAttribute('width'), one.getAttribute('height')].map(Number)),
  );
  expect(size).toEqual([PICTURE_SIZE.width, PICTURE_SIZE.height]);
  const hashed = NAMES.map((name) => expect.stringMatching(`^/admin/${name}-[A-Z0-9]{8}\\.webp$`));
  expect(fetched.toSorted()).toEqual(hashed);
  // The row at the foot of the form, which lies behind, is in no landmark.
  const faults = (await axePage(page)).filter(
    (fault) => !/^region .*desk-foot|这一篇可以做的事/.test(fault),
  );
  expect(faults).toEqual([]);

  await page.getByRole('button', { name: '知道了，开始写' }).click();
  await expect.poll(() => text(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('井');
  await expect.poll(() => text(page).innerText()).toContain('井');
  await page.getByRole('button', { name: '回到表单' }).click();
  await openWindow(page);
  await text(page).waitFor();
  expect(await help(page).count()).toBe(0);
  await page.reload();
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  await openWindow(page);
  await text(page).waitFor();
  expect(await help(page).count()).toBe(0);
});

it('comes again from the tools and from the list of keys, and fetches nothing before', async () => {
  const { page, fetched } = await openForm(passFirstVisit);
  await openWindow(page);
  await text(page).waitFor();
  await page.getByRole('button', { name: '怎么用' }).click();
  await help(page).waitFor();
  await page.keyboard.press('Escape');
  await help(page).waitFor({ state: 'detached' });
  const once = fetched.length;
  await page.getByRole('button', { name: '快捷键', exact: true }).click();
  const keys = page.getByRole('dialog', { name: '快捷键' });
  await keys.getByRole('button', { name: '怎么用' }).click();
  await expect.poll(() => shownSizes(page)).toHaveLength(4);
  expect(once).toBe(4);
  expect(await keys.count()).toBe(0);
});

it('says in words what is to be done where the pictures do not come', async () => {
  const { page } = await openForm(async (opened) => {
    await opened.route('**/*.webp*', (route) => route.abort());
  });
  await openWindow(page);
  await help(page).waitFor();
  await expect.poll(() => pictures(page).count()).toBe(0);
  expect(await help(page).getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('录音文件'),
    expect.stringContaining('导入 Word、字幕'),
    expect.stringContaining('Esc'),
    expect.stringContaining('发布前看一看'),
  ]);
});
