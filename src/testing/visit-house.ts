import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FIRST_VISIT_KEY } from '../cms/transcribing/first-visit/first-visit-shown.ts';
import {
  createFixture,
  outsideEnvironment,
  type Fixture,
  type FixtureContent,
} from './build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';
import { openAnew } from './open-anew.ts';

/** The real `npm start` over an archive of its own in git, and a browser. */
export interface HouseVisit {
  address: string;
  fixture: Fixture;
  browser: Browser;
  /** What git prints, byte for byte. */
  git: (...flags: string[]) => Buffer;
  /** A page in the editor, past its first visit; waits `patience` milliseconds for anything. */
  logIn: (patience: number) => Promise<Page>;
  /** Errors of all pages. */
  complaints: string[];
}

/** Resolves with the address that the house says. */
function addressOf(house: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    house.stdout!.on('data', (chunk) => {
      printed += chunk;
      const said = /看网站：(\S+)\//.exec(printed);
      if (said) resolve(said[1]!);
    });
  });
}

const SITE = {
  'site.yaml': 'name: 试验\n',
  'pages/about.mdx': '---\ntitle: 关于\n---\n\n试验。\n',
};

async function logIn({ browser, address, complaints }: HouseVisit, patience: number) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript((key) => localStorage.setItem(key, '1'), FIRST_VISIT_KEY);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}/admin/`);
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  return page;
}

/** Call it at the top of a test file. `port`: no other test's. */
export function visitHouse(port: number, content: FixtureContent = {}): HouseVisit {
  const visit = { complaints: [] as string[] } as HouseVisit;
  let house: ChildProcess | undefined;
  visit.git = (...flags) => {
    const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
    return execFileSync('git', [...who, ...flags], {
      cwd: dirname(visit.fixture.content),
      maxBuffer: 1e8,
    });
  };
  visit.logIn = (patience) => logIn(visit, patience);
  const open = async () => {
    visit.complaints.length = 0;
    visit.fixture = await createFixture({ ...SITE, ...content });
    visit.git('init', '-q', '-b', 'main');
    visit.git('add', 'content');
    visit.git('commit', '-qm', '开始');
    house = spawn(process.execPath, ['scripts/start.ts'], {
      env: { ...outsideEnvironment, ...visit.fixture.environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [visit.address, visit.browser] = await Promise.all([addressOf(house), launchBrowser()]);
  };
  const close = async () => {
    await visit.browser?.close();
    if (house && house.exitCode === null) {
      house.kill('SIGKILL');
      await once(house, 'exit');
    }
    await visit.fixture?.remove();
  };
  openAnew(open, close);
  return visit;
}
