import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serveSite, type SiteServer } from '../build/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** A page that is not there; the one document that may be answered with 404. */
export const MISSING_PAGE = '/not-there/';

/** A served site and a browser that looks at it. */
export interface SiteVisit {
  /** `http://127.0.0.1:47321` */
  readonly address: string;
  /** The page that was opened last. */
  readonly page: Page;
  /** Opens a path on a phone, unless `options` say otherwise. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages complained of until now, or asked of anybody but us; forgotten once taken. */
  takeComplaints: () => string[];
}

/** Notes what goes wrong on a page: errors, files that are not there, requests to others. */
function watch(page: Page, address: string, complaints: string[]): void {
  const complain = (...parts: (string | number)[]) =>
    complaints.push([page.url(), ...parts].join(' '));
  const isMissingPage = (url: string) => url === address + MISSING_PAGE;
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    const isExpected = isMissingPage(url) && message.text().includes('404');
    if (message.type() === 'error' && !isExpected) complain(message.text(), url);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
      complain('asks', request.url());
  });
  page.on('response', (response) => {
    const isExpected = isMissingPage(response.url()) && response.request().isNavigationRequest();
    if (response.status() >= 400 && !isExpected) complain(response.status(), response.url());
  });
}

/**
 * Serves what `build` made (it returns the folder) to a real browser for the tests of one file, and
 * fails each test whose pages complained. Call it at the top of the file; ports are tried from `port`.
 */
export function visitSite(build: () => Promise<string>, port: number): SiteVisit {
  let server: SiteServer;
  let browser: Browser;
  let page: Page | undefined;
  const complaints: string[] = [];
  const takeComplaints = () => complaints.splice(0);
  beforeAll(async () => {
    const out = await build();
    [server, browser] = await Promise.all([serveSite(out, port), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    await page?.context().close();
    expect(takeComplaints()).toEqual([]);
  });
  return {
    get address() {
      return server.address;
    },
    get page() {
      return page!;
    },
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 800 },
        ...options,
      });
      page = await context.newPage();
      watch(page, server.address, complaints);
      await page.goto(server.address + path);
      return page;
    },
    takeComplaints,
  };
}
