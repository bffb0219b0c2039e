import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../testing/launch-browser.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const entry = fileURLToPath(new URL('./guard-uploads.ts', import.meta.url));
  const options = { bundle: true, write: false, format: 'iife', globalName: 'guard' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  script = outputFiles![0]!.text;
});
afterAll(() => browser.close());

/** A page with a box that takes the first file and empties itself later, as Decap's does. */
async function openBox(): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><main><input type="file" /></main>');
  await page.addScriptTag({ content: `${script};guard.guardUploads(document);window.got=[];` });
  await page.evaluate(() => {
    document.querySelector('main')!.addEventListener('change', ({ target }) => {
      const box = target as HTMLInputElement;
      const file = box.files![0]!;
      void file.arrayBuffer().then((buffer) => {
        const bytes = btoa(String.fromCharCode(...new Uint8Array(buffer)));
        (window as unknown as { got: unknown[] }).got.push({ name: file.name, bytes });
        setTimeout(() => (box.value = ''), 80);
      });
    });
  });
  return page;
}
const got = (page: Page) =>
  page.evaluate(() => (window as unknown as { got: { name: string; bytes: string }[] }).got);

async function smallPhoto(name: string) {
  const photo = sharp(await readFile('content/stories/well-forty-years/portrait.jpg'));
  const buffer = await photo
    .resize(40)
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Orientation: '6', ImageDescription: 'SECRET' },
    })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

test('several photos chosen at once all arrive, one after another, each without its secrets', async () => {
  const page = await openBox();
  await page
    .locator('input')
    .evaluate((box) => box.addEventListener('click', (event) => event.preventDefault()));
  await page.click('input');
  const photos = await Promise.all(['一.jpg', '二.jpg', '三.jpg'].map(smallPhoto));
  await page.setInputFiles('input', photos);
  await page.waitForFunction(() => (window as unknown as { got: unknown[] }).got.length === 3);
  const all = await got(page);
  expect(all.map(({ name }) => name)).toEqual(['一.jpg', '二.jpg', '三.jpg']);
  for (const { bytes } of all) {
    const photo = Buffer.from(bytes, 'base64');
    expect(photo.includes('SECRET')).toBe(false);
    expect((await sharp(photo).metadata()).orientation).toBe(6);
  }
});

test('of several files the good ones arrive, and each of the others is named', async () => {
  const page = await openBox();
  await page.locator('input').evaluate((box) => box.setAttribute('multiple', ''));
  const broken = { ...(await smallPhoto('坏的.jpg')) };
  broken.buffer = broken.buffer.subarray(0, 300);
  await page.setInputFiles('input', [
    { name: '空.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
    await smallPhoto('好的.jpg'),
    broken,
  ]);
  const told = page.getByRole('alert');
  await told.waitFor();
  await expect
    .poll(() => told.locator('p').allTextContents())
    .toEqual([
      expect.stringContaining('“空.jpg”是空的'),
      expect.stringContaining('“坏的.jpg”打不开'),
    ]);
  expect((await got(page)).map(({ name }) => name)).toEqual(['好的.jpg']);
  await told.getByRole('button', { name: '知道了' }).click();
  expect(await told.count()).toBe(0);
});

test('a file dropped on the page goes nowhere', async () => {
  const page = await openBox();
  const stopped = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], '照片.jpg'));
    return !document
      .querySelector('main')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(stopped).toBe(true);
});
