import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageAnswer } from './ask-in-page.ts';

/** Questions at a time. */
const BATCH = 250;

/** Writes `/ask/` into a site: a page with nothing but one of this folder's scripts. */
export async function writeAskingPage(out: string, script = 'ask-in-page.ts'): Promise<void> {
  const folder = join(out, 'ask');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, script)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    outfile: join(folder, 'ask.js'),
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>问</title><script src="ask.js"></script></html>',
  );
}

declare global {
  interface Window {
    askAll: (queries: string[]) => Promise<PageAnswer[]>;
  }
}

/** Asks the index in a page that shows `/ask/`. */
export async function askInPage(page: Page, queries: readonly string[]): Promise<PageAnswer[]> {
  const answers: PageAnswer[] = [];
  for (let from = 0; from < queries.length; from += BATCH) {
    const batch = queries.slice(from, from + BATCH);
    answers.push(...(await page.evaluate((texts) => window.askAll(texts), batch)));
  }
  return answers;
}
