import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';

let bundled: Promise<string> | undefined;

function bundleEditor(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('./editor-for-tests.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome100', 'safari15'],
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

/** For tests: a page of a real browser with a transcript in it. */
export async function openEditor(
  browser: Browser,
  text: string,
  size = { width: 900, height: 640 },
): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.setContent(
    '<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width"><title>誊写</title><style>body{margin:0}main{height:100vh;background:#fffdf8}</style><main></main></html>',
  );
  await page.addScriptTag({ content: await bundleEditor() });
  await page.evaluate((opened) => {
    (window as unknown as { editor: { open: (key: string, text: string) => void } }).editor.open(
      'first',
      opened,
    );
  }, text);
  return page;
}
