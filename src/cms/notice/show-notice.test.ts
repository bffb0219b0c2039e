import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answer, type Handler } from '../../build/handler.ts';
import { serveSite, type SiteServer } from '../../build/serve-site.ts';
import { serveStatus } from '../../build/serve-status.ts';
import type { PublishedNews, SiteStatus } from '../../build/site-status.ts';
import { notice } from '../../strings/notice.ts';
import { axePage } from '../../testing/axe-page.ts';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';

const folder = createTestFolder();
const listeners = new Set<(status: SiteStatus) => void>();
let status: SiteStatus;
let server: SiteServer;
let browser: Browser;
let page: Page;
let script: string;

/** The site that the notice hears of: this test says how it stands. */
const site = {
  status: () => status,
  onChange: (listener: (status: SiteStatus) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
function tell(change: Partial<SiteStatus>): void {
  status = { ...status, ...change };
  for (const listener of listeners) listener(status);
}
const loom: PublishedNews = { title: '织布机上的日子', url: '/stories/loom/', held: null };
let clock = 0;
const newsOf = (...entries: PublishedNews[]) => ({ at: (clock += 1), entries });
const building = { buildingSince: '2026-06-01T00:00:00Z' };
const built = { buildingSince: null };

/** A form as long as the editor's, with the notice at its end. */
const form = `<!doctype html><html lang="zh-CN"><title>编辑</title><meta name="viewport" content="width=device-width">
<body style="margin:0"><main><h1>编辑</h1><form>${'<p style="height:90px"></p>'.repeat(20)}
<button id="last" type="button" style="height:44px">保存</button></form></main><script src="/notice.js"></script>`;

const pages: Handler = ({ url }, response, next) => {
  if (url === '/form') answer(response, 200, 'text/html', form);
  else if (url === '/notice.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(script);
  } else if (url === '/stories/loom/') answer(response, 200, 'text/html', '<h1>织布</h1>');
  else next();
};

async function serve(port: number): Promise<SiteServer> {
  const before = (hosts: readonly string[]) => [serveStatus(site, { hosts }), pages];
  return serveSite(folder.path, port, { before });
}

beforeAll(async () => {
  const bundled = await build({
    stdin: {
      contents: "import { startNotice } from './show-notice.ts'; startNotice();",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    target: 'es2018',
  });
  script = bundled.outputFiles[0]!.text;
  [server, browser] = await Promise.all([serve(46_621), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  status = { commit: null, buildingSince: null, problem: null, news: null };
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(`${server.address}/form`);
  await expect.poll(() => listeners.size).toBe(1);
});
afterEach(async () => {
  await page.close();
  await expect.poll(() => listeners.size).toBe(0);
});

const bar = () => page.locator('.site-notice');
const words = () => page.locator('.site-notice [role=status]');
const says = (text: string) => expect.poll(() => words().textContent()).toContain(text);

it('says nothing while there is nothing new, and has its live region there before it speaks', async () => {
  expect(await bar().isVisible()).toBe(false);
  expect(await words().getAttribute('aria-live')).toBe('polite');
});

it('says that the site is being updated, then that the story is there, with a link that opens it', async () => {
  tell(building);
  await says(notice.updating);
  tell({ ...built, news: newsOf(loom) });
  await says('已经上线：《织布机上的日子》');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: notice.look }).click();
  const story = await opened;
  expect([new URL(story.url()).pathname, await story.locator('h1').textContent()]).toEqual([
    '/stories/loom/',
    '织布',
  ]);
  await story.close();
});

it('says why a published entry is not to be seen', async () => {
  tell({ news: newsOf({ title: null, url: null, held: '知情同意不全' }) });
  await says('知情同意不全');
  expect(await bar().getAttribute('data-kind')).toBe('problem');
});

it('says what went wrong and takes it back when it is mended', async () => {
  tell({ problem: '网站没能更新：磁盘满了' });
  await says('磁盘满了');
  tell({ problem: null, news: newsOf(loom) });
  await says('织布机上的日子');
});

it('goes away when an update brought nothing of the editor’s', async () => {
  tell(building);
  await says(notice.updating);
  tell(built);
  await expect.poll(() => bar().isVisible()).toBe(false);
});

it('leaves what is up to be read when nothing else happens', async () => {
  tell({ news: newsOf(loom) });
  await says('织布机上的日子');
  tell({ commit: 'abc' });
  await page.waitForTimeout(200);
  await says('织布机上的日子');
});

it('is closed with its button and not opened again by the same news, but by the next', async () => {
  tell({ news: newsOf(loom) });
  await says('织布机上的日子');
  await page.getByRole('button', { name: notice.close }).click();
  tell({ commit: 'abc' });
  await page.waitForTimeout(200);
  expect(await bar().isVisible()).toBe(false);
  tell({ news: newsOf({ ...loom, title: '老井' }) });
  await says('老井');
});

it('tells nothing that was there before the page was opened', async () => {
  tell({ news: newsOf(loom) });
  await page.reload();
  await expect.poll(() => listeners.size).toBe(1);
  await page.waitForTimeout(200);
  expect(await bar().isVisible()).toBe(false);
});

it('shows a title as it was typed', async () => {
  tell({ news: newsOf({ ...loom, title: '<img src=x onerror=alert(1)>𠮷' }) });
  await says('《<img src=x onerror=alert(1)>𠮷》');
  expect(await bar().locator('img').count()).toBe(0);
});

it('fits a phone, covers no button of the form, and is nothing wrong to axe', async () => {
  tell({ problem: '网站没能更新，现在看到的还是原来的样子。'.repeat(3) });
  await says('原来的样子');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(390);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const save = (await page.locator('#last').boundingBox())!;
  const top = (await bar().boundingBox())!.y;
  expect(save.y + save.height).toBeLessThanOrEqual(top);
  const close = (await page.getByRole('button', { name: notice.close }).boundingBox())!;
  expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
  expect(await axePage(page)).toEqual([]);
});

it('says that the server is gone, and goes on when it is back', async () => {
  const { port } = new URL(server.address);
  await server.close();
  await expect.poll(() => words().textContent(), { timeout: 15_000 }).toBe(notice.lost);
  server = await serve(Number(port));
  await expect.poll(() => bar().isVisible(), { timeout: 15_000 }).toBe(false);
  tell({ news: newsOf(loom) });
  await says('织布机上的日子');
});
