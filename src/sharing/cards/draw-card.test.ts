import { execFile } from 'node:child_process';
import { copyFile, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createTestFolder } from '../../testing/test-folder.ts';
import { cardShapes, cardSizes, type Card } from './card.ts';
import { longTitle, testCard } from './card-for-tests.ts';
import { drawCard } from './draw-card.ts';
import { readCoverage, type Coverage } from './font-coverage.ts';
import { fontFile } from './own-font.ts';

const folder = createTestFolder();
const at = (name: string) => join(folder.path, name);
const HERE = import.meta.dirname;
let covers: Coverage;
beforeAll(async () => {
  covers = await readCoverage();
});
const draw = (
  card: Partial<Card>,
  shape: (typeof cardShapes)[number],
  photo: string | null = null,
) => drawCard({ ...testCard, ...card }, shape, { photo, covers });

/** A picture made small and grey: what is left is where ink is, and how much. */
function smallGrey(picture: string | Buffer) {
  return sharp(picture).resize(300, 158, { fit: 'fill' }).greyscale();
}

/** How much two pictures differ: the mean of the twentieth that differs most, of 255. */
async function difference(a: string | Buffer, b: string | Buffer): Promise<number> {
  const [left, right] = await Promise.all([a, b].map((each) => smallGrey(each).raw().toBuffer()));
  const differences = left!.map((grey, index) => Math.abs(grey - right![index]!)).sort();
  const most = differences.subarray(Math.floor(differences.length * 0.95));
  return most.reduce((sum, each) => sum + each, 0) / most.length;
}

/** The packaged font, of whose characters only the first groups are left: no Chinese. */
async function withoutChinese(): Promise<string> {
  await copyFile(fontFile('bold'), at('no-chinese.ttf'));
  const font = await open(at('no-chinese.ttf'), 'r+');
  const { buffer } = await font.read(Buffer.alloc(4096), 0, 4096, 0);
  const cmap = buffer.readUInt32BE(buffer.indexOf('cmap') + 8);
  const { buffer: tables } = await font.read(Buffer.alloc(1024), 0, 1024, cmap);
  const format12 = tables.readUInt16BE(2);
  for (let index = 0; index < format12; index += 1) {
    const start = tables.readUInt32BE(4 + index * 8 + 4);
    const { buffer: head } = await font.read(Buffer.alloc(16), 0, 16, cmap + start);
    const few = Buffer.alloc(4);
    few.writeUInt32BE(20);
    // Formats 12 and 4 count their groups in different places; only 12 reaches beyond the first plane.
    if (head.readUInt16BE(0) === 12) await font.write(few, 0, 4, cmap + start + 12);
  }
  await font.close();
  return at('no-chinese.ttf');
}

describe('on a machine without any font', () => {
  const KNOWN = join(HERE, 'pictures-for-tests/wide.png');
  /** Draws in a process of its own; returns whether that says its font has Chinese. */
  const drawAlone = async (file: string, environment: Record<string, string> = {}) => {
    await writeFile(at('fonts.conf'), '<fontconfig></fontconfig>');
    const script = join(HERE, 'draw-for-tests.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, 'wide', file], {
      env: { ...process.env, FONTCONFIG_FILE: at('fonts.conf'), ...environment },
    });
    return stdout === 'true';
  };

  it('draws the card that is known to be right', async () => {
    expect(await drawAlone(at('right.png'))).toBe(true);
    // After the layout has changed, and somebody has looked at it.
    if (process.env.DRAW_KNOWN) await smallGrey(at('right.png')).png().toFile(KNOWN);
    expect(await difference(at('right.png'), KNOWN)).toBeLessThan(5);
  });

  it('is seen not to, where the font has no Chinese, and says so', async () => {
    const NO_CHINESE = await withoutChinese();
    expect(await drawAlone(at('boxes.png'), { NO_CHINESE })).toBe(false);
    expect(await difference(at('boxes.png'), KNOWN)).toBeGreaterThan(30);
  });
});

describe('the code on a poster', () => {
  it.each([cardSizes.poster.width, 400])('leads to the story at %d pixels', async (width) => {
    const poster = sharp(await draw({}, 'poster')).resize(width);
    const { data, info } = await poster.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe(testCard.address);
  });

  it('is not there while the site has no address', async () => {
    const poster = sharp(await draw({ address: null }, 'poster'))
      .ensureAlpha()
      .raw();
    const { data, info } = await poster.toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)).toBeNull();
  });
});

/** The darkest grey along the edges of a picture: plain paper is 246. */
async function darkestAtEdge(
  picture: Buffer,
  { width, height }: { width: number; height: number },
) {
  const edge = 16;
  const strips = [
    { left: 0, top: 0, width, height: edge },
    { left: 0, top: height - edge, width, height: edge },
    { left: 0, top: 0, width: edge, height },
    { left: width - edge, top: 0, width: edge, height },
  ].map((strip) => sharp(picture).extract(strip).greyscale().toBuffer());
  const stats = await Promise.all(strips.map(async (strip) => sharp(await strip).stats()));
  return Math.min(...stats.map(({ channels }) => channels[0]!.min));
}

describe.each(cardShapes)('a %s card', (shape) => {
  test.each([
    ['of one character', '一', null],
    ['of 120 characters', longTitle, null],
    ['of 120 characters, with a photo', longTitle, 'content/stories/loom/loom.jpg'],
    ['of one long Latin word', 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(2), null],
  ])('with a title %s keeps to its paper', async (_, title, photo) => {
    const picture = await draw({ title }, shape, photo);
    const { width, height, format } = await sharp(picture).metadata();
    expect({ width, height, format }).toEqual({ ...cardSizes[shape], format: 'jpeg' });
    expect(picture.length).toBeLessThan(250_000);
    expect(await darkestAtEdge(picture, cardSizes[shape])).toBeGreaterThan(230);
  });

  it('shows even the last character of a long title', async () => {
    const [one, other] = await Promise.all(
      ['鑫', '一'].map((last) => draw({ title: longTitle.slice(0, -1) + last, words: '' }, shape)),
    );
    const unlike = sharp(one!).composite([{ input: other!, blend: 'difference' }]);
    const { channels } = await sharp(await unlike.png().toBuffer()).stats();
    expect(channels[0]!.max).toBeGreaterThan(100);
  });
});
