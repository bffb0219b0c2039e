import type { Locator, Page } from 'playwright-core';
import { recordingStrings } from '../../src/strings/cms-recordings.ts';
import { toolStrings } from '../../src/strings/cms-tools.ts';
import { bringInStrings } from '../../src/strings/transcribing-bring-in.ts';
import { reviewPanelStrings } from '../../src/strings/review-panel.ts';
import { checkingStrings } from '../../src/strings/transcribing-checking.ts';
import { transcribingSoundStrings } from '../../src/strings/transcribing-sound.ts';
import { transcribingStrings as strings } from '../../src/strings/transcribing-window.ts';
import { inventSound, LAST, SOUND_NAME, TEXT, TEXT_NAME, WITHHELD } from './invented-interview.ts';
import { openDesk, reopenDesk } from './open-desk.ts';
import { FRAME, ring, takePicture } from './take-picture.ts';

/** Pixels of the page: an office’s screen. */
const WIDE = { width: 1280, height: 900 };
/** As wide as a picture; panels fill it, and lists take the text’s place. */
const NARROW = { width: FRAME.width, height: 900 };
/** Where a panel’s heading ends and what it holds begins. */
const BELOW_HEADING = 66;
/** Seconds into the recording at which the third picture is taken. */
const LISTENING_AT = 7;

const tool = (page: Page, name: string) =>
  page.getByRole('group', { name: strings.tools }).getByRole('button', { name });
const textLine = (page: Page, words: string) =>
  page.getByRole('textbox', { name: strings.text }).getByText(words);

/** Scrolls so that `place` is the first, or the last, thing that is seen, with some room around it. */
async function scrollTo(place: Locator, block: 'start' | 'end', room = 8): Promise<void> {
  const how = { block, room };
  await place.evaluate((shown, { block: edge, room: pixels }) => {
    shown.style.scrollMargin = `${pixels}px`;
    shown.scrollIntoView({ block: edge });
  }, how);
}

/** The panel with a recording in it. */
async function putRecording(page: Page): Promise<Buffer> {
  await tool(page, strings.sound).click();
  const panel = page.getByRole('dialog', { name: strings.soundTitle });
  const file = { name: SOUND_NAME, mimeType: 'audio/wav', buffer: inventSound() };
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByText(recordingStrings.done('王秀英-井台.mp3')).waitFor();
  await page.setViewportSize({ ...NARROW, height: BELOW_HEADING + FRAME.height });
  await scrollTo(panel.locator('strong').first(), 'start');
  await ring(panel.getByText(recordingStrings.another));
  const picture = await takePicture(page, 0, BELOW_HEADING);
  await panel.getByRole('button', { name: toolStrings.close, exact: true }).click();
  return picture;
}

/** Who is who in what a recorder’s app wrote. */
async function bringIn(page: Page): Promise<Buffer> {
  await tool(page, strings.bringIn).click();
  const panel = page.getByRole('dialog', { name: bringInStrings.title });
  const file = { name: TEXT_NAME, mimeType: 'text/plain', buffer: Buffer.from(TEXT) };
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByLabel(bringInStrings.who('说话人1')).selectOption({ label: '陈晓' });
  await panel.getByLabel(bringInStrings.who('说话人2')).selectOption({ label: '王秀英' });
  const put = panel.getByRole('button', { name: bringInStrings.put });
  await scrollTo(panel.getByRole('heading', { name: bringInStrings.speakers }), 'start', 24);
  await ring(put);
  const picture = await takePicture(page, 0, BELOW_HEADING);
  await put.click();
  return picture;
}

/** The turn that is heard, and the keys. */
async function listen(page: Page): Promise<Buffer> {
  await textLine(page, LAST).click();
  await page.getByRole('slider', { name: transcribingSoundStrings.place }).press('Home');
  for (let second = 0; second < LISTENING_AT; second += 1) await page.keyboard.press('ArrowRight');
  await ring(page.locator('.key-row [data-action=toggle]'));
  const bar = await page.locator('.transcribing-sound').boundingBox();
  return takePicture(page, 0, bar!.y);
}

/** What is still to be looked at, what is withheld, and the way to publishing. */
async function check(page: Page): Promise<Buffer> {
  await textLine(page, WITHHELD).click();
  await page.keyboard.press('End');
  for (const _ of WITHHELD) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+F7');
  await page.setViewportSize(NARROW);
  await tool(page, strings.lists).click();
  const withheld = page.getByRole('heading', { name: checkingStrings.passages });
  const list = page.locator('section').filter({ has: withheld }).last();
  await list.getByRole('listitem').waitFor();
  await scrollTo(list, 'end');
  await ring(page.getByRole('button', { name: reviewPanelStrings.tool }));
  return takePicture(page, 0, NARROW.height - FRAME.height);
}

/** Enters the invented interview as an editor does; a picture of each step, by its name. */
export async function takeFourSteps(page: Page, address: string): Promise<Map<string, Buffer>> {
  await page.setViewportSize(WIDE);
  await openDesk(page, address);
  const pictures = new Map([['put-recording', await putRecording(page)]]);
  pictures.set('bring-in', await bringIn(page));
  await page.setViewportSize(WIDE);
  await reopenDesk(page);
  pictures.set('listen', await listen(page));
  return pictures.set('check', await check(page));
}
