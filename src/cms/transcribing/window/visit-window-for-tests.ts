import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FixtureContent } from '../../../testing/build-fixture.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import { openAnew } from '../../../testing/open-anew.ts';
import { createTestFolder } from '../../../testing/test-folder.ts';
import { openRealDesk, type RealDesk } from '../../app/open-real-desk.ts';
import { passFirstVisit } from '../first-visit/pass-first-visit.ts';

/** Two busy cores; milliseconds. */
export const PATIENTLY = { timeout: 30_000 };

/** A real repository, the real desk, and the editor's page with the archive's own form. */
export interface WindowVisit {
  folder: string;
  address: () => string;
  git: (...args: string[]) => string;
  /** The text of a story's draft; '' where there is none. */
  draftText: (slug: string) => string;
  logIn: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same with a page of any browser. */
  enter: (page: Page) => Promise<Page>;
}

/** Call it at the top of a test file. `content`: paths under `content/` to text or bytes. */
export function visitWindow(content: FixtureContent): WindowVisit {
  const folder = createTestFolder().path;
  const repository = join(folder, 'repository');
  let [desk, browser]: [RealDesk?, Browser?] = [];
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, '-c', 'core.quotePath=false', ...args], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();

  const open = async () => {
    for (const [path, file] of Object.entries(content)) {
      await mkdir(dirname(join(repository, 'content', path)), { recursive: true });
      await writeFile(join(repository, 'content', path), file);
    }
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    desk = await openRealDesk(join(repository, 'content'), folder);
    browser = await launchBrowser();
  };
  const close = async () => {
    await browser?.close();
    await desk?.close();
    await rm(repository, { recursive: true, force: true });
  };
  openAnew(open, close);
  const enter = async (page: Page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await passFirstVisit(page);
    await page.goto(`${desk!.address}/admin/`);
    const login = page.getByRole('button', { name: '进入整理台' });
    const lists = page.getByRole('heading', { name: '生命故事' });
    // A browser that was killed may still know who was logged in.
    await login.or(lists).waitFor();
    if (await login.isVisible()) await login.click();
    await lists.waitFor();
    return page;
  };
  const draftText = (slug: string) => {
    try {
      return git('show', `cms/stories/${slug}/index:content/stories/${slug}/index.mdx`);
    } catch {
      return '';
    }
  };
  return {
    folder,
    address: () => desk!.address,
    git,
    draftText,
    logIn: async (options) => enter(await (await browser!.newContext(options)).newPage()),
    enter,
  };
}

/** Opens a story in the form of a page that is logged in. */
export async function openStory(page: Page, visit: WindowVisit, slug: string): Promise<void> {
  await page.goto(`${visit.address()}/admin/#/collections/stories/entries/${slug}/index`);
  await page.getByRole('textbox', { name: '题目' }).waitFor();
}

export const desk = (page: Page) => page.getByRole('dialog', { name: '听写台' });
export const deskText = (page: Page) => desk(page).getByRole('textbox', { name: '文字稿' });
export const pressDesk = (page: Page) =>
  page.getByRole('toolbar').getByRole('button', { name: '边听边写' }).click();

export async function openDesk(page: Page): Promise<void> {
  await pressDesk(page);
  await deskText(page).waitFor();
}

/** What of a part reaches past the page's edge, where nothing can be scrolled to it. */
export function widestOf(page: Page, part: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll(`${selector} *`)]
      .filter((each) => each.getClientRects().length > 0)
      .filter((each) => each.getBoundingClientRect().right > edge + 1 && !scrolls(each))
      .map((each) => `${each.tagName} ${each.className} ${each.getBoundingClientRect().right}`);
  }, part);
}
