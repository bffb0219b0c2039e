import type { ArchivedSheet } from '../../catalogue/photo-sheet/archived-sheets.ts';
import { inSheets, leavesOf, type PhotoSheet } from '../../catalogue/photo-sheet/sheet-photo.ts';
import { sheetStyle } from '../../catalogue/photo-sheet/sheet-style.ts';
import { writeSheet } from '../../catalogue/photo-sheet/write-sheet.ts';
import { todayInShanghai } from '../../model/dates.ts';
import { html } from '../../review/papers/markup.ts';
import { photoSheet } from '../../strings/photo-sheet.ts';
import { fileAddress, pictureAddress } from '../files/desk-files.ts';
import { openPanel } from '../panel/open-panel.ts';
import { addPaperStyle } from '../papers/paper-style.ts';
import { readSettings } from '../papers/read-settings.ts';
import { button, element } from '../widgets/element.ts';

const strings = photoSheet.desk;
/** Pixels: 96 mm at 300 dots an inch, and the larger of the two sizes that the desk draws. */
const PRINTED = 1280;
/** How often it is said how many pictures have come; milliseconds. */
const NOW_AND_THEN = 400;

/** What the desk answers to `photosToAsk`. */
export interface AskedSheets {
  sheets: ArchivedSheet[];
  leftOut: number;
}

function asSheet({ photos, ...sheet }: ArchivedSheet): PhotoSheet {
  const withPicture = photos.map(({ blob, name, ...photo }) => ({
    ...photo,
    picture: { src: pictureAddress(fileAddress(blob, name), PRINTED) },
  }));
  return { ...sheet, photos: withPicture };
}

/** One village's sheet as a document of its own; the policy of the editor's page holds in it. */
function pageOf(sheet: PhotoSheet, station: string): string {
  const title = photoSheet.title(sheet.village);
  return html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: sheetStyle }}
        </style>
      </head>
      <body>
        <main>${writeSheet(sheet, { day: todayInShanghai(), station })}</main>
      </body>
    </html>`.markup;
}

function chooseSheet(sheets: readonly PhotoSheet[], show: (sheet: PhotoSheet) => void) {
  const options = sheets.map(({ village, photos, before = 0 }) =>
    element('option', {}, photoSheet.ofSheet(village, before, photos.length)),
  );
  const choice = element('select', { class: 'desk-button' }, ...options);
  choice.addEventListener('change', () => show(sheets[choice.selectedIndex]!));
  return element('label', {}, `${strings.village} `, choice);
}

/** Shows a sheet in the frame, and says how far its pictures are; then it can be printed. */
function makeFrame(say: (text: string) => void, print: HTMLButtonElement) {
  const frame = element('iframe', { class: 'desk-paper', title: strings.frame });
  let counting: ReturnType<typeof setInterval> | undefined;
  const pictures = () => [...(frame.contentDocument?.images ?? [])];
  const stop = () => clearInterval(counting);
  const show = (sheet: PhotoSheet, station: string) => {
    stop();
    print.disabled = true;
    const of = sheet.photos.length;
    const count = () =>
      say(strings.coming(pictures().filter(({ complete }) => complete).length, of));
    counting = setInterval(count, NOW_AND_THEN);
    // A page is loaded when its pictures have come, or can't.
    frame.onload = () => {
      if (pictures().length < of) return;
      stop();
      const missing = pictures().filter(({ naturalWidth }) => naturalWidth === 0).length;
      say(missing > 0 ? strings.missing(missing) : strings.ready(of, leavesOf(sheet)));
      print.disabled = false;
    };
    frame.srcdoc = pageOf(sheet, station);
  };
  return { frame, show, stop };
}

/**
 * A window with the sheets of photos to ask about, of the whole archive, drafts included; `askSheets`
 * has them from the desk.
 */
export function openPhotoSheet(askSheets: () => Promise<AskedSheets>): void {
  addPaperStyle();
  const news = element('p', { role: 'status' }, strings.reading);
  const say = (text: string) => (news.textContent = text);
  const print = button(strings.print, () => frame.contentWindow?.print(), {
    class: 'desk-button desk-first',
    disabled: true,
  });
  const { frame, show, stop } = makeFrame(say, print);
  const choices = element('div', { class: 'desk-paper-choices' });
  const leftAside = element('p', {});
  const content = element(
    'div',
    { class: 'desk-papers' },
    element('p', {}, strings.lead),
    choices,
    news,
    leftAside,
    frame,
    element('p', {}, strings.afterwards),
  );
  openPanel({ title: strings.title, content, actions: [print], onClose: stop });

  Promise.all([askSheets(), readSettings()]).then(
    ([asked, { station }]) => {
      const sheets = asked.sheets.map(asSheet).flatMap(inSheets);
      if (asked.leftOut > 0) leftAside.textContent = strings.leftOut(asked.leftOut);
      frame.hidden = sheets.length === 0;
      if (sheets.length === 0) return void say(strings.none);
      choices.append(chooseSheet(sheets, (sheet) => show(sheet, station)));
      show(sheets[0]!, station);
    },
    () => say(strings.failed),
  );
}
