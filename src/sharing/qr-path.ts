import encodeQR from 'qr';

/** A QR code as one SVG path, dark modules only. */
export interface QrPath {
  /** Modules along each side, with the quiet border of 4 that phones need: the side of the viewBox. */
  size: number;
  d: string;
}

/** The dark stretches of one row. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - start;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}

/** Draws what a phone's camera reads as `text`; a sixth of it may be smudged. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return { size: rows.length, d: rows.map(runsOf).join('') };
}
