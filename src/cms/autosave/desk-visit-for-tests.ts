import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import type { Handler } from '../../build/handler.ts';
import { openDesk, type Desk } from '../../desk/open-desk.ts';
import { serveDesk } from '../../desk/serve-desk.ts';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { openAnew } from '../../testing/open-anew.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

/** Two busy cores; milliseconds. */
export const PATIENTLY = { timeout: 30_000 };

export const storyFile = (slug: string) => `content/stories/${slug}/index.mdx`;
export const storyText = (title: string, body: string) =>
  `---\ntitle: ${title}\nkind: life-story\nvillage: 柳湾村\n---\n\n第一段。\n\n${body}\n\n最后一段。\n`;

/** A real repository, the real desk, and the editor's page with the archive's own form. */
export interface DeskVisit {
  address: string;
  /** For what a test needs: profiles, and the like. */
  folder: string;
  browser: Browser;
  git: (...args: string[]) => string;
  /** The text of an entry's draft. */
  draftText: (slug: string) => string;
  /** Asks the desk as one of the editors would. */
  ask: (editor: string, action: string, params: object) => Promise<any>;
  /** Saves the text of a draft, as somebody at another machine would. */
  saveElsewhere: (editor: string, slug: string, text: string) => Promise<void>;
  /** A page of an editor's own browser, logged in. */
  logIn: (editor: string, options?: BrowserContextOptions) => Promise<Page>;
  stopServer: () => Promise<void>;
  startServer: () => Promise<void>;
  /** What requests of this action are answered after; milliseconds. */
  slow: Map<string, number>;
}

function gitIn(cwd: string): DeskVisit['git'] {
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  return (...args) =>
    execFileSync('git', [...who, '-c', 'core.quotePath=false', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
}

/** Everybody says in a cookie who they are: the office's login is not what is tested here. */
function findEditor({ headers }: IncomingMessage) {
  const cookie = /editor=([^;]+)/.exec(headers.cookie ?? '')?.[1];
  return cookie ? editorNamed(decodeURIComponent(cookie)) : undefined;
}

const editorNamed = (name: string) => ({ name, email: `${name}@example.org` });

export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/admin/`);
  const door = page.getByRole('button', { name: '进入整理台' });
  const inside = page.getByRole('heading', { name: '生命故事' });
  // A browser that was killed some seconds after it came in knows that it was in.
  await door.or(inside).first().waitFor();
  if (await door.isVisible()) await door.click();
  await inside.waitFor();
}

export function cookieOf(editor: string, address: string) {
  return { name: 'editor', value: encodeURIComponent(editor), url: address };
}

/** Call it at the top of a test file. `stories`: slug to text. */
export function visitDesk(stories: Readonly<Record<string, string>>): DeskVisit {
  const folder = createTestFolder().path;
  const repository = join(folder, 'repository');
  const content = join(repository, 'content');
  const out = join(folder, 'out');
  const git = gitIn(repository);
  const slow = new Map<string, number>();
  const visit = { folder, git, slow } as DeskVisit;
  let desk: Desk;
  let server: Server | undefined;
  let port = 0;

  visit.startServer = async () => {
    desk = await openDesk({ content });
    const files = sirv(out, { dev: true });
    let answer: Handler;
    server = createServer((request, response) => {
      const missing = () => void response.writeHead(404).end();
      // How the site stands is another server's to say; 204 tells a browser not to ask again.
      if (request.url === '/desk/events') return void response.writeHead(204).end();
      if (request.url!.startsWith('/desk/')) return void answer(request, response, missing);
      files(request, response, missing);
    });
    await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    const host = `127.0.0.1:${port}`;
    const { handle } = desk;
    desk.handle = async (request, editor) => {
      await new Promise((resolve) => setTimeout(resolve, slow.get(request.action) ?? 0));
      return handle(request, editor);
    };
    answer = serveDesk(desk, { hosts: [host], findEditor });
    visit.address = `http://${host}`;
  };
  visit.stopServer = async () => {
    if (!server) return;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    server.close(resolve);
    server.closeAllConnections();
    await promise;
    await desk.close();
  };
  visit.ask = (name, action, params) =>
    desk.handle({ action, params: { ...params } }, editorNamed(name));
  visit.draftText = (slug) => git('show', `cms/stories/${slug}/index:${storyFile(slug)}`);
  visit.saveElsewhere = async (name, slug, raw) => {
    const path = storyFile(slug);
    const entry = { collection: 'stories', slug: `${slug}/index` };
    const { base } = await visit.ask(name, 'entryBase', { ...entry, path });
    const dataFiles = [{ path, slug: entry.slug, raw, base }];
    const options = { collectionName: 'stories', useWorkflow: true, commitMessage: '保存' };
    await visit.ask(name, 'persistEntry', { dataFiles, assets: [], options });
  };
  visit.logIn = async (editor, options) => {
    const context: BrowserContext = await visit.browser.newContext(options);
    await context.addCookies([cookieOf(editor, visit.address)]);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await enter(page, visit.address);
    return page;
  };

  const open = async () => {
    for (const [slug, text] of Object.entries(stories)) {
      const file = join(repository, storyFile(slug));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
    await visit.startServer();
    visit.browser = await launchBrowser();
  };
  const close = async () => {
    await visit.browser?.close();
    await visit.stopServer();
    await rm(repository, { recursive: true, force: true });
  };
  openAnew(open, close);
  return visit;
}

/** Opens a story in the form of a page that is logged in. */
export async function openStory(page: Page, address: string, slug: string): Promise<void> {
  await page.goto(`${address}/admin/#/collections/stories/entries/${slug}/index`);
  await page.getByRole('textbox', { name: '题目' }).waitFor();
}

export const titleOf = (page: Page) => page.getByRole('textbox', { name: '题目' });
export const summaryOf = (page: Page) => page.getByRole('textbox', { name: '一句话介绍' });
export const save = (page: Page) => page.getByText('保存', { exact: true }).click();
