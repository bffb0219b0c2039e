import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { axePage } from '../testing/axe-page.ts';
import { createFixture, outsideEnvironment, type Fixture } from '../testing/build-fixture.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { lanAddresses } from './addresses.ts';
import { runEditors } from './editors-command.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** Two busy cores; milliseconds. */
const PATIENTLY = { timeout: 60_000 };
const PEOPLE = { 张老师: '柳湾村东头的老井', 李桂英: '柳湾村西头的磨坊' };
const STORY = 'content/stories/well/index.mdx';

let fixture: Fixture;
let browser: Browser;
let house: ChildProcess;
let [printed, address] = ['', ''];
const root = () => dirname(fixture.content);

function git(...flags: string[]): string {
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  return execFileSync('git', [...who, ...flags], { cwd: root() }).toString();
}

/** An archive, two accounts, and the real command for the office's network. */
beforeAll(async () => {
  fixture = await createFixture({
    'site.yaml': 'name: 试验\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n\n试验。\n',
    'stories/well/index.mdx': '---\ntitle: 老井\nkind: life-story\ndraft: true\n---\n\n井台边。\n',
  });
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('commit', '-qm', '开始');
  const file = join(root(), 'editors.json');
  for (const [name, password] of Object.entries(PEOPLE))
    await runEditors(['add', name], {
      file,
      ask: () => Promise.resolve(password),
      print: () => undefined,
    });
  house = spawn(process.execPath, ['scripts/start.ts', '--lan', '--port', '46961'], {
    env: { ...outsideEnvironment, ...fixture.environment, ARCHIVE_EDITORS: file },
  });
  for (const stream of [house.stdout!, house.stderr!])
    stream.on('data', (chunk) => (printed += chunk));
  await vi.waitFor(() => expect(printed).toContain('不加密的 http'), PATIENTLY);
  // As another computer comes: at the number printed, which is no secure context.
  const number = lanAddresses()[0]?.address ?? '127.0.0.1';
  const { port } = new URL(/写故事：(\S+)/.exec(printed)![1]!);
  address = `http://${number}:${port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  house?.kill('SIGKILL');
  if (house) await once(house, 'exit');
  await fixture?.remove();
});

/** A phone of its own for one editor, at the page for logging in. */
async function takePhone(options = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...PHONE, ...options })).newPage();
  await page.goto(`${address}/admin/`);
  return page;
}

async function logIn(page: Page, name: keyof typeof PEOPLE, password = PEOPLE[name]) {
  await page.getByLabel('名字').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '进入' }).tap();
}

async function rename(page: Page, title: string): Promise<void> {
  await page.goto(`${address}/admin/#/collections/stories/entries/well/index`);
  const box = page.getByRole('textbox', { name: '题目' });
  await expect.poll(() => box.inputValue().catch(() => ''), PATIENTLY).not.toBe('');
  await box.fill(title);
  await page.getByText('保存', { exact: true }).first().tap();
  await page.getByText('保存好了').first().waitFor();
}

it('prints the address that other computers type', () => {
  for (const { address: number } of lanAddresses())
    expect(printed).toContain(`http://${number}:${new URL(address).port}/admin/`);
});

it('shows the site to everyone and its desk to nobody', async () => {
  expect((await fetch(`${address}/about/`)).status).toBe(200);
  expect((await fetch(`${address}/desk/status`)).status).toBe(401);
});

it('can be logged into on a phone without scripts, by large fingers', async () => {
  const page = await takePhone({ javaScriptEnabled: false });
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  for (const part of await page.locator('input:visible, button, a').all()) {
    const { height } = (await part.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(48);
    const size = await part.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(18);
  }
  await logIn(page, '张老师', '不是这一个密码');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('名字或密码不对');
  await expect.poll(() => page.getByLabel('名字').inputValue()).toBe('张老师');
  await logIn(page, '张老师');
  await page.waitForURL('**/admin/');
  await page.context().close();
});

it('keeps two editors apart: each one’s commits carry the name they logged in with', async () => {
  const pages: Page[] = [];
  for (const name of ['张老师', '李桂英'] as const) {
    const page = await takePhone();
    expect(await axePage(page)).toEqual([]);
    await logIn(page, name);
    await page.getByRole('heading', { name: '生命故事' }).waitFor();
    expect(await page.evaluate(() => isSecureContext)).toBe(address.includes('127.0.0.1'));
    await rename(page, `老井，${name}记`);
    pages.push(page);
  }
  const log = git('log', '--format=%an %cn', 'cms/stories/well/index').trim().split('\n');
  expect(log.slice(0, 2)).toEqual(['李桂英 李桂英', '张老师 张老师']);
  expect(git('show', `cms/stories/well/index:${STORY}`)).toContain('老井，李桂英记');
  expect(git('log', '-1', '--format=%ae', 'cms/stories/well/index')).toMatch(
    /^editor-\S+@localhost\n$/,
  );
  await pages[1]!.goto(`${address}/admin/#/collections/stories`);
  await pages[1]!.getByRole('button', { name: '账户' }).tap();
  const leave = pages[1]!.getByText('退出（李桂英）');
  const [word, menu] = [
    await leave.boundingBox(),
    await leave.locator('xpath=ancestor::ul').boundingBox(),
  ];
  expect(word!.x + word!.width).toBeLessThan(menu!.x + menu!.width);
  expect(menu!.x + menu!.width).toBeLessThanOrEqual(390);
  await leave.tap();
  await pages[1]!.getByLabel('密码').waitFor();
  await pages[1]!.goto(`${address}/admin/`);
  expect(new URL(pages[1]!.url()).pathname).toBe('/desk/login');
  for (const page of pages) await page.context().close();
});

it('says so, and keeps the page, when somebody saves who is not let in any more', async () => {
  const page = await takePhone();
  await logIn(page, '李桂英');
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  await page.goto(`${address}/admin/#/collections/stories/entries/well/index`);
  const box = page.getByRole('textbox', { name: '题目' });
  await expect.poll(() => box.inputValue().catch(() => ''), PATIENTLY).not.toBe('');
  await box.fill('写了一半的题目');
  await runEditors(['remove', '李桂英'], {
    file: join(root(), 'editors.json'),
    ask: () => Promise.resolve(null),
    print: () => undefined,
  });
  await page.getByText('保存', { exact: true }).first().tap();
  await page
    .getByText(`${new URL(address).host}/desk/login`)
    .first()
    .waitFor();
  await expect.poll(() => box.inputValue()).toBe('写了一半的题目');
  expect(git('show', `cms/stories/well/index:${STORY}`)).not.toContain('写了一半');
  await page.context().close();
});
