import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportUsb } from '../exports/usb/export-usb.ts';
import { attributeOf, elementsIn } from '../exports/usb/html-tree.ts';
import { exporting as words } from '../strings/exporting.ts';
import { launchBrowser } from './launch-browser.ts';

/** Addresses on a page that lead to a file of the copy. */
function filesOn(html: string, page: string): string[] {
  return elementsIn(parse(html)).flatMap((element) => {
    const srcset = attributeOf(element, 'srcset')?.split(/,\s+/) ?? [];
    const own = ['href', 'src', 'action'].map((name) => attributeOf(element, name));
    return [...own, ...srcset.map((each) => each.split(' ')[0])]
      .filter(
        (address) => address !== undefined && !/^(?:https?:|mailto:|tel:|data:|#)/.test(address),
      )
      .map((address) =>
        fileURLToPath(new URL(address!.replace(/[?#].*$/, ''), pathToFileURL(page))),
      );
  });
}

/** The samples on a stick: `out` is their built site. */
export function testUsbCopy(out: string): void {
  describe('a copy for a USB stick', () => {
    const folder = resolve(`${out}-usb`);
    const complaints: string[] = [];
    let browser: Browser;
    let page: Page;
    const open = (...path: string[]) => page.goto(pathToFileURL(join(folder, ...path)).href);
    const seconds = () =>
      page
        .locator('audio')
        .first()
        .evaluate((it: HTMLAudioElement) => it.currentTime);

    beforeAll(async () => {
      const about = { name: '故乡痕', station: '' };
      const quiet = { print: () => undefined, progress: () => () => undefined };
      await exportUsb({
        built: out,
        out: folder,
        today: '2026-01-01',
        singles: true,
        about,
        ...quiet,
      });
      browser = await launchBrowser();
      page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
      page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
      page.on('requestfailed', (request) => complaints.push(`not there: ${request.url()}`));
      page.on('request', (request) => {
        if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(`asks ${request.url()}`);
      });
    });
    afterEach(() => expect(complaints.splice(0)).toEqual([]));
    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('has no address on any page that leads to no file', async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name));
      const there = new Set(files);
      const pages = files.filter(
        (file) => file.endsWith('.html') && dirname(file) !== join(folder, words.singles),
      );
      expect(pages.length).toBeGreaterThan(50);
      for (const file of pages) {
        const lost = filesOn(await readFile(file, 'utf8'), file).filter((each) => !there.has(each));
        expect([file, lost]).toEqual([file, []]);
      }
      expect(
        files.some((file) =>
          /admin|sitemap|rss|\.(?:avif|webp|br|gz)$/.test(file.slice(folder.length)),
        ),
      ).toBe(false);
    });

    it('opens by its front door, leads to a story, shows its photo and plays its sound', async () => {
      await open(words.frontDoor);
      await page.locator('.lead h1 a').click();
      await page.locator('a[data-photo]').first().click();
      const photo = page.locator('.viewer img');
      await photo.waitFor();
      await page.waitForFunction(
        (image) => (image as HTMLImageElement).naturalWidth > 0,
        await photo.elementHandle(),
      );
      await page.keyboard.press('Escape');
      await page.locator('[data-part=toggle]').first().click();
      await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0.1);
      await page.locator('.turn .who a').nth(5).click();
      await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 30);
    });

    it('finds a word from any page, and leads to it', async () => {
      await open('网页', 'about', 'index.html');
      await page.locator('#q').fill('织布机');
      await page.locator('#found .place').first().click();
      await page.locator('mark.found').first().waitFor();
      expect(await page.locator('mark.found').first().textContent()).toBe('织布机');
      await page.locator('#q').fill('枣树');
      await page.locator('#q').press('Enter');
      await page.locator('#results .result').first().waitFor();
      expect(decodeURI(page.url())).toContain('网页/search/index.html?q=枣树');
    });

    it('tells a story in one file, with its photos, and its sound from the second that is tapped', async () => {
      await open(words.singles, '井台边的四十年.html');
      expect(await page.locator('h1').textContent()).toBe('井台边的四十年');
      const isShown = await page
        .locator('img')
        .evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 400));
      expect(isShown).toBe(true);
      await page.locator('.turn .who a').nth(5).click();
      await expect.poll(seconds).toBeGreaterThan(30);
    });
  });
}
