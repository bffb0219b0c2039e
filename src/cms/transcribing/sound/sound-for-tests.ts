import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readRange } from '../../../desk/files/byte-range.ts';
import { launchBrowser } from '../../../testing/launch-browser.ts';
import type { Sound } from '../parts.ts';

/** What the host page has put into its window. */
export interface SoundWindow {
  sound: Sound;
  heard: number[];
}

/** A recording as a server has it. */
export interface Served {
  bytes: Buffer;
  type: string;
  /** No answer to Range, and no word of how long it is. */
  isStream?: boolean;
}

const PAGE =
  '<!doctype html><html lang="zh-Hans"><title>录音</title><meta name="viewport" content="width=device-width">' +
  '<body style="margin:0;background:#f2eee6"><main><h1>录音</h1></main><script src="/host.js"></script></body></html>';
/** How the recordings come through. */
type Line = 'whole' | 'broken' | 'silent';
/** Bytes that still come through a broken line. */
const TRICKLE = 40_000;

async function bundleHost(): Promise<string> {
  const entry = fileURLToPath(new URL('./sound-host.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome100'],
  });
  return outputFiles[0]!.text;
}

function sendSound(request: IncomingMessage, response: ServerResponse, served: Served) {
  const { bytes, type, isStream } = served;
  if (isStream) {
    response.writeHead(200, { 'content-type': type });
    return response.end(bytes);
  }
  const size = bytes.length;
  const range = readRange(request.headers.range, size);
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'content-length': last - first + 1,
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
  });
  return response.end(bytes.subarray(first, last + 1));
}

/** A page with the bar on it, and recordings under `/<name>`. */
async function serveSounds(sounds: Record<string, Served>) {
  const script = await bundleHost();
  let line: Line = 'whole';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.slice(1));
    const served = sounds[path];
    // Asked and never answered, as where the signal is lost.
    if (served && line === 'silent') return;
    if (served && line === 'broken') {
      // Cut in mid-way, as a cable that is pulled.
      response.writeHead(206, { 'content-length': served.bytes.length });
      response.write(served.bytes.subarray(0, TRICKLE), () => request.socket.destroy());
    } else if (served) sendSound(request, response, served);
    else if (path === '' || path === 'host.js') {
      const type = path === '' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
      response.writeHead(200, { 'content-type': type }).end(path === '' ? PAGE : script);
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    setLine: (state: Line) => {
      line = state;
      if (state !== 'whole') server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens the page, and a recording on it. */
async function openSound(
  browser: Browser,
  address: string,
  name?: string,
  page?: Page,
): Promise<Page> {
  const opened = page ?? (await browser.newPage());
  await opened.goto(address);
  await opened.evaluate((file) => {
    const { sound } = window as unknown as SoundWindow;
    sound.open({ address: file && `/${file}`, name: file ?? '' });
  }, name);
  return opened;
}

const PATIENTLY = { timeout: 15_000 };

/** What somebody does to the bar, and what they see of it. */
export const onBar = {
  seconds: (page: Page) => page.evaluate(() => (window as unknown as SoundWindow).sound.seconds()!),
  length: (page: Page) => page.evaluate(() => (window as unknown as SoundWindow).sound.length()),
  playFrom: (page: Page, seconds: number) =>
    page.evaluate((at) => (window as unknown as SoundWindow).sound.playFrom(at), seconds),
  press: (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click({ force: true }),
  slider: (page: Page) => page.getByRole('slider', { name: '听到哪里' }),
  clock: (page: Page) => page.locator('.sound-clock').textContent(),
  /** Waits until its length is known. */
  isKnown: (page: Page) => expect.poll(() => onBar.length(page), PATIENTLY).toBeGreaterThan(0),
};

/** For tests: a browser and a server with recordings, for all tests of a file. */
export function visitSounds(sounds: Record<string, Served>) {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveSounds>>;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveSounds(sounds)]);
  });
  afterEach(async () => {
    server.setLine('whole');
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    browser: () => browser,
    setLine: (line: Line) => server.setLine(line),
    /** Opens the bar, and a recording in it. */
    open: (name?: string, page?: Page) => openSound(browser, server.address, name, page),
  };
}
