import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { openAnew } from '../../testing/open-anew.ts';
import { createTestFolder } from '../../testing/test-folder.ts';
import { openRealDesk, type RealDesk } from '../app/open-real-desk.ts';

/** Two busy cores; milliseconds. */
export const PATIENTLY = { timeout: 30_000 };

export interface FilesVisit {
  /** For files to choose, absolute. */
  folder: string;
  repository: string;
  address: () => string;
  /** Every line to the desk goes dead. */
  cut: () => void;
  git: (...args: string[]) => Buffer;
  /** The draft's only branch. */
  draft: () => string;
  logIn: (options?: BrowserContextOptions) => Promise<Page>;
  /** Logs in with this page, whichever browser it is of. */
  enter: (page: Page) => Promise<Page>;
}

const PEOPLE = { 'li-changhe': '李长河', 'sun-xiulan': '孙秀兰' };

/**
 * A real repository with two people in it, the real desk, the archive's own form. `flags`: the
 * browser's.
 */
export function visitFiles({ flags = [] }: { flags?: readonly string[] } = {}): FilesVisit {
  const folder = createTestFolder().path;
  const repository = join(folder, 'repository');
  let [desk, browser]: [RealDesk?, Browser?] = [];
  const who = ['-c', 'user.name=维护者', '-c', 'user.email=keeper@example.org'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, '-c', 'core.quotePath=false', ...args], { cwd: repository });

  const open = async () => {
    await mkdir(join(repository, 'content/people'), { recursive: true });
    for (const [slug, name] of Object.entries(PEOPLE))
      await writeFile(join(repository, `content/people/${slug}.yaml`), `name: ${name}\n`);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    desk = await openRealDesk(join(repository, 'content'), folder);
    browser = await launchBrowser(flags);
  };
  const close = async () => {
    await browser?.close();
    await desk?.close();
    await rm(repository, { recursive: true, force: true });
  };
  openAnew(open, close);
  const enter = async (page: Page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${desk!.address}/admin/`);
    await page.getByRole('button', { name: '进入整理台' }).click();
    await page.getByRole('heading', { name: '生命故事' }).waitFor();
    return page;
  };
  const logIn = async (options?: BrowserContextOptions) =>
    enter(await (await browser!.newContext(options)).newPage());
  const draft = () =>
    git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').toString().trim();
  return {
    folder,
    repository,
    address: () => desk!.address,
    cut: () => desk!.cut(),
    git,
    draft,
    logIn,
    enter,
  };
}

/** A photo like no other, as a phone writes it: lying on its side, with where it was taken. */
export async function phonePhoto(
  seed: number,
  size = { width: 600, height: 400 },
): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 100 + seed * 10, sigma: 30 };
  return sharp({ create: { ...size, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 80 })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Orientation: '6', Make: 'SECRETPHONE' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 50/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '117/1 0/1 0/1',
      },
    })
    .toBuffer();
}

/** Opens a new album and gives it a title. */
export async function openAlbum(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}/admin/#/collections/albums/new`);
  await page.getByRole('textbox', { name: '题目' }).fill(title);
}

/** Chooses files with the button of this name, as a person does in the system's own window. */
export async function choose(page: Page, button: RegExp, files: string[]): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await opened).setFiles(files);
}

export const save = async (page: Page) => {
  await page.getByText('保存', { exact: true }).click();
  await page.getByText('保存好了').first().waitFor();
};
