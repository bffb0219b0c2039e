import { drawableText } from '../../sharing/cards/drawable-text.ts';
import { readCoverage } from '../../sharing/cards/font-coverage.ts';
import { laySlip } from '../../sharing/cards/plate.ts';
import { lay, newSheet, nominalHeight, printSheet, seal, ink } from '../../sharing/cards/sheet.ts';
import { fit } from '../../sharing/cards/typeset.ts';

/** Pixels: three to four, as shelves of e-books show it. */
const [WIDTH, HEIGHT, EDGE] = [1200, 1600, 120];
const SEAL = 210;
const SLIP = { left: EDGE, top: EDGE, width: 420, height: 980 };
const TITLE = { width: WIDTH - 2 * EDGE, height: 800 };
const LINE = { width: WIDTH - 3 * EDGE - SEAL, height: 190 };
const QUALITY = 85;
/** A title of this many Chinese characters at most stands upright on the cover, as in print. */
const UPRIGHT = /^\p{Script=Han}{1,9}$/u;

/** The cover as JPEG: the title on its slip as old books have it, whose it is, and the seal. */
export async function drawCover(lines: readonly string[]): Promise<Buffer> {
  const covers = await readCoverage();
  const [title, ...rest] = lines.map((line) => drawableText(line, covers));
  const sheet = newSheet({ width: WIDTH, height: HEIGHT });
  if (UPRIGHT.test(title!)) await laySlip(sheet, title!, SLIP, 0);
  else {
    const style = { weight: 'bold', colour: ink.ink, ragged: true } as const;
    const print = await fit(title!, TITLE, [120, 96, 76, 60, 48], style);
    lay(sheet, print, EDGE, EDGE * 1.5);
  }
  let bottom = HEIGHT - EDGE;
  for (const line of rest.toReversed()) {
    const style = { weight: 'medium', colour: ink.quiet } as const;
    const print = await fit(line, LINE, [48, 42, 36], style);
    lay(sheet, print, EDGE, bottom - nominalHeight(print));
    bottom -= nominalHeight(print) + 28;
  }
  seal(sheet, WIDTH - EDGE - SEAL, HEIGHT - EDGE - SEAL, SEAL);
  return printSheet(sheet, QUALITY);
}
