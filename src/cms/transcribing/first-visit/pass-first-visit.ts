import type { Page } from 'playwright-core';
import { FIRST_VISIT_KEY } from './first-visit-shown.ts';

/** For tests: a browser in which the four pictures were seen, now and after the page is loaded anew. */
export async function passFirstVisit(page: Page): Promise<void> {
  const pass = (key: string) => localStorage.setItem(key, '1');
  await page.addInitScript(pass, FIRST_VISIT_KEY);
  if (page.url().startsWith('http')) await page.evaluate(pass, FIRST_VISIT_KEY);
}
