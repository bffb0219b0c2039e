import encodeQR from 'qr';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code as a picture: dark on white, with the quiet border that phones need. */
export function drawCode(text: string, label: string): SVGSVGElement {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  const squares = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}
