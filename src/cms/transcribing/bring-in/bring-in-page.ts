import { build, type Metafile } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentPolicy } from '../../app/content-policy.ts';
import type { BringInHost, Told } from './bring-in-host.ts';

const ADDRESS = 'http://desk.test/';
const PAGE =
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>文字稿</title>' +
  '<meta name="viewport" content="width=device-width"><body style="margin:0;background:#f2eee6">' +
  '<main><h1>文字稿</h1></main><script type="module" src="/bring-in-host.js"></script></body></html>';

export interface BringInBundle {
  files: ReadonlyMap<string, string>;
  metafile: Metafile;
}

/** For tests: the panel in parts, as the editor's own bundle has it. */
export async function bundleBringIn(): Promise<BringInBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('./bring-in-host.ts', import.meta.url))],
    outdir: 'out',
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: ['chrome100', 'safari15'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return {
    files: new Map(outputFiles.map(({ path, text }) => [basename(path), text])),
    metafile,
  };
}

export interface BringInPage {
  page: Page;
  /** Scripts that were asked for, in order. */
  fetched: string[];
  /** Opens the panel anew, with nothing taken yet. */
  open: (options: Told, width?: number) => Promise<void>;
  host: () => Promise<Pick<BringInHost, 'taken' | 'created'>>;
}

type HostWindow = { bringIn: BringInHost };

async function openPanelOn(page: Page, options: Told, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: width < 800 ? 844 : 900 });
  await page.evaluate(async (how) => {
    const old = document.querySelector('dialog');
    if (old) {
      const gone = new Promise((done) => old.addEventListener('close', done));
      old.close();
      await gone;
    }
    const { bringIn } = globalThis as unknown as HostWindow;
    bringIn.taken.length = 0;
    bringIn.created.length = 0;
    await bringIn.open(how);
  }, options);
}

/** For tests: a page of a real browser under the editor's own content policy. */
export async function openBringInPage(
  browser: Browser,
  { files }: BringInBundle,
): Promise<BringInPage> {
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route(`${ADDRESS}**`, (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const script = files.get(name);
    if (script) fetched.push(name);
    return route.fulfill({
      contentType: script ? 'text/javascript' : 'text/html',
      headers: { 'content-security-policy': contentPolicy({ name: 'proxy' }) },
      body: script ?? PAGE,
    });
  });
  await page.goto(ADDRESS);
  const open = (options: Told, width?: number) => openPanelOn(page, options, width);
  const host = () =>
    page.evaluate(() => {
      const { taken, created } = (globalThis as unknown as HostWindow).bringIn;
      return { taken, created };
    });
  return { page, fetched, open, host };
}
