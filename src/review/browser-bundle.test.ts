import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../testing/launch-browser.ts';
import { reviewEntry } from './review-entry.ts';
import { readForReview } from './entry-under-review.ts';

const EVERYTHING = `
export { readForReview } from './entry-under-review.ts';
export { reviewEntry } from './review-entry.ts';
export { mayPublish, mayEnterArchive } from './may-publish.ts';
export { gatePublishing } from './gate-publishing.ts';
export { consentForm } from './papers/consent-form.ts';
export { interviewSheet } from './papers/interview-sheet.ts';
export { compareTexts } from './difference/compare-texts.ts';
export { renderDifference } from './difference/render-difference.ts';
export { previewToken, previewEnd } from './preview/family-preview.ts';
`;
const SOURCE = `---
title: 井
consent: {scopes: [text], date: 去年}
---

俺三叔的电话是139 1234 5678。秀英⚠说，【不公开】那年
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: EVERYTHING, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'review',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

test('it runs in a browser, and finds there what it finds on the desk', async () => {
  const page = await browser.newPage();
  // Only an origin has crypto; nothing is fetched from it.
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto('http://localhost/');
  await page.evaluate(`${await bundle()}; window.review = review`);
  const sources = { kind: 'stories', source: SOURCE, today: '2026-06-15' } as const;
  const there = await page.evaluate(`(() => {
    const entry = review.readForReview(${JSON.stringify(sources)});
    return [review.reviewEntry(entry), review.mayPublish(entry), review.previewToken().length];
  })()`);
  const entry = readForReview(sources);
  expect(there).toEqual([
    reviewEntry(entry),
    '还不能公开：有的信息填得不对，不能确定老人同意了什么。',
    22,
  ]);
  expect(reviewEntry(entry).length).toBeGreaterThan(4);
  await page.close();
});
