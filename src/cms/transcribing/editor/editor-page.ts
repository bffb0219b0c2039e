import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import type { EditorWindow } from './editor-for-tests.ts';

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

/** For tests: a page of a real browser with an editor in it. */
export async function openEditorPage(
  browser: Browser,
  size = { width: 900, height: 640 },
): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.setContent(
    '<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width"><title>听打</title><style>body{margin:0}main{height:100vh;background:#fffdf8}</style><main></main></html>',
  );
  await page.addScriptTag({ content: await bundleEditor() });
  return page;
}

let opened = 0;

/** For tests: another text in the page's editor, with the cursor at its end or at `place`. */
export async function openText(page: Page, text: string, place = text.length): Promise<void> {
  opened += 1;
  await page.evaluate(
    ([key, shown, at]) => {
      const { editor } = window as unknown as EditorWindow;
      editor.showPlaying(null);
      editor.setLength(null);
      editor.open(key, shown);
      editor.goTo({ from: at, to: at });
      Object.assign(window, { changes: [], played: [], seconds: 192 });
    },
    [String(opened), text, place] as const,
  );
}

/** For tests: what is written in the page's editor. */
export function textIn(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as EditorWindow).editor.text());
}
