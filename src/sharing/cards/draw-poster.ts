import { sharingCards as t } from '../../strings/sharing-cards.ts';
import { cardSizes, type Card } from './card.ts';
import { layCode } from './draw-code.ts';
import { layPhoto, laySlip, standsUpright } from './plate.ts';
import { bylineRow, heightOf, isRow, layRows, titleRow, wordsRow } from './rows.ts';
import { ink, lay, layCentred, newSheet, rule, seal, type Sheet } from './sheet.ts';
import { shownAddress } from './shown-address.ts';
import { fit, typeset, type Print } from './typeset.ts';

const { width: WIDTH, height: HEIGHT } = cardSizes.poster;
const EDGE = 64;
const MEASURE = WIDTH - 2 * EDGE;
const HEAD = 72;
const CODE = 270;
/** Heights of what stands under the head: of a photo at most, of its texts at least. */
const [TALLEST, WORDS] = [620, 250];

/** Whose archive this is: the seal and the site's name. Returns where the rest begins. */
async function layHead(sheet: Sheet, card: Card): Promise<number> {
  seal(sheet, EDGE, EDGE, HEAD);
  const room = { width: MEASURE - HEAD - 20, height: 44 };
  const style = { weight: 'bold', colour: ink.ink, tracking: 0.1 } as const;
  const name = await fit(card.siteName, room, [38, 32, 26, 22], style);
  lay(sheet, name, EDGE + HEAD + 20, EDGE + (HEAD - name.height) / 2);
  rule(sheet, { left: EDGE, top: EDGE + HEAD + 22, width: MEASURE });
  return EDGE + HEAD + 22 + 40;
}

/** On one line as large as can be; a very long one on two. */
async function setAddress(address: string): Promise<Print> {
  const style = { weight: 'bold', colour: ink.ink, align: 'centre' } as const;
  for (const size of [54, 48, 42, 38]) {
    const print = await typeset(address, { ...style, size });
    if (print.width <= MEASURE) return print;
  }
  return fit(address, { width: MEASURE, height: 116 }, [44, 40, 36, 32, 28], style);
}

/** Beside the code: what is to be had, and what to do where no phone scans. */
async function layInvitation(sheet: Sheet, card: Card, top: number): Promise<void> {
  const left = EDGE + CODE + 40;
  const room = { width: WIDTH - EDGE - left, height: 110 };
  const bold = { weight: 'bold', colour: ink.ink, leading: 0 } as const;
  const asked = await fit(card.invitation, room, [46, 40, 36, 32], bold);
  lay(sheet, asked, left, top + 20);
  const quiet = { weight: 'medium', colour: ink.quiet, leading: 0.1 } as const;
  const typed = await fit(t.orType, { ...room, height: 90 }, [28, 26, 24], quiet);
  lay(sheet, typed, left, top + 20 + asked.height + 26);
  await layStation(sheet, card, left, top + CODE - 8);
}

/** The station, upon a line. Returns its upper edge. */
async function layStation(sheet: Sheet, card: Card, left: number, bottom: number): Promise<number> {
  if (!card.station) return bottom;
  const room = { width: WIDTH - EDGE - left, height: 70 };
  const style = { weight: 'medium', colour: ink.quiet, leading: 0 } as const;
  const print = await fit(card.station, room, [28, 26, 24], style);
  lay(sheet, print, left, bottom - print.height);
  return bottom - print.height;
}

/** The way to the story: its code, and its address to be typed or spoken. Returns where it begins. */
async function layWay(sheet: Sheet, card: Card): Promise<number> {
  const bottom = HEIGHT - EDGE;
  let top: number;
  if (card.address) {
    const address = await setAddress(shownAddress(card.address));
    const under = bottom - address.height;
    layCentred(sheet, address, { left: EDGE, top: under, width: MEASURE });
    top = under - 30 - CODE;
    layCode(sheet, card.address, { left: EDGE, top, width: CODE, height: CODE });
    await layInvitation(sheet, card, top);
  } else {
    top = await layStation(sheet, card, EDGE, bottom);
  }
  rule(sheet, { left: EDGE, top: top - 34, width: MEASURE });
  return top - 34;
}

/** Title, who tells it, and its words. */
async function textRows(card: Card, titled: boolean, height: number) {
  const width = MEASURE;
  const sizes = [84, 76, 68, 60, 52, 46, 40, 36, 32, 28];
  const head = [
    titled ? await titleRow(card, { width, height: 240, sizes }) : null,
    await bylineRow(card, { width, height: 90, sizes: [34, 32, 30, 28], gap: 30 }),
  ].filter(isRow);
  const rest = Math.max(60, height - heightOf(head) - 36);
  const sized = [50, 46, 42, 38, 36, 34, 32].filter((size) => titled || size < 50);
  const words = await wordsRow(card, { width, height: rest, sizes: sized, gap: 36 });
  return [...head, words].filter(isRow);
}

/** 900×1600, a phone's screen: to be saved, sent on, printed and hung up. */
export async function drawPoster(card: Card, photo: string | null): Promise<Sheet> {
  const sheet = newSheet(cardSizes.poster);
  const top = await layHead(sheet, card);
  const room = (await layWay(sheet, card)) - 40 - top;
  const upright = !photo && standsUpright(card.title);
  const plated = Boolean(photo) || upright;
  // What the highest photo leaves over is for the texts, as where there is no code.
  const spare = Math.max(WORDS + (upright ? 0 : 150), room - TALLEST - 40);
  const rows = await textRows(card, !upright, plated ? spare : room);
  const texts = heightOf(rows);
  if (!plated) {
    layRows(sheet, rows, EDGE, top + (room - texts) / 2);
    return sheet;
  }
  const gap = texts > 0 ? 40 : 0;
  const height = Math.min(room - texts - gap, TALLEST);
  const box = { left: EDGE, top: top + (room - height - gap - texts) / 2, width: MEASURE, height };
  const plate = photo ? await layPhoto(sheet, photo, box) : await laySlip(sheet, card.title, box);
  layRows(sheet, rows, EDGE, Math.max(plate.top + plate.height, box.top + height * 0.8) + gap);
  return sheet;
}
