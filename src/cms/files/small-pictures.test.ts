import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../testing/launch-browser.ts';
import { phonePhoto } from './visit-files-for-tests.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a photo that only the browser has is shown small, and is let go with the form', async () => {
  const entry = fileURLToPath(new URL('./small-pictures.ts', import.meta.url));
  const options = { bundle: true, write: false, format: 'iife', globalName: 'small' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: outputFiles![0]!.text });
  const photo = [...(await phonePhoto(1))];
  const seen = await page.evaluate(async (bytes) => {
    type Small = typeof import('./small-pictures.ts');
    const { smallPicture, forgetSmallPictures } = (window as unknown as { small: Small }).small;
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    let first: string | undefined = 'not asked';
    await new Promise<void>((drawn) => (first = smallPicture(address, 320, drawn)));
    const made = smallPicture(address, 320, () => undefined)!;
    const { width, height } = await createImageBitmap(await (await fetch(made)).blob());
    forgetSmallPictures();
    const gone = await fetch(made).then(
      () => false,
      () => true,
    );
    return { first, width, height, gone };
  }, photo);
  // Upright, as EXIF says.
  expect(seen).toEqual({ first: undefined, width: 320, height: 480, gone: true });
});
