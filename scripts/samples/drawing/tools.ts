import { through } from './light.ts';
import { fill, group, line, oval, polygon, taper } from './shape.ts';
import { tone } from './tone.ts';

/** A wooden bucket standing at (x, y): staves, two hoops, a bail. */
export function bucket(x: number, y: number, size: number, light = 0.36): string {
  const top = y - size * 1.05;
  const half = size * 0.55;
  const staves = [-0.6, -0.3, 0, 0.3, 0.6].map((s) =>
    line(
      `M${x + s * half},${top + 4}L${x + s * half * 0.86},${y}`,
      tone(light * 0.4, 'wood', 0.7),
      1.3,
    ),
  );
  const hoop = (at: number) =>
    line(
      `M${x - half * (1 - at * 0.14)},${top + size * at}q${half},${size * 0.16} ${half * 2 * (1 - at * 0.14)},0`,
      tone(0.14),
      size * 0.06,
    );
  return [
    oval(x + size * 0.2, y, size * 0.8, size * 0.16, tone(0.04, 'earth', 0.5), through('soft-4')),
    group(
      through('form-8'),
      fill(
        polygon([
          [x - half, top],
          [x + half, top],
          [x + half * 0.86, y],
          [x, y + size * 0.1],
          [x - half * 0.86, y],
        ]),
        tone(light, 'wood'),
      ),
    ),
    ...staves,
    hoop(0.3),
    hoop(0.8),
    oval(x, top, half, size * 0.15, tone(light * 1.3, 'wood')),
    oval(x, top + size * 0.02, half * 0.86, size * 0.11, tone(0.78, 'sky')),
    line(
      `M${x - half},${top}Q${x},${top - size * 0.95} ${x + half},${top}`,
      tone(0.2, 'wood'),
      size * 0.055,
    ),
  ].join('');
}

/** A carrying pole over the shoulder of a figure of the given height, with a bucket at either end. */
export function carryingPole(x: number, y: number, height: number, reach: number): string {
  const shoulder = y - height * 0.85;
  const ends = [-1, 1].map((side) => {
    const at = x + side * reach;
    return (
      line(
        `M${at - side * 6},${shoulder + 22}L${at - side * 6},${y - height * 0.42}`,
        tone(0.4, 'straw'),
        3.4,
      ) + bucket(at - side * 6, y - height * 0.14, height * 0.15, 0.38)
    );
  });
  return [
    ...ends,
    group(
      through('form-4'),
      fill(
        taper(
          [
            [x - reach - 14, shoulder + 26],
            [x, shoulder - 2],
            [x + reach + 14, shoulder + 26],
          ],
          13,
          11,
        ),
        tone(0.62, 'wood'),
      ),
    ),
  ].join('');
}
