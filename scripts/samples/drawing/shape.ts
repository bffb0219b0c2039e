export type Point = readonly [number, number];

const at = (value: number) => value.toFixed(1);

/** A polygon's path through the points. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${at(x)},${at(y)}`).join('L')}Z`;
}

/** A smooth open path through the points (Catmull-Rom turned into Béziers). */
export function curve(points: readonly Point[]): string {
  let path = `M${at(points[0]![0])},${at(points[0]![1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [before, from, to, after] = [
      points[Math.max(0, i - 1)]!,
      points[i]!,
      points[i + 1]!,
      points[Math.min(points.length - 1, i + 2)]!,
    ];
    const out = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const into = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${[...out, ...into, ...to].map(at).join(' ')}`;
  }
  return path;
}

/** A closed smooth path through the points. */
export function blob(points: readonly Point[]): string {
  const n = points.length;
  const around = [points[n - 1]!, ...points, points[0]!, points[1]!];
  let path = `M${at(points[0]![0])},${at(points[0]![1])}`;
  for (let i = 1; i <= n; i++) {
    const [before, from, to, after] = [
      around[i - 1]!,
      around[i]!,
      around[i + 1]!,
      around[i + 2] ?? points[1]!,
    ];
    path += `C${[
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    ]
      .map(at)
      .join(' ')}`;
  }
  return `${path}Z`;
}

/** A limb, branch or pole: thick at the first point, thin at the last, bending through them all. */
export function taper(points: readonly Point[], thick: number, thin: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach(([x, y], i) => {
    const [ax, ay] = points[Math.max(0, i - 1)]!;
    const [bx, by] = points[Math.min(points.length - 1, i + 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const half = (thick + ((thin - thick) * i) / (points.length - 1)) / 2;
    const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  return `${curve(left)}L${curve(right).slice(1)}Z`;
}

/** A filled path. `more` is any other attributes. */
export function fill(path: string, colour: string, more = ''): string {
  return `<path d="${path}" fill="${colour}" ${more}/>`;
}

/** A drawn line. */
export function line(path: string, colour: string, width: number, more = ''): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${at(width)}" stroke-linejoin="round" ${more.includes('stroke-linecap') ? '' : 'stroke-linecap="round"'} ${more}/>`;
}

/** An ellipse. */
export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  more = '',
): string {
  return `<ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(rx)}" ry="${at(ry)}" fill="${colour}" ${more}/>`;
}

/** A rectangle. */
export function box(x: number, y: number, w: number, h: number, colour: string, more = ''): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(w)}" height="${at(h)}" fill="${colour}" ${more}/>`;
}

/** Several drawings as one, with attributes such as a filter or a transform. */
export function group(attributes: string, ...drawn: string[]): string {
  return `<g ${attributes}>${drawn.join('')}</g>`;
}
