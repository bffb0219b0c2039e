import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { astroComponents } from '../app/astro-components.ts';
import { ROOT } from '../app/build-bundle.ts';

/** How a widget stands in the form of a test. */
export interface Opening {
  name: string;
  value?: unknown;
  options?: Record<string, unknown>;
  entry?: { slug?: string; newRecord?: boolean; data?: Record<string, unknown> };
  hits?: { slug: string; data: Record<string, unknown> }[];
}

export interface WidgetPage {
  page: Page;
  /** Every value the widget gave, in order. */
  changes: () => Promise<unknown[]>;
}

let bundled: Promise<string> | undefined;

/** For tests: our widgets and React as one script, made once for a test file. */
function bundleWidgets(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('./widget-host.js', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    // Comes only when somebody asks for it, which no test of a single widget does.
    external: ['*/open-transcribing.ts'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [astroComponents(ROOT)],
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

/** For tests: a page of a real browser with one widget in it. */
export async function openWidget(browser: Browser, opening: Opening): Promise<WidgetPage> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.setContent(
    '<!doctype html><html lang="zh-Hans"><label for="field">名称</label></html>',
  );
  await page.addScriptTag({ content: await bundleWidgets() });
  await page.evaluate((how) => {
    (window as unknown as { openWidget: (how: unknown) => void }).openWidget(how);
  }, opening);
  await page.waitForSelector('#field');
  const changes = () => page.evaluate(() => (window as unknown as { changes: unknown[] }).changes);
  return { page, changes };
}
