import { momentCard as t } from '../../../strings/sharing-moment.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import type { Quote } from '../quote-of.ts';
import type { StoryOnPage } from '../story-on-page.ts';
import { cutQuote } from './cut-quote.ts';
import { drawCode } from './draw-code.ts';
import { setLines } from './set-lines.ts';

/** What a card says. */
export interface QuoteCard {
  story: StoryOnPage;
  quote: Quote;
  link: string;
  /** Second at which it is said; null for text. */
  from: number | null;
}

/** Paper by day, whatever the reader has chosen: a picture is seen by others. */
const PAPER = '#fbf7f0';
const INK = '#2a2420';
const QUIET = '#5c5148';
const LINE = '#c9b99f';

/** Pixels. */
const WIDTH = 1080;
const LEAST_HEIGHT = 1080;
const FRAME = 40;
const MARGIN = 112;
const CODE = 280;
const HEAD = 290;
const FOOT = CODE + 2 * 72;
/** Size of the words by how many there are, at most. */
const SIZES: readonly [characters: number, size: number][] = [
  [24, 76],
  [48, 66],
  [90, 56],
  [140, 50],
  [Infinity, 44],
];
const LEADING = 1.75;

type Canvas = CanvasRenderingContext2D;

function fontOf(size: number, weight = 400): string {
  // The reader's own: none is fetched for a picture.
  const style = getComputedStyle(document.documentElement);
  return `${weight} ${size}px ${style.getPropertyValue('--songti')}`;
}

function fitting(canvas: Canvas, font: string, width: number): (line: string) => boolean {
  return (line) => {
    canvas.font = font;
    return canvas.measureText(line).width <= width;
  };
}

function write(
  canvas: Canvas,
  words: string,
  {
    x,
    y,
    font,
    colour,
    align = 'left',
  }: Record<'x' | 'y', number> & {
    font: string;
    colour: string;
    align?: CanvasTextAlign;
  },
): void {
  canvas.font = font;
  canvas.fillStyle = colour;
  canvas.textAlign = align;
  canvas.fillText(words, x, y);
}

/** Writes a line from margin to margin, where that takes no more than `slack`. */
function writeFull(
  canvas: Canvas,
  line: string,
  { y, font, slack }: { y: number; font: string; slack: number },
): void {
  canvas.font = font;
  const characters = Array.from(line);
  const rest = WIDTH - 2 * MARGIN - canvas.measureText(line).width;
  const space = rest > 0 && rest < slack ? rest / Math.max(1, characters.length - 1) : 0;
  let x = MARGIN;
  for (const character of characters) {
    write(canvas, character, { x, y, font, colour: INK });
    x += canvas.measureText(character).width + space;
  }
}

function drawPaper(canvas: Canvas, height: number): void {
  canvas.fillStyle = PAPER;
  canvas.fillRect(0, 0, WIDTH, height);
  canvas.strokeStyle = LINE;
  canvas.lineWidth = 2;
  canvas.strokeRect(FRAME, FRAME, WIDTH - 2 * FRAME, height - 2 * FRAME);
}

/** The seal, the site's name, and that it is invented, where it is. */
function drawHead(
  canvas: Canvas,
  { siteName, isSample }: StoryOnPage,
  seal: CanvasImageSource | null,
): void {
  if (seal) canvas.drawImage(seal, MARGIN, 104, 104, 104);
  const x = MARGIN + (seal ? 134 : 0);
  write(canvas, siteName, { x, y: 172, font: fontOf(44, 700), colour: INK });
  if (!isSample) return;
  const right = WIDTH - MARGIN;
  canvas.strokeStyle = QUIET;
  canvas.strokeRect(right - 104, 130, 104, 56);
  write(canvas, t.sample, {
    x: right - 52,
    y: 171,
    font: fontOf(36),
    colour: QUIET,
    align: 'center',
  });
}

/** At most two lines of the title. */
function titleLines(canvas: Canvas, title: string): string[] {
  const font = fontOf(40);
  const lines = setLines(t.title(title), fitting(canvas, font, WIDTH - 2 * MARGIN - CODE - 40));
  const [first = '', second, ...more] = lines;
  if (second === undefined) return [first];
  return [first, more.length > 0 ? `${second.slice(0, -2)}……》` : second];
}

/** Who says it, in what, and the way there. */
function drawFoot(canvas: Canvas, { story, link, from }: QuoteCard, top: number): void {
  canvas.fillStyle = LINE;
  canvas.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 2);
  const code = story.isReachable
    ? drawCode(canvas, link, { x: WIDTH - MARGIN, y: top + 48, size: CODE })
    : CODE;
  const lines = titleLines(canvas, story.title);
  let y = top + 48 + code - 12 - (lines.length - 1) * 56 - 62;
  for (const line of lines) {
    write(canvas, line, { x: MARGIN - 14, y, font: fontOf(40), colour: INK });
    y += 56;
  }
  // A code that leads to this machine leads nobody else anywhere.
  if (!story.isReachable) return;
  const hint = from === null ? t.read : t.hear;
  const clock = from === null ? '' : `　${formatClock(Math.floor(from))}`;
  write(canvas, hint + clock, { x: MARGIN, y: y + 6, font: fontOf(36), colour: QUIET });
}

/** Draws a card on a canvas of its own. Throws where a browser cannot draw. */
export function drawCard(card: QuoteCard, seal: CanvasImageSource | null): HTMLCanvasElement {
  const element = document.createElement('canvas');
  const canvas = element.getContext('2d')!;
  const paragraphs = cutQuote(card.quote.lines);
  const count = Array.from(paragraphs.join('')).length;
  const size = SIZES.find(([most]) => count <= most)![1];
  const font = fontOf(size);
  const fits = fitting(canvas, font, WIDTH - 2 * MARGIN);
  const lines = paragraphs.flatMap((paragraph) => setLines(paragraph, fits));
  const by = card.quote.speaker || card.story.narrators;
  const leading = Math.round(size * LEADING);
  const quoted = lines.length * leading + (by ? 110 : 20);
  const height = Math.max(LEAST_HEIGHT, HEAD + quoted + 60 + FOOT);
  element.width = WIDTH;
  element.height = height;
  drawPaper(canvas, height);
  drawHead(canvas, card.story, seal);
  // A short quote stands in the middle of its room.
  const spare = height - HEAD - quoted - 60 - FOOT;
  let y = HEAD + Math.floor(spare * 0.4) + size;
  for (const line of lines) {
    writeFull(canvas, line, { y, font, slack: size * 1.3 });
    y += leading;
  }
  if (by)
    write(canvas, t.by(by), {
      x: WIDTH - MARGIN,
      y: y + 36,
      font: fontOf(40),
      colour: QUIET,
      align: 'right',
    });
  drawFoot(canvas, card, height - FOOT - FRAME + 10);
  return element;
}
