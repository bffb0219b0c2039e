import type { Card, CardShape } from './card.ts';
import { drawPoster } from './draw-poster.ts';
import { drawSquare } from './draw-square.ts';
import { drawWide } from './draw-wide.ts';
import { drawableText } from './drawable-text.ts';
import type { Coverage } from './font-coverage.ts';
import { printSheet } from './sheet.ts';

const DRAW = { wide: drawWide, square: drawSquare, poster: drawPoster };
/** Of JPEG: a poster stays under 250 KB, and a QR code on it sharp. */
const QUALITY = 82;

/** A card whose texts the font has: what it lacks is 〓. */
export function drawableCard(card: Card, covers: Coverage): Card {
  const drawn = (text: string) => drawableText(text, covers);
  return {
    ...card,
    title: drawn(card.title),
    byline: card.byline.map(drawn),
    words: drawn(card.words),
    siteName: drawn(card.siteName),
    station: drawn(card.station),
  };
}

/** A card in one of its shapes, as a JPEG; `photo` is its photo as a file that sharp can read. */
export async function drawCard(
  card: Card,
  shape: CardShape,
  { photo, covers }: { photo: string | null; covers: Coverage },
): Promise<Buffer> {
  return printSheet(await DRAW[shape](drawableCard(card, covers), photo), QUALITY);
}
