import { figure } from '../drawing/figure.ts';
import { house } from '../drawing/house.ts';
import { farTrees, grass, ground, heap, shadow, sky } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Random } from '../drawing/random.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, curve, fill, group, line, oval } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { basket, villager } from '../drawing/village-life.ts';

/** Fruit among the leaves of a tree's crown. */
function fruit(
  x: number,
  y: number,
  rx: number,
  ry: number,
  count: number,
  size: number,
  random: Random,
): string {
  return Array.from({ length: count }, () => {
    const [a, r] = [random.between(0, 6.28), Math.sqrt(random.between(0, 1))];
    const [u, v] = [x + Math.cos(a) * r * rx, y + Math.sin(a) * r * ry];
    return (
      oval(u, v, size * 0.8, size, tone(random.between(0.3, 0.44), 'red')) +
      oval(u - size * 0.25, v - size * 0.3, size * 0.25, size * 0.25, tone(0.95, 'grey', 0.6))
    );
  }).join('');
}

/** Old jujube trees on the sand ridge, the fruit half red and not yet beaten down. */
export const jujube: Scene = {
  width: 1700,
  height: 1275,
  draw(random) {
    const spray = Array.from({ length: 150 }, () => {
      const t = random.between(0, 1);
      const [x, y] = [
        1740 - t * 900 + random.near(50),
        120 + Math.sin(t * 2.2) * 130 + random.near(80),
      ];
      const turn = random.between(-60, 60).toFixed(0);
      return oval(
        x,
        y,
        30,
        13,
        tone(random.between(0.3, 0.5), 'leaf'),
        `transform="rotate(${turn} ${x.toFixed(0)} ${y.toFixed(0)})"`,
      );
    });
    const dates = Array.from({ length: 34 }, () => {
      const t = random.between(0.03, 1);
      const [x, y] = [
        1730 - t * 880 + random.near(40),
        170 + Math.sin(t * 2.2) * 130 + random.near(70),
      ];
      return (
        group(
          through('form-8'),
          oval(x, y, 19, 24, tone(0.66, 'leaf')),
          fill(
            `M${x - 19},${y}a19,24 0 0 0 38,0q-19,-${random.between(2, 22)} -38,0Z`,
            tone(0.38, 'red'),
          ),
        ) + oval(x - 7, y - 9, 4, 6, tone(1, 'grey', 0.6), through('soft-1'))
      );
    });
    return [
      sky(1700, 620, random, 0.7, 0.95),
      farTrees(1700, 640, random, 0.62, 44),
      ground(1700, 640, 1275, random, 0.56, 0.8),
      group(
        through('earth'),
        fill('M-140,780Q300,640 760,690Q1200,740 1840,670V1000H-140Z', tone(0.74, 'earth')),
      ),
      ...[
        [1010, 730, 280],
        [1240, 745, 310],
        [760, 730, 300],
        [1520, 800, 420],
      ].map(
        ([x, y, h]) =>
          tree({ x: x!, y: y!, height: h!, light: 0.42, leaves: 0.8 }, random) +
          fruit(x!, y! - h! * 0.66, h! * 0.36, h! * 0.28, 40, h! * 0.012, random),
      ),
      shadow(520, 1030, 420, 50, 0.42),
      tree(
        { x: 430, y: 1020, height: 880, spread: 0.96, trunk: 92, light: 0.34, leaves: 0.9 },
        random,
      ),
      fruit(430, 440, 370, 280, 130, 9, random),
      grass(random, 90, [-20, 960], [1700, 1280], 0.36),
      group(
        through('bark'),
        fill(
          curve([
            [1760, 30],
            [1480, 190],
            [1180, 270],
            [880, 230],
          ]) +
            'L900,250' +
            curve([
              [900, 250],
              [1180, 300],
              [1490, 226],
              [1780, 90],
            ]).replace('M', 'L') +
            'Z',
          tone(0.28, 'wood'),
        ),
      ),
      ...spray,
      ...dates,
    ].join('');
  },
};

function fork(x: number, y: number, length: number, lean: number): string {
  const top = [x + Math.sin(lean) * length, y - Math.cos(lean) * length] as const;
  return line(
    `M${x},${y}L${top[0]},${top[1]}M${top[0]},${top[1]}l-14,-34M${top[0]},${top[1]}l3,-42M${top[0]},${top[1]}l19,-34`,
    tone(0.4, 'wood'),
    6,
  );
}

