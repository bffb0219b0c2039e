import { figure } from '../drawing/figure.ts';
import { farTrees, grass, shadow, sky, water } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, fill, group, line, oval, polygon } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { boat, villager } from '../drawing/village-life.ts';

/** The levee in summer: mown grass, rows of poplars, a track along the crest to the horizon. */
export const levee: Scene = {
  width: 1700,
  height: 1133,
  draw: (random) =>
    [
      sky(1700, 430, random, 0.68, 0.94),
      farTrees(1700, 436, random, 0.66, 26),
      water(1700, 452, 640, random, 0.9, 0.74),
      group(through('earth'), fill('M-140,700Q240,560 560,452H-140Z', tone(0.6, 'earth'))),
      group(
        through('earth'),
        fill('M-140,1300V640Q420,540 700,430H800L1160,1300Z', tone(0.46, 'leaf')),
      ),
      group(
        through('earth'),
        fill('M1840,1300V560Q1240,520 820,430H760L1240,1300Z', tone(0.38, 'leaf')),
      ),
      group(
        through('earth'),
        fill('M742,430H800Q960,720 1420,1300H660Q760,760 742,430Z', tone(0.76, 'earth')),
      ),
      group(
        through('soft-4'),
        line('M764,440Q800,760 860,1200M788,440Q920,760 1190,1200', tone(0.56, 'earth', 0.7), 16),
      ),
      ...[
        [880, 470, 170],
        [930, 500, 230],
        [1000, 545, 300],
        [1100, 610, 400],
        [1260, 710, 540],
        [1520, 870, 760],
      ].map(
        ([x, y, h]) =>
          shadow(x! + h! * 0.2, y!, h! * 0.26, h! * 0.03, 0.35) +
          tree({ x: x!, y: y!, height: h!, spread: 0.46, trunk: h! * 0.05, light: 0.34 }, random),
      ),
      ...[
        [660, 470, 160],
        [610, 500, 210],
        [530, 545, 280],
        [400, 620, 390],
      ].map(([x, y, h]) =>
        tree({ x: x!, y: y!, height: h!, spread: 0.5, trunk: h! * 0.05, light: 0.38 }, random),
      ),
      grass(random, 240, [-60, 660], [640, 1140], 0.4),
      grass(random, 160, [1240, 820], [1760, 1140], 0.32),
      group(
        through('mud'),
        group(through('form-8'), box(560, 850, 66, 130, tone(0.74, 'grey'), 'rx="8"')),
      ),
      oval(600, 984, 70, 12, tone(0.05, 'leaf', 0.5), through('soft-8')),
      line('M578,884h30m-30,24h30m-30,24h30', tone(0.4, 'red'), 6),
    ].join(''),
};

/** The old ferry: passengers sitting in a flat boat, the ferryman leaning on his pole. */
export const ferry: Scene = {
  width: 1600,
  height: 1200,
  draw: (random) =>
    [
      sky(1600, 480, random, 0.66, 0.93),
      farTrees(1600, 484, random, 0.72, 18),
      water(1600, 480, 1200, random, 0.9, 0.44),
      boat(240, 545, 190, 0.5),
      villager(222, 536, 62, random),
      villager(262, 536, 60, random),
      ...[
        [400, 20, 40, 'scarf', true],
        [520, 0.24, 45, 'cap', false],
        [640, 0.6, 30, 'straw', false],
        [760, 0.4, 24, undefined, true],
        [870, 0.5, 60, undefined, false],
      ].map(([x, coat, age, hat, woman], i) =>
        figure({
          x: x as number,
          y: 846 + (i % 2) * 8,
          height: 340,
          seated: true,
          hip: 0.32,
          coat: Math.min(0.4, coat as number),
          coatHue: i % 2 ? 'blue' : 'grey',
          side: woman as boolean,
          hands: [
            [-0.1, 0.28],
            [0.1, 0.28],
          ],
          head: {
            age: age as number,
            woman: woman as boolean,
            cut: woman ? 'bob' : 'short',
            hat: hat as 'cap',
            turn: [0.5, 0.3, -0.4, 0.6, 0.2][i],
            smile: 0.4,
          },
        }),
      ),
      line('M1230,420L1008,985', tone(0.34, 'wood'), 11),
      figure({
        x: 1030,
        y: 796,
        height: 390,
        lean: 0.2,
        coat: 0.7,
        coatHue: 'grey',
        hands: [
          [0.27, 0.5],
          [0.34, 0.64],
        ],
        feet: [
          [-0.14, 0.01],
          [0.12, 0],
        ],
        head: { age: 55, cut: 'short', hat: 'straw', turn: -0.3, skin: 0.5 },
      }),
      boat(720, 850, 900, 0.3),
      group(through('soft-8'), box(330, 935, 780, 110, tone(0.08, 'sky', 0.3), 'rx="50"')),
      group(
        through('earth'),
        fill('M-140,1320L-140,1075Q240,1040 560,1120Q760,1180 800,1320Z', tone(0.38, 'earth')),
      ),
      grass(random, 90, [-40, 1090], [620, 1230], 0.22),
    ].join(''),
};

/** The family's later boat, tied up under a willow, the ferryman waiting on the bank. */
export const mooredBoat: Scene = {
  width: 1700,
  height: 1133,
  draw: (random) =>
    [
      sky(1700, 450, random, 0.66, 0.92),
      farTrees(1700, 454, random, 0.72, 22),
      water(1700, 450, 1133, random, 0.9, 0.5),
      boat(1430, 520, 170, 0.52),
      villager(1420, 508, 58, random),
      group(
        through('earth'),
        fill(
          'M-140,1300V800Q220,770 420,830Q640,900 820,940Q1080,1010 1160,1300Z',
          tone(0.46, 'earth'),
        ),
      ),
      group(
        through('soft-4'),
        line('M120,800Q420,815 640,895T1080,1040', tone(0.8, 'earth', 0.5), 7),
      ),
      tree({ x: 170, y: 850, height: 760, spread: 0.9, trunk: 64, light: 0.3 }, random),
      shadow(260, 880, 260, 30, 0.4),
      line('M690,330L730,930', tone(0.42, 'wood'), 11),
      line('M560,812Q420,900 330,880', tone(0.6, 'straw'), 5),
      group(
        through('form-8'),
        fill(
          polygon([
            [318, 800],
            [340, 798],
            [346, 900],
            [312, 900],
          ]),
          tone(0.3, 'wood'),
        ),
      ),
      group(through('soft-8'), box(620, 850, 900, 110, tone(0.06, 'sky', 0.34), 'rx="50"')),
      boat(1020, 800, 960, 0.3),
      ...[800, 960, 1120, 1280].map((x) =>
        group(
          through('form-8'),
          fill(
            polygon([
              [x, 742],
              [x + 34, 742],
              [x + 44, 758],
              [x - 8, 758],
            ]),
            tone(0.5, 'wood'),
          ),
        ),
      ),
      figure({
        x: 500,
        y: 960,
        height: 430,
        coat: 0.68,
        coatHue: 'grey',
        trousers: 0.24,
        hands: [
          [-0.1, 0.52],
          [0.1, 0.5],
        ],
        head: { age: 48, cut: 'short', hat: 'straw', turn: 0.5, smile: 0.3, skin: 0.5 },
      }),
      grass(random, 90, [-40, 900], [760, 1140], 0.23),
      grass(random, 26, [560, 880], [900, 960], 0.3),
      box(-100, 1070, 1900, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join(''),
};
