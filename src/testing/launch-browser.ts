import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where machines keep a Chromium, Chrome or Edge. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
/** Quiet in every sandbox, also as root and without a network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * A real Chromium: the machine's own, or the one that came with `npm ci`. `TEST_BROWSER` names
 * another; `TEST_BROWSER=packaged` insists on the one from the package.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const wanted = process.env.TEST_BROWSER;
  const own =
    wanted === 'packaged' ? undefined : (wanted ?? INSTALLED.find((file) => existsSync(file)));
  if (own) return { executablePath: own, args: FLAGS };
  // Its own flags are for one page in a cloud function: `--single-process` dies with its first page.
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: FLAGS };
}

/** Opens it. `flags` come on top of what every sandbox needs. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return playwright.launch({ executablePath, args: [...args, ...flags] });
}