/** The threshing floor in June: ricks, wooden forks, chaff on the wind. */
export const threshing: Scene = {
  width: 1600,
  height: 1067,
  draw(random) {
    const chaff = Array.from({ length: 420 }, () => {
      const t = random.between(0, 1);
      return oval(
        650 + t * 330 + random.near(60),
        420 + t * t * 300 + random.near(80),
        4,
        1.6,
        tone(0.9, 'straw', 0.75),
        `transform="rotate(${random.between(-40, 40).toFixed(0)} 700 500)"`,
      );
    });
    return [
      sky(1600, 430, random, 0.62, 0.9),
      farTrees(1600, 436, random, 0.7, 30),
      ground(1600, 430, 1067, random, 0.54, 0.8, 'straw'),
      house({ x: 1150, y: 520, width: 230, height: 88, wall: 0.64, gable: 'left' }, random),
      heap(180, 560, 380, 240, tone(0.64, 'straw')),
      heap(470, 540, 260, 150, tone(0.68, 'straw')),
      heap(1480, 600, 420, 260, tone(0.58, 'straw')),
      ...[560, 640, 1040, 1110, 1180].map((x) => villager(x, 566 + random.near(14), 120, random)),
      shadow(820, 800, 330, 30, 0.3),
      heap(860, 800, 430, 120, tone(0.78, 'straw'), 'plaster'),
      ...chaff,
      fork(560, 770, 320, 0.32),
      figure({
        x: 500,
        y: 850,
        height: 400,
        lean: 0.1,
        coat: 0.78,
        coatHue: 'grey',
        hands: [
          [0.13, 0.42],
          [0.24, 0.66],
        ],
        head: { age: 45, hat: 'straw', cut: 'short', turn: 0.6, skin: 0.52 },
      }),
      figure({
        x: 1180,
        y: 830,
        height: 360,
        lean: -0.16,
        coat: 0.42,
        side: true,
        hands: [
          [-0.26, 0.36],
          [-0.18, 0.46],
        ],
        head: { age: 34, woman: true, cut: 'bob', hat: 'scarf', turn: -0.6 },
      }),
      line('M1030,840L1130,640', tone(0.38, 'wood'), 8),
      // A stone roller, its work done for the day.
      shadow(260, 960, 190, 22, 0.5),
      group(
        through('mud'),
        group(through('form-32'), box(120, 850, 260, 116, tone(0.56, 'grey'), 'rx="46"')),
      ),
      oval(368, 908, 30, 54, tone(0.44, 'grey')),
      oval(368, 908, 8, 12, tone(0.12)),
      line('M376,908L470,940L640,960M376,900L120,800', tone(0.3, 'wood'), 9),
      basket(1400, 1000, 240, tone(0.74, 'straw'), random),
      grass(random, 80, [-20, 960], [1600, 1080], 0.5, 'straw'),
      box(-100, 1000, 1800, 200, tone(0.03, 'earth', 0.3), through('soft-16')),
    ].join('');
  },
};

/** Wheat harvest of the family: cutting in a row, sheaves standing behind. */
export const harvest: Scene = {
  width: 1500,
  height: 1000,
  draw(random) {
    const wheat = (
      top: number,
      bottom: number,
      count: number,
      light: number,
      from = -60,
      to = 1560,
    ) =>
      Array.from({ length: count }, (_, i) => {
        const x = from + ((to - from) * i) / count + random.near(8);
        const [y, high] = [
          random.between(top, bottom),
          random.between(80, 110) * ((bottom - 300) / 500),
        ];
        return (
          line(
            curve([
              [x, y],
              [x + 3, y - high * 0.6],
              [x + random.between(4, 16), y - high],
            ]),
            tone(light + random.near(0.1), 'straw'),
            2,
          ) +
          oval(
            x + 12,
            y - high - 6,
            4,
            12,
            tone(light + 0.14 + random.near(0.08), 'straw'),
            `transform="rotate(24 ${x + 12} ${y - high})"`,
          )
        );
      }).join('');
    return [
      sky(1500, 400, random, 0.72, 0.93),
      farTrees(1500, 404, random, 0.68, 26),
      ground(1500, 400, 1000, random, 0.58, 0.8, 'straw'),
      wheat(430, 520, 300, 0.66),
      ...[1020, 1130, 1250, 1370].map((x, i) =>
        heap(x, 610 + i * 10, 80, 120, tone(0.62, 'straw')),
      ),
      villager(760, 600, 170, random, { seen: 'front' }),
      wheat(560, 640, 150, 0.6, -60, 760),
      figure({
        x: 650,
        y: 810,
        height: 400,
        lean: -0.62,
        headSize: 0.17,
        coat: 0.76,
        coatHue: 'grey',
        hands: [
          [-0.46, 0.24],
          [-0.34, 0.22],
        ],
        seen: 'back',
        head: { age: 38, hat: 'straw', cut: 'short' },
      }),
      figure({
        x: 880,
        y: 760,
        height: 340,
        lean: -0.58,
        headSize: 0.17,
        coat: 0.3,
        hands: [
          [-0.48, 0.18],
          [-0.32, 0.2],
        ],
        seen: 'back',
        head: { age: 38, hat: 'straw', cut: 'short' },
      }),
      figure({
        x: 1110,
        y: 850,
        height: 410,
        coat: 0.46,
        coatHue: 'red',
        side: true,
        hands: [
          [-0.1, 0.6],
          [0.12, 0.58],
        ],
        head: { age: 34, woman: true, cut: 'bob', hat: 'scarf', smile: 0.9, turn: -0.3 },
      }),
      heap(1112, 652, 190, 76, tone(0.76, 'straw')),
      figure({
        x: 1320,
        y: 860,
        height: 260,
        coat: 0.5,
        headSize: 0.19,
        head: { age: 9, cut: 'short', smile: 1 },
      }),
      wheat(760, 880, 170, 0.54, -60, 560),
      wheat(980, 1110, 420, 0.4),
      box(-100, 940, 1700, 200, tone(0.03, 'earth', 0.25), through('soft-16')),
    ].join('');
  },
};
