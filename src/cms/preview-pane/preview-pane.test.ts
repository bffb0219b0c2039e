import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { openDeskForTests, type DeskForTests } from '../app/desk-for-tests.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { makeConfig } from '../config/make-config.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

const STORY = `---
title: 老井
summary: 柳湾村东头的甜水井。
period:
  from: 1961
events:
  - when: 1958~
    text: 发大水
recordings:
  - transcript: |
      [00:00:05] 采集者：您是哪一年来的？
      [00:00:12] 王秀英：一九六一年。
        〔普通话〕1961 年。
      王秀英：【不公开】别说出去。【公开】就这些。
---

日子**就**这么过。

<Quote by="王秀英">

一个庄就这一眼甜水井。

</Quote>
`;

const folder = createTestFolder();
let desk: DeskForTests;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const out = join(folder.path, 'out');
  await mkdir(out);
  await bundleAdmin({ out, cache: bundleCache }, makeConfig({ backend: 'desk' }));
  desk = await openDeskForTests(out);
  desk.published.set('content/stories/well/index.mdx', STORY);
  desk.published.set('content/villages/liuwan/index.mdx', '---\nname: 柳湾村\n---\n\n一个小村。\n');
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${desk.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

test('a story stands beside its form as its page: facts, body, events, turns, in the site’s look', async () => {
  await page.goto(`${desk.address}/admin/#/collections/stories/entries/well/index`);
  const shown = page.frameLocator('iframe');
  await shown.getByRole('heading', { name: '老井' }).waitFor();
  const text = await shown.locator('article.story').innerText();
  for (const part of [
    '1961年',
    '柳湾村东头的甜水井。',
    '日子就这么过。',
    '约1958年',
    '一九六一年。',
  ])
    expect(text).toContain(part);
  // Withheld by the site's own gate.
  expect(text).not.toContain('别说出去');
  expect(await shown.locator('.turn').count()).toBe(3);
  const plain = shown.locator('.turn .mandarin');
  expect(await plain.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(92, 81, 72)');
  const quote = shown.locator('blockquote.quote');
  expect(await quote.evaluate((each) => getComputedStyle(each).borderLeftColor)).toBe(
    'rgb(148, 43, 31)',
  );
  expect(complaints).toEqual([]);
});

test('it follows what is written, and no link of it leads away', async () => {
  const shown = page.frameLocator('iframe');
  await page.getByLabel(/^题目/).first().fill('新井');
  await shown.getByRole('heading', { name: '新井' }).waitFor();
  const before = page
    .frames()
    .find((frame) => frame !== page.mainFrame())!
    .url();
  await shown.locator('.turn a').first().click();
  expect(
    page
      .frames()
      .find((frame) => frame !== page.mainFrame())!
      .url(),
  ).toBe(before);
});

test('the card of a block shows it with the site’s own component, apart from the page around', async () => {
  const look = page.locator('.desk-card .desk-look blockquote.quote');
  await look.waitFor();
  await expect.poll(() => look.innerText()).toMatch(/一个庄就这一眼甜水井。\s*——王秀英/);
  expect(await look.evaluate((each) => getComputedStyle(each).fontSize)).toBe('23.9994px');
  await page.locator('.desk-card input').first().fill('刘玉珍');
  await page.locator('.desk-look').getByText('——刘玉珍').waitFor();
});

test('a village is shown too', async () => {
  await page.goto('about:blank');
  await page.goto(`${desk.address}/admin/#/collections/villages/entries/liuwan/index`);
  const shown = page.frameLocator('iframe');
  await shown.getByRole('heading', { name: '柳湾村' }).waitFor();
  await shown.getByText('一个小村。').waitFor();
});
