import { figure } from '../drawing/figure.ts';
import { farTrees, grass, ground, shadow, sky } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, curve, fill, group, line, oval, polygon } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { villager, wheel } from '../drawing/village-life.ts';

/** A tyre with lugs, its spokes and its mud. */
function tyre(x: number, y: number, radius: number): string {
  const lugs = Array.from({ length: 26 }, (_, i) => {
    const a = (i / 26) * 6.2832;
    return line(
      `M${x + Math.cos(a) * radius * 0.9},${y + Math.sin(a) * radius * 0.9}L${x + Math.cos(a + 0.1) * radius * 1.06},${y + Math.sin(a + 0.1) * radius * 1.06}`,
      tone(0.1),
      radius * 0.09,
    );
  });
  return [
    ...lugs,
    group(through('form-16'), oval(x, y, radius, radius, tone(0.15))),
    oval(x, y, radius * 0.66, radius * 0.66, tone(0.34, 'red')),
    oval(x, y, radius * 0.6, radius * 0.6, tone(0.1, 'grey', 0.35), through('soft-4')),
    wheel(x, y, radius * 0.6, radius * 0.08, 6, 0.4),
  ].join('');
}

/** A walking tractor and its trailer, nose to the right: one cylinder, two wheels, long handlebars. */
function walkingTractor(x: number, y: number, s: number): string {
  const p = (u: number, v: number) => [x + u * s, y - v * s] as const;
  const panel = (points: (readonly [number, number])[], colour: string, filter = 'form-8') =>
    group(through(filter), fill(polygon(points.map(([u, v]) => p(u, v))), colour));
  const plank = (v: number, light: number) =>
    group(
      through('wood'),
      panel(
        [
          [-2.1, v],
          [-0.72, v],
          [-0.72, v + 0.15],
          [-2.1, v + 0.15],
        ],
        tone(light, 'wood'),
        'form-4',
      ),
    );
  return [
    shadow(x - s * 0.5, y, s * 1.8, s * 0.1, 0.6),
    group(
      through('form-4'),
      fill(polygon([p(-2.05, 0.6), p(0.3, 0.56), p(0.3, 0.46), p(-2.05, 0.5)]), tone(0.15)),
    ),
    plank(0.6, 0.46),
    plank(0.76, 0.4),
    plank(0.92, 0.56),
    ...[-2.0, -1.42, -0.82].map((u) =>
      group(through('form-4'), box(...p(u, 1.1), s * 0.06, s * 0.55, tone(0.2))),
    ),
    tyre(...p(-1.42, 0.33), s * 0.33),
    panel(
      [
        [-0.66, 0.72],
        [-0.34, 0.72],
        [-0.36, 0.62],
        [-0.66, 0.62],
      ],
      tone(0.12),
    ),
    line(
      `M${p(0.1, 0.66)}Q${p(-0.2, 0.96)} ${p(-0.52, 1.02)}M${p(0.16, 0.64)}Q${p(-0.16, 0.9)} ${p(-0.5, 0.94)}`,
      tone(0.14),
      s * 0.045,
    ),
    panel(
      [
        [-0.04, 0.78],
        [0.24, 0.8],
        [0.3, 0.4],
        [-0.04, 0.4],
      ],
      tone(0.36, 'red'),
    ),
    // The engine: water hopper, tank, cylinder, flywheel.
    panel(
      [
        [0.22, 0.94],
        [0.66, 0.94],
        [0.66, 0.62],
        [0.22, 0.62],
      ],
      tone(0.42, 'red'),
    ),
    panel(
      [
        [0.28, 1.1],
        [0.6, 1.1],
        [0.64, 0.95],
        [0.24, 0.95],
      ],
      tone(0.5, 'red'),
    ),
    panel(
      [
        [0.62, 0.82],
        [1.0, 0.78],
        [1.0, 0.54],
        [0.62, 0.52],
      ],
      tone(0.3),
    ),
    ...[0.68, 0.75, 0.82, 0.89, 0.96].map((u) =>
      line(`M${p(u, 0.8)}L${p(u, 0.53)}`, tone(0.6), s * 0.012),
    ),
    line(`M${p(0.56, 1.0)}L${p(0.58, 1.5)}`, tone(0.13), s * 0.06),
    group(through('form-8'), oval(...p(1.04, 0.66), s * 0.075, s * 0.09, tone(0.76))),
    panel(
      [
        [0.3, 0.5],
        [1.02, 0.5],
        [1.06, 0.42],
        [0.3, 0.42],
      ],
      tone(0.15),
    ),
    wheel(...p(0.56, 0.7), s * 0.17, s * 0.06, 5, 0.2),
    tyre(...p(0.24, 0.36), s * 0.36),
  ].join('');
}

/** The walking tractor at the field's edge, its driver on the shaft, the village come to look. */
export const firstTractor: Scene = {
  width: 1700,
  height: 1133,
  draw(random) {
    const furrows = Array.from({ length: 22 }, (_, i) =>
      line(
        curve([
          [700 + i * 26, 500],
          [420 + i * 55, 760],
          [-500 + i * 145, 1200],
        ]),
        tone(i % 2 ? 0.3 : 0.66, 'earth', 0.4),
        5 + i * 0.2,
        through('soft-4'),
      ),
    );
    return [
      sky(1700, 480, random, 0.7, 0.92),
      farTrees(1700, 486, random, 0.68, 28),
      ground(1700, 480, 1133, random, 0.4, 0.7),
      ...furrows,
      ...Array.from({ length: 9 }, (_, i) =>
        villager(
          90 + i * 66 + random.near(20),
          660 + random.near(26),
          190 + random.near(10),
          random,
          { seen: 'front' },
        ),
      ),
      ...[
        [1410, 730, 250],
        [1500, 760, 262],
        [1590, 740, 256],
      ].map(([x, y, h]) => villager(x!, y!, h!, random, { seen: 'front' })),
      tree({ x: 1620, y: 640, height: 480, light: 0.42 }, random),
      villager(500, 800, 300, random, { seen: 'front', seated: true, hip: 0.3 }),
      villager(620, 800, 300, random, { seen: 'front', seated: true, hip: 0.3 }),
      figure({
        x: 806,
        y: 838,
        height: 440,
        seated: true,
        hip: 0.3,
        coat: 0.34,
        hands: [
          [0.18, 0.34],
          [0.24, 0.37],
        ],
        lean: 0.06,
        head: { age: 26, cut: 'short', hat: 'cap', smile: 0.9, turn: 0.4 },
      }),
      walkingTractor(960, 960, 350),
      figure({
        x: 180,
        y: 985,
        height: 260,
        seen: 'back',
        coat: 0.5,
        headSize: 0.19,
        hands: [
          [-0.14, 0.42],
          [0.24, 0.72],
        ],
        head: { age: 8, cut: 'short' },
      }),
      figure({
        x: 1470,
        y: 1000,
        height: 400,
        seen: 'back',
        coat: 0.28,
        head: { age: 60, hat: 'cap' },
        hands: [
          [-0.06, 0.5],
          [0.08, 0.5],
        ],
      }),
      figure({
        x: 1590,
        y: 1015,
        height: 250,
        seen: 'back',
        coat: 0.58,
        coatHue: 'red',
        headSize: 0.19,
        head: { age: 8, woman: true, cut: 'braids' },
      }),
      grass(random, 40, [-20, 1020], [1700, 1140], 0.24),
      box(-100, 1070, 1900, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join('');
  },
};
