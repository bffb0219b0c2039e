import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { bundleAdmin } from '../bundle-admin.ts';
import { configForTests } from './config-for-tests.ts';
import { openDeskForTests, type DeskForTests } from './desk-for-tests.ts';
import { bundleCache } from '../../testing/bundle-once.ts';

export interface AdminVisit {
  desk: DeskForTests;
  /** A page of a context of its own, not yet anywhere. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the pages said went wrong, blocked by the content policy included; forgotten when told. */
  takeComplaints: () => string[];
  /** Addresses asked for that are not the desk's own. */
  foreign: string[];
}

/** The bundled editor in a real browser, with a desk that keeps everything in memory. */
export function visitAdmin(): AdminVisit {
  const folder = createTestFolder();
  const visit = { foreign: [] as string[] } as AdminVisit;
  let complaints: string[] = [];
  let browser: Browser;
  visit.takeComplaints = () => complaints.splice(0);
  visit.newPage = async (options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      const own =
        /^(blob|data|about):/.test(request.url()) || request.url().startsWith(visit.desk.address);
      if (!own) visit.foreign.push(request.url());
    });
    return page;
  };
  beforeAll(async () => {
    const out = join(folder.path, 'out');
    await mkdir(out);
    await bundleAdmin({ out, cache: bundleCache }, configForTests);
    visit.desk = await openDeskForTests(out);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await visit.desk?.close();
  });
  return visit;
}

/** Logs in on a page that is nowhere yet. */
export async function logIn(visit: AdminVisit, page: Page): Promise<void> {
  await page.goto(`${visit.desk.address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
}
