import encodeQR from 'qr';
import { mat, type Box, type Sheet } from './sheet.ts';

/** Modules of white around a code, that phones need to find it. */
const QUIET = 4;

/** A QR code in a square box: black on white, in whole pixels, so that it stays sharp. */
export function layCode(sheet: Sheet, text: string, box: Box): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const module = Math.floor(box.width / rows.length);
  const inset = Math.floor((box.width - module * rows.length) / 2);
  mat(sheet, box);
  const squares = rows.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark
        ? [
            `M${box.left + inset + x * module} ${box.top + inset + y * module}h${module}v${module}h-${module}z`,
          ]
        : [],
    ),
  );
  sheet.outlines.push(`<path d="${squares.join('')}" fill="#000"/>`);
}
