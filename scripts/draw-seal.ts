/** `node scripts/draw-seal.ts`: draws the site's icons from the outlines of the seal; their output is committed. */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { sealOutlines } from '../src/components/seal-outlines.ts';

const { size, corner, path } = sealOutlines;

/** The seal as a picture of its own; colours as in `styles/tokens.css`, by day. */
function drawSeal(radius: number): string {
  const square = `<rect width="${size}" height="${size}" rx="${radius}" fill="#942b1f"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${square}<path fill="#fffdf8" d="${path}"/></svg>\n`;
}

function writePng(file: string, svg: string, side: number) {
  // Four times as fine as needed, then made smaller: thin strokes stay even.
  return sharp(Buffer.from(svg), { density: (72 * side * 4) / size })
    .resize(side, side)
    .flatten({ background: '#942b1f' })
    .png({ compressionLevel: 9, palette: true })
    .toFile(file);
}

await writeFile('public/favicon.svg', drawSeal(corner));
// Phones round the corners themselves, and a transparent corner would turn black.
await writePng('public/apple-touch-icon.png', drawSeal(0), 180);
await writePng('public/seal.png', drawSeal(0), 512);
