import { figure } from '../drawing/figure.ts';
import { house } from '../drawing/house.ts';
import { farTrees, grass, ground, shadow, sky } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { blob, box, fill, group, line, oval, polygon } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { bucket, carryingPole } from '../drawing/tools.ts';

/** The stone platform and the mouth of the well, its rim worn by ropes. */
function wellHead(x: number, y: number): string {
  const slab = (dx: number, dy: number, w: number, h: number, light: number) =>
    group(
      through('mud'),
      group(
        through('form-4'),
        fill(
          blob([
            [x + dx, y + dy],
            [x + dx + w * 0.5, y + dy - 3],
            [x + dx + w, y + dy],
            [x + dx + w, y + dy + h],
            [x + dx + w * 0.5, y + dy + h + 3],
            [x + dx, y + dy + h],
          ]),
          tone(light, 'grey'),
        ),
      ),
    );
  const stones = [-230, -130, -20, 95].map((dx, i) =>
    slab(dx, 24, [96, 106, 112, 128][i]!, 46, [0.52, 0.58, 0.5, 0.55][i]!),
  );
  return [
    shadow(x + 30, y + 74, 290, 26, 0.6),
    ...stones,
    group(
      through('mud'),
      fill(
        polygon([
          [x - 238, y + 28],
          [x - 170, y - 34],
          [x + 180, y - 34],
          [x + 228, y + 28],
        ]),
        tone(0.68, 'grey'),
      ),
    ),
    line(
      `M${x - 100},${y + 26}L${x - 70},${y - 32}M${x + 96},${y + 26}L${x + 76},${y - 32}`,
      tone(0.35, 'grey', 0.6),
      2.5,
    ),
    group(through('form-4'), oval(x, y - 10, 92, 27, tone(0.6, 'grey'))),
    oval(x, y - 11, 70, 19, tone(0.07)),
    oval(x - 6, y - 5, 60, 11, tone(0.22), through('soft-2')),
    // The crossbar worn by ropes; this well is shallow, and drawn from by hand.
    line(`M${x - 20},${y - 26}q30,-8 60,4`, tone(0.4, 'grey', 0.7), 4),
  ].join('');
}

/** Women drawing and carrying water under the old locust, the village behind. */
export const well: Scene = {
  width: 1500,
  height: 1000,
  draw(random) {
    const horizon = 470;
    const [x, y] = [640, 745];
    return [
      sky(1500, horizon, random, 0.7, 0.9),
      farTrees(1500, horizon + 6, random, 0.7, 28),
      ground(1500, horizon, 1000, random, 0.44, 0.74),
      house({ x: 60, y: 560, width: 330, height: 130, roof: 'thatch', wall: 0.6 }, random),
      house({ x: 470, y: 535, width: 230, height: 92, roof: 'flat', wall: 0.64 }, random),
      group(
        through('mud'),
        box(-20, 545, 110, 60, tone(0.5, 'earth')),
        box(700, 520, 360, 38, tone(0.58, 'earth')),
      ),
      figure({
        x: 860,
        y: 622,
        height: 160,
        coat: 0.5,
        hands: [
          [-0.16, 0.42],
          [0.16, 0.42],
        ],
        head: { age: 12, cut: 'braids', smile: 0.5 },
        headSize: 0.18,
      }),
      shadow(1190, 700, 330, 40, 0.42),
      tree({ x: 1180, y: 690, height: 660, spread: 1.02, trunk: 74, light: 0.34 }, random),
      grass(random, 40, [950, 690], [1480, 770], 0.34),
      wellHead(x, y),
      figure({
        x: x + 118,
        y: y + 22,
        height: 400,
        lean: -0.3,
        hip: 0.47,
        coat: 0.34,
        coatHue: 'blue',
        side: true,
        long: true,
        trousers: 0.2,
        feet: [
          [-0.08, 0],
          [0.12, 0.01],
        ],
        hands: [
          [-0.3, 0.4],
          [-0.27, 0.5],
        ],
        head: { age: 34, woman: true, cut: 'pulled-back', turn: -0.9, smile: 0.4, skin: 0.64 },
        nod: -2,
      }),
      line(`M${x + 8},${y - 176}L${x - 2},${y - 138}L${x - 8},${y - 8}`, tone(0.74, 'straw'), 5),
      bucket(x + 236, y + 44, 58, 0.4),
      figure({
        x: x - 330,
        y: y + 92,
        height: 400,
        coat: 0.62,
        coatHue: 'grey',
        side: true,
        trousers: 0.26,
        feet: [
          [-0.1, 0],
          [0.08, 0.012],
        ],
        hands: [
          [-0.24, 0.72],
          [0.27, 0.71],
        ],
        head: { age: 28, woman: true, cut: 'bob', turn: 0.5, smile: 0.6 },
      }),
      carryingPole(x - 330, y + 92, 400, 150),
      bucket(x + 70, y + 128, 62, 0.36),
      grass(random, 46, [0, 880], [1500, 1010], 0.25),
      box(0, 930, 1500, 80, tone(0.05, 'earth', 0.3), through('soft-16')),
    ].join('');
  },
};
