import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serveSite } from '../build/serve-site.ts';
import { createFixture, type Fixture } from './build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';
import { oddArchive } from './odd-archive.ts';

/** The odd archive, built and served, and a browser to look at it. */
export interface OddSite {
  fixture: Fixture;
  /** `http://127.0.0.1:47521` */
  address: string;
  /** A page in a window of its own, `width` pixels wide, 900 high. */
  open: (path: string, width?: number) => Promise<Page>;
  close: () => Promise<void>;
}

function openerOf(browser: Browser, address: string): OddSite['open'] {
  return async (path, width = 390) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(address + path);
    return page;
  };
}

/** Builds and serves the odd archive at `port` or the next free one; nothing in it is an error but the one rare title. */
export async function startOddSite(port: number): Promise<OddSite> {
  const fixture = await createFixture(await oddArchive(), { extras: true });
  const run = await fixture.build();
  const errors = run.printed.split('\n').filter((line) => line.includes('✗'));
  const rare = expect.stringMatching(/stories\/rare\/.*card-title-character-missing/);
  expect([run.status, errors], run.printed).toEqual([0, [rare]]);
  const [server, browser] = await Promise.all([serveSite(fixture.out, port), launchBrowser()]);
  return {
    fixture,
    address: server.address,
    open: openerOf(browser, server.address),
    close: async () => {
      await browser.close();
      await server.close();
      await fixture.remove();
    },
  };
}
