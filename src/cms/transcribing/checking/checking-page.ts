import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { CheckingHost, HostSetting } from './checking-host.ts';

let bundled: Promise<string> | undefined;

function bundleHost(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('./checking-host.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome100', 'safari15'],
    charset: 'utf8',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

const PAGE = `<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width">
<title>文字稿</title><style>body { margin: 0; background: #fbf7f0; } main { padding: 20px; }
aside { width: 330px; max-width: 100%; }</style><main><h1 style="font-size:20px">井台边的四十年</h1><aside aria-label="还要看的"></aside></main></html>`;

/** For tests: a page of a real browser with the lists and panels. */
export async function openCheckingPage(browser: Browser, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.setContent(PAGE);
  await page.addScriptTag({ content: await bundleHost() });
  return page;
}

type WithHost = Window & { host: CheckingHost };

export async function openLists(browser: Browser, setting: HostSetting): Promise<Page> {
  const page = await openCheckingPage(browser);
  await page.evaluate((how) => (window as unknown as WithHost).host.open(how), setting);
  return page;
}

/** What was asked of the desk since, in order. */
export function askedOf(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => (window as unknown as WithHost).host.asked.splice(0));
}

/** Types another text; `update` as when typing rests. */
export async function typeText(page: Page, text: string, update = true): Promise<void> {
  await page.evaluate(
    ([next, isTold]) => {
      const { host } = window as unknown as WithHost;
      host.type(next);
      if (isTold) host.checking!.update();
    },
    [text, update] as const,
  );
}
