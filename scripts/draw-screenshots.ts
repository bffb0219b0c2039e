/**
 * `node scripts/draw-screenshots.ts`, after `npm run build`: the picture in the README, of the
 * samples' home page on a phone and of a story on a desktop; its output is committed.
 */
import type { Browser } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';
import { serveSite } from '../src/build/serve-site.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { launchBrowser } from '../src/testing/launch-browser.ts';

/** Pixels: a phone, a desktop, and the room around them. */
const [PHONE, DESKTOP, HEIGHT, ROOM] = [390, 1280, 1160, 40];

async function draw(browser: Browser, url: string, width: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
  await page.goto(url, { waitUntil: 'networkidle' });
  const png = await page.screenshot();
  await page.close();
  return png;
}

function place(input: Buffer, left: number): OverlayOptions {
  return { input, left, top: ROOM };
}

const server = await serveSite(archivePaths().out, 4400);
const browser = await launchBrowser();
const phone = await draw(browser, server.address, PHONE);
const desktop = await draw(browser, `${server.address}/stories/well-forty-years/`, DESKTOP);
await browser.close();
await server.close();
await sharp({
  create: {
    width: PHONE + DESKTOP + 3 * ROOM,
    height: HEIGHT + 2 * ROOM,
    channels: 3,
    background: '#ddd0be',
  },
})
  .composite([place(phone, ROOM), place(desktop, PHONE + 2 * ROOM)])
  .webp({ quality: 80 })
  .toFile('scripts/screenshots.webp');
