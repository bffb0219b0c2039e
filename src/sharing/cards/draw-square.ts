import { cardSizes, type Card } from './card.ts';
import { layPhoto, laySlip, standsUpright } from './plate.ts';
import { bylineRow, titleRow } from './rows.ts';
import { newSheet, seal, type Sheet } from './sheet.ts';

const { width: WIDTH, height: HEIGHT } = cardSizes.square;
const EDGE = 36;
const MEASURE = WIDTH - 2 * EDGE;
const SEAL = 64;
/** Where the foot begins: the seal, and beside it who tells it. */
const FOOT = HEIGHT - EDGE - SEAL;
const TITLE_SIZES = [84, 72, 60, 52, 44, 38, 32, 28, 24, 22];

async function layFoot(sheet: Sheet, card: Card): Promise<void> {
  seal(sheet, EDGE, FOOT, SEAL);
  const byline = card.byline.some(Boolean) ? card.byline : [card.siteName];
  const room = { width: MEASURE - SEAL - 18, height: SEAL, sizes: [28, 26, 24, 22] };
  const row = await bylineRow({ ...card, byline }, room);
  row?.lay(sheet, EDGE + SEAL + 18, FOOT + (SEAL - row.height) / 2);
}

/** Height of a title under a photo: one line, two, or as many as it needs. */
function titleHeight(title: string): number {
  const { length } = [...title];
  if (length <= 9) return 58;
  return length <= 22 ? 116 : 190;
}

/** 600×600, for WeChat, which shows it as small as a stamp: a picture, and a title in large type. */
export async function drawSquare(card: Card, photo: string | null): Promise<Sheet> {
  const sheet = newSheet(cardSizes.square);
  const place = { left: EDGE, top: EDGE, width: MEASURE, height: FOOT - EDGE - 24 };
  if (!photo && standsUpright(card.title)) {
    await laySlip(sheet, card.title, place);
  } else {
    const height = photo ? titleHeight(card.title) : place.height;
    const sizes = photo ? TITLE_SIZES.slice(3) : TITLE_SIZES;
    const title = await titleRow(card, { width: MEASURE, height, sizes });
    const above = place.height - title.height - 24;
    if (photo) await layPhoto(sheet, photo, { ...place, height: above });
    title.lay(sheet, EDGE, photo ? EDGE + above + 24 : EDGE + (above + 24) / 2);
  }
  await layFoot(sheet, card);
  return sheet;
}
