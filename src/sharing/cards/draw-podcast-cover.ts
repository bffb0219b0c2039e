import { sharingCards as t } from '../../strings/sharing-cards.ts';
import { layRows, printRow, type Row } from './rows.ts';
import { ink, layCentred, newSheet, seal, type Sheet } from './sheet.ts';
import { fit } from './typeset.ts';

/** Pixels: what podcast directories ask for at least. */
export const COVER_SIDE = 1400;
const EDGE = 150;

/** What stands on it. */
export interface PodcastCover {
  name: string;
  tagline: string;
  station: string;
}

const NAME = { weight: 'bold', colour: ink.ink, tracking: 0.12, gap: 0 } as const;
const LINE = { weight: 'medium', colour: ink.quiet, tracking: 0.02, gap: 44 } as const;

async function centredRow(
  text: string,
  sizes: readonly number[],
  { height, gap, ...style }: (typeof NAME | typeof LINE) & { height: number },
): Promise<Row> {
  const width = COVER_SIDE - 2 * EDGE;
  const print = await fit(text, { width, height }, sizes, { ...style, align: 'centre' });
  const lay = (sheet: Sheet, left: number, top: number) =>
    layCentred(sheet, print, { left, top, width });
  return { ...printRow(print, gap), lay };
}

/** The site's podcast in a directory: the seal, its name, who makes it. */
export async function drawPodcastCover({ name, tagline, station }: PodcastCover): Promise<Sheet> {
  const sheet = newSheet({ width: COVER_SIDE, height: COVER_SIDE });
  for (const [inset, width] of [
    [48, 6],
    [66, 2],
  ] as const) {
    const side = COVER_SIDE - 2 * inset;
    sheet.outlines.push(
      `<rect x="${inset}" y="${inset}" width="${side}" height="${side}" fill="none" stroke="${ink.rule}" stroke-width="${width}"/>`,
    );
  }
  const side = 460;
  seal(sheet, (COVER_SIDE - side) / 2, 230, side);
  const rows = await Promise.all([
    centredRow(name, [170, 130, 100, 80, 60], { ...NAME, height: 190 }),
    ...[tagline, station || t.toListen]
      .filter(Boolean)
      .map((line) => centredRow(line, [58, 50, 44], { ...LINE, height: 130 })),
  ]);
  layRows(sheet, rows, EDGE, 780);
  return sheet;
}
