import encodeQR from 'qr';

/** White modules around the code, without which it cannot be read. */
const BORDER = 3;

/** Draws an address as a QR code, black on white, at most `size` pixels wide; returns its width. */
export function drawCode(
  canvas: CanvasRenderingContext2D,
  link: string,
  { x, y, size }: { x: number; y: number; size: number },
): number {
  const modules = encodeQR(link, 'raw', { ecc: 'medium', border: BORDER });
  const unit = Math.max(1, Math.floor(size / modules.length));
  const width = unit * modules.length;
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(x - width, y, width, width);
  canvas.fillStyle = '#000000';
  modules.forEach((row, line) =>
    row.forEach((isDark, column) => {
      if (isDark) canvas.fillRect(x - width + column * unit, y + line * unit, unit, unit);
    }),
  );
  return width;
}
