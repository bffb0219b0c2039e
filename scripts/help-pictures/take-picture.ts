import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { PICTURE_SIZE } from '../../src/cms/transcribing/first-visit/picture-size.ts';

/** Pixels of a picture for each of the page’s. */
export const SCALE = 1.5;

/** The part of the page that a picture shows, in the page’s pixels. */
export const FRAME = {
  width: PICTURE_SIZE.width / SCALE,
  height: PICTURE_SIZE.height / SCALE,
};

/** Runs a ring around what is to be pressed; light between the red and what lies around it. */
export async function ring(place: Locator): Promise<void> {
  await place.evaluate((pressed) => {
    pressed.style.boxShadow = '0 0 0 3px #fffdf8, 0 0 0 7px #942b1f';
    pressed.style.position = 'relative';
    pressed.style.zIndex = '1';
  });
}

/** What stands in the frame with this upper left corner, as WebP. */
export async function takePicture(page: Page, x: number, y: number): Promise<Buffer> {
  // Nothing stands out but what is ringed.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const png = await page.screenshot({ clip: { x, y, ...FRAME }, animations: 'disabled' });
  return sharp(png).webp({ quality: 60, preset: 'text', effort: 6 }).toBuffer();
}
