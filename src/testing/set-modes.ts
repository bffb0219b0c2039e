import type { Page } from 'playwright-core';
import type { Light, Size } from '../reading/mode-choices.ts';

/** Shows a page that is there in another letter size and other colours, as a tap would. */
export async function setModes(page: Page, size: Size, light: Light): Promise<void> {
  await page.locator('html').evaluate((html, modes) => void Object.assign(html.dataset, modes), {
    size,
    light,
  });
}
