import { cardSizes, type Card } from './card.ts';
import { layPhoto, laySlip, standsUpright } from './plate.ts';
import { bylineRow, heightOf, isRow, layRows, titleRow, wordsRow, type Row } from './rows.ts';
import { ink, lay, newSheet, seal, type Box, type Sheet } from './sheet.ts';
import { fit } from './typeset.ts';

const { width: WIDTH, height: HEIGHT } = cardSizes.wide;
const EDGE = 60;
const FOOT = 72;
/** How far down titles and words go. */
const BOTTOM = HEIGHT - EDGE - FOOT - 32;

/** A column of a card: from its left edge to where it ends. */
type Column = Pick<Box, 'left' | 'width'>;

/** The seal, and whose archive this is. */
async function layFoot(sheet: Sheet, card: Card, { left, width }: Column): Promise<void> {
  const top = HEIGHT - EDGE - FOOT;
  seal(sheet, left, top, FOOT);
  const room = { width: width - FOOT - 20, height: 36 };
  const bold = { weight: 'bold', colour: ink.ink, tracking: 0.08 } as const;
  const name = await fit(card.siteName, room, [32, 26, 22], bold);
  lay(sheet, name, left + FOOT + 20, card.station ? top + 4 : top + 20);
  if (!card.station) return;
  const quiet = { weight: 'medium', colour: ink.quiet } as const;
  const station = await fit(card.station, room, [22, 20, 18], quiet);
  lay(sheet, station, left + FOOT + 20, top + 46);
}

/** Title, byline and words, half-way down. */
async function layTexts(sheet: Sheet, card: Card, { left, width }: Column, titled: boolean) {
  const rows: (Row | null)[] = [];
  if (titled)
    rows.push(
      await titleRow(card, { width, height: 260, sizes: [76, 66, 58, 50, 42, 36, 30, 26, 22] }),
    );
  rows.push(await bylineRow(card, { width, height: 70, sizes: [28, 26, 24], gap: 28 }));
  const height = BOTTOM - EDGE - heightOf(rows.filter(isRow)) - 32;
  const sizes = titled ? [40, 36, 32, 28, 26] : [48, 44, 40, 36, 32, 28];
  if (height > 44) rows.push(await wordsRow(card, { width, height, sizes, gap: 32 }));
  const told = rows.filter(isRow);
  layRows(sheet, told, left, EDGE + Math.max(0, (BOTTOM - EDGE - heightOf(told)) / 2));
}

/** 1200×630, for links: the photo or the title's slip at the left, the words at the right. */
export async function drawWide(card: Card, photo: string | null): Promise<Sheet> {
  const sheet = newSheet(cardSizes.wide);
  const place = { left: EDGE, top: EDGE, width: 540, height: HEIGHT - 2 * EDGE };
  const upright = !photo && standsUpright(card.title);
  let plate: Box | null = null;
  if (photo) plate = await layPhoto(sheet, photo, place, 0);
  else if (upright) plate = await laySlip(sheet, card.title, { ...place, width: 400 }, 0);
  const left = plate ? plate.left + plate.width + 56 : EDGE;
  const column = { left, width: WIDTH - EDGE - left };
  await layTexts(sheet, card, column, !upright);
  await layFoot(sheet, card, column);
  return sheet;
}
