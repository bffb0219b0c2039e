import { through } from './light.ts';
import type { Random } from './random.ts';
import { box, curve, fill, group, line, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A photographer's painted cloth: a pool of light behind the sitter, and a curtain at one side. */
export function studioCloth(width: number, height: number, curtain: boolean, light = 0.6): string {
  const folds = curtain
    ? Array.from({ length: 9 }, (_, i) => {
        const x = i * width * 0.038;
        return line(
          curve([
            [x, -20],
            [x + 12, height * 0.3],
            [x * 0.9, height * 0.6],
            [x * 1.15 + 10, height + 20],
          ]),
          tone(i % 2 ? 0.46 : 0.22, 'red'),
          width * 0.032,
        );
      })
    : [];
  return [
    `<radialGradient id="pool" cx="0.45" cy="0.42" r="0.75"><stop offset="0" stop-color="${tone(light * 1.22, 'grey')}"/><stop offset="0.55" stop-color="${tone(light * 0.86, 'grey')}"/><stop offset="1" stop-color="${tone(light * 0.5, 'grey')}"/></radialGradient>`,
    group(through('cloth'), box(-120, -120, width + 240, height + 240, 'url(#pool)')),
    group(through('soft-8'), ...folds),
  ].join('');
}

/** A wall of bricks in mortar, paler where the light strikes. */
export function brickWall(
  width: number,
  height: number,
  random: Random,
  course = 44,
  light = 0.5,
): string {
  const bricks: string[] = [];
  for (let row = 0; row * course < height + course; row++) {
    for (let x = row % 2 ? -course * 1.3 : 0; x < width; x += course * 2.6) {
      bricks.push(
        box(
          x,
          row * course,
          course * 2.6 - 5,
          course - 5,
          tone(light * random.between(0.82, 1.12), 'brick'),
          'rx="3"',
        ),
      );
    }
  }
  return [
    box(-120, -120, width + 240, height + 240, tone(light * 1.3, 'grey')),
    group(through('mud'), ...bricks),
    `<linearGradient id="raking" x1="0" y1="0" x2="1" y2="0.35"><stop offset="0" stop-color="#fff" stop-opacity="0.2"/><stop offset="1" stop-color="#1a0d06" stop-opacity="0.45"/></linearGradient>${box(0, 0, width, height, 'url(#raking)')}`,
  ].join('');
}

/** A whitewashed or earthen wall, light falling across it from the left. */
export function plasterWall(
  width: number,
  height: number,
  light = 0.62,
  hue: 'earth' | 'grey' = 'earth',
): string {
  return [
    group(through('plaster'), box(-120, -120, width + 240, height + 240, tone(light, hue))),
    `<linearGradient id="falling" x1="0" y1="0" x2="1" y2="0.3"><stop offset="0" stop-color="#fff" stop-opacity="0.22"/><stop offset="0.5" stop-color="#000" stop-opacity="0.02"/><stop offset="1" stop-color="#160c06" stop-opacity="0.5"/></linearGradient>${box(0, 0, width, height, 'url(#falling)')}`,
  ].join('');
}

/** An open house door behind a sitter: dark inside, plank leaf, strips of red paper on the frame. */
export function doorway(width: number, height: number, random: Random): string {
  const [left, right] = [width * 0.2, width * 0.86];
  return [
    group(through('soft-2'), brickWall(width, height, random, width * 0.04, 0.56)),
    box(left - 40, -10, right - left + 80, height + 20, tone(0.2, 'wood')),
    box(left, -10, right - left, height + 20, tone(0.09, 'wood')),
    group(
      through('upright-wood'),
      fill(
        polygon([
          [right, -10],
          [right - width * 0.22, -10],
          [right - width * 0.22, height + 10],
          [right, height + 10],
        ]),
        tone(0.34, 'wood'),
      ),
    ),
    ...[0.055, 0.11, 0.165].map((s) =>
      line(`M${right - width * s},0V${height}`, tone(0.1, 'wood', 0.8), 3),
    ),
    oval(
      right - width * 0.19,
      height * 0.52,
      15,
      17,
      'none',
      `stroke="${tone(0.5)}" stroke-width="5"`,
    ),
    box(left - 128, height * 0.05, 74, height * 0.6, tone(0.44, 'red')),
    ...[0.1, 0.21, 0.32, 0.43].map((v) =>
      group(
        through('soft-2'),
        line(
          `M${left - 110},${height * v}h38m-20,-14v52m-24,-18h46m-40,18l20,-14l20,18`,
          tone(0.12, 'grey', 0.75),
          7,
        ),
      ),
    ),
    oval(
      width * 0.5,
      height * 0.45,
      width * 0.2,
      height * 0.2,
      tone(0.6, 'earth', 0.14),
      through('soft-40'),
    ),
  ].join('');
}
