import type { Page } from 'playwright-core';
import { passFirstVisit } from '../../src/cms/transcribing/first-visit/pass-first-visit.ts';
import { transcribingStrings as strings } from '../../src/strings/transcribing-window.ts';
import { SLUG } from './invented-interview.ts';

/** What stands on the page and not in the pictures: times of day, and how the site does. */
const HIDDEN = '.desk-kept-time, .site-notice { display: none !important; }';

async function pressTool(page: Page): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: strings.tool }).click();
  await page.getByRole('textbox', { name: strings.text }).waitFor();
}

/** Opens the transcribing desk of the invented story, past its own help. */
export async function openDesk(page: Page, address: string): Promise<void> {
  await passFirstVisit(page);
  await page.goto(`${address}/admin/`);
  await page.addStyleTag({ content: HIDDEN });
  await page.getByRole('button', { name: '进入整理台' }).click();
  await page.getByRole('heading', { name: '生命故事' }).waitFor();
  await page.goto(`${address}/admin/#/collections/stories/entries/${SLUG}/index`);
  await page.getByRole('textbox', { name: '题目' }).waitFor();
  await pressTool(page);
}

/** Closes and opens it, so that what was just done is no longer said. */
export async function reopenDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: strings.close }).click();
  await pressTool(page);
}
