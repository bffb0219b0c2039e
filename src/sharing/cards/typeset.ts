import sharp from 'sharp';
import { escapeXml } from '../escape-xml.ts';
import { fontFile, fontNames, withOwnFontOnly, type Weight } from './own-font.ts';

/** How a text is set. Sizes in pixels. */
export interface Style {
  size: number;
  weight: Weight;
  colour: string;
  /** Room between lines, and between characters, in parts of the size. */
  leading?: number;
  tracking?: number;
  align?: 'left' | 'centre';
  /** As a title is set: lines end where words do, and are about as long as each other. */
  ragged?: boolean;
}

/** A text that has been set: its pixels, cut close to the ink. */
export interface Print {
  pixels: Buffer;
  width: number;
  height: number;
  size: number;
}

/** What the font itself leaves between lines, in parts of the size: its lines are 1.45 apart. */
const LEADING = 0.2;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A text as Pango reads it; 织布机 is not parted where `whole` is asked. */
function markup(text: string, whole: boolean): string {
  if (!whole) return escapeXml(text);
  return [...words.segment(text)]
    .map(({ segment, isWordLike }) =>
      isWordLike && [...segment].length <= 4
        ? `<span allow_breaks="false">${escapeXml(segment)}</span>`
        : escapeXml(segment),
    )
    .join('');
}

/** Done once in a process. */
let opened: Promise<void> | undefined;

/** Sets a text in the packaged font, in lines of at most `width` pixels. */
export async function typeset(text: string, style: Style, width?: number): Promise<Print> {
  await (opened ??= withOwnFontOnly(() =>
    setText('一', { size: 9, weight: 'bold', colour: '#000' }),
  ));
  return setText(text, style, width);
}

async function setText(text: string, style: Style, width?: number): Promise<Print> {
  const {
    size,
    weight,
    colour,
    leading = LEADING,
    tracking = 0,
    align = 'left',
    ragged = false,
  } = style;
  // Pango counts in 1,024ths of a point; at 72 dots an inch a point is a pixel.
  const spaced = Math.round(tracking * size * 1024);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" letter_spacing="${spaced}">${markup(text, ragged)}</span>`,
      font: `${fontNames[weight]} ${size}`,
      fontfile: fontFile(weight),
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round(leading * size),
      align,
      ...(width && { width }),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height, size };
}

/** How much narrower a column may become, in parts of it, for its lines to be even. */
const NARROWEST = { title: 0.34, text: 0.8 } as const;

/** The same number of lines in a narrower column: no line of one character at the end. */
async function balance(text: string, style: Style, print: Print, width: number): Promise<Print> {
  if (print.height < style.size * 1.6) return print;
  let best = print;
  let [low, high] = [width * NARROWEST[style.ragged ? 'title' : 'text'], width];
  while (high - low > style.size / 2) {
    const tried = (low + high) / 2;
    const narrower = await typeset(text, style, Math.round(tried));
    if (narrower.height > print.height + style.size / 3) low = tried;
    else [high, best] = [tried, narrower];
  }
  return best;
}

/** Where a text may end: after whole sentences, the most first; then wherever it fits. */
function* endings(text: string, close: string): Generator<string> {
  const sentences = text.match(/.*?(?:[。！？!?…]+|$)/gsu)!.filter(Boolean);
  for (let count = sentences.length - 1; count > 0; count -= 1)
    yield sentences.slice(0, count).join('') + close;
  const characters = [...sentences[0]!];
  for (let length = characters.length - 1; length > 0; length = Math.floor(length * 0.95))
    yield `${characters
      .slice(0, length)
      .join('')
      .replace(/[，、；：。,;:]$/u, '')}…${close}`;
}

/** Shortened until it fits; the whole of it stands on the page. */
async function cut(text: string, style: Style, box: { width: number; height: number }) {
  const close = /^“[^”]*”$/u.test(text) ? '”' : '';
  let print: Print | undefined;
  for (const shorter of endings(close ? text.slice(0, -1) : text, close)) {
    print = await typeset(shorter, style, box.width);
    if (print.height <= box.height) break;
  }
  return print ?? typeset(text, style, box.width);
}

/** A text in the largest of `sizes` (largest first) that fits a box. */
export async function fit(
  text: string,
  box: { width: number; height: number },
  sizes: readonly number[],
  style: Omit<Style, 'size'>,
): Promise<Print> {
  for (const size of sizes) {
    const print = await typeset(text, { ...style, size }, box.width);
    if (print.height <= box.height) return balance(text, { ...style, size }, print, box.width);
  }
  return cut(text, { ...style, size: sizes.at(-1)! }, box);
}
