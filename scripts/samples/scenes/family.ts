import { brickWall, plasterWall } from '../drawing/backdrop.ts';
import { face } from '../drawing/face.ts';
import { figure } from '../drawing/figure.ts';
import { door, latticeWindow } from '../drawing/house.ts';
import { farTrees, grass, ground, sky } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { blob, box, fill, group, oval } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { bicycle } from '../drawing/village-life.ts';

/** A father and his two sons in the new yard, a neighbour's baby wrapped on his lap. */
export const family: Scene = {
  width: 1600,
  height: 1200,
  draw: (random) =>
    [
      group(
        through('soft-2'),
        plasterWall(1600, 900, 0.6, 'earth'),
        box(-120, 640, 1840, 240, tone(0.4, 'brick'), through('mud')),
        latticeWindow(90, 110, 320, 370),
        door(980, 850, 330, 740, true),
      ),
      ground(1600, 850, 1200, random, 0.46, 0.62),
      figure({
        x: 800,
        y: 1090,
        height: 900,
        coat: 0.26,
        head: { age: 20, cut: 'short', smile: 0.35, cheek: 34, brow: 3.8, skin: 0.66 },
      }),
      figure({
        x: 1130,
        y: 1100,
        height: 790,
        coat: 0.52,
        coatHue: 'grey',
        headSize: 0.155,
        head: { age: 15, cut: 'short', smile: 0.7, cheek: 36, jaw: 21, skin: 0.7, turn: -0.15 },
      }),
      group(through('form-8'), box(330, 800, 290, 340, tone(0.24, 'wood'), 'rx="8"')),
      figure({
        x: 475,
        y: 1130,
        height: 900,
        seated: true,
        hip: 0.31,
        coat: 0.18,
        hands: [
          [-0.06, 0.36],
          [0.13, 0.36],
        ],
        head: {
          age: 51,
          cut: 'receding',
          hair: 0.24,
          hat: 'cap',
          smile: 0.2,
          skin: 0.58,
          cheek: 36,
          brow: 4,
        },
      }),
      // The baby, wrapped to the chin, whom nobody can name for certain now.
      group(
        through('form-16'),
        fill(
          blob([
            [420, 790],
            [480, 760],
            [560, 790],
            [590, 850],
            [560, 905],
            [470, 880],
            [415, 840],
          ]),
          tone(0.66, 'red'),
        ),
      ),
      group(
        'transform="translate(448 770) rotate(-22) scale(0.92)"',
        face({
          age: 1,
          cheek: 39,
          jaw: 27,
          skin: 0.74,
          cut: 'bald',
          hair: 0.2,
          smile: 0.3,
          brow: 1,
        }),
      ),
      oval(487, 862, 22, 23, tone(0.58, 'skin')),
      box(-100, 1130, 1800, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join(''),
};

/** A bicycle that was not his, and a young man photographed with it on the levee. */
export const bicycleDay: Scene = {
  width: 1500,
  height: 1500,
  draw: (random) =>
    [
      sky(1500, 820, random, 0.74, 0.93),
      farTrees(1500, 800, random, 0.7, 30),
      ground(1500, 800, 1500, random, 0.46, 0.74),
      group(through('earth'), fill('M-140,1180Q700,1010 1640,1050V1640H-140Z', tone(0.6, 'earth'))),
      ...[
        [980, 860, 330],
        [1110, 890, 420],
        [1330, 960, 620],
      ].map(([x, y, h]) =>
        tree({ x: x!, y: y!, height: h!, spread: 0.56, light: 0.4, trunk: h! * 0.05 }, random),
      ),
      tree({ x: 90, y: 1020, height: 760, spread: 0.6, light: 0.34, trunk: 44 }, random),
      figure({
        x: 560,
        y: 1290,
        height: 760,
        coat: 0.78,
        coatHue: 'grey',
        trousers: 0.26,
        hands: [
          [-0.14, 0.42],
          [0.19, 0.54],
        ],
        head: { age: 22, cut: 'short', smile: 0.9, skin: 0.64, turn: 0.1 },
      }),
      bicycle(800, 1340, 540),
      grass(random, 50, [-20, 1380], [1500, 1510], 0.28),
      box(-100, 1400, 1800, 300, tone(0.03, 'earth', 0.3), through('soft-16')),
    ].join(''),
};

/** A class before its school: three rows, the teachers in the middle. */
export const classPhoto: Scene = {
  width: 1800,
  height: 1200,
  draw(random) {
    const row = (
      y: number,
      height: number,
      count: number,
      width: number,
      seated: boolean,
      headSize: number,
    ) =>
      Array.from({ length: count }, (_, i) => {
        const girl = random.between(0, 1) < 0.45;
        const teacher = seated && Math.abs(i - (count - 1) / 2) < 1.2;
        return figure({
          x: 900 + (i - (count - 1) / 2) * (width / count) + random.near(6),
          y,
          height: height * (teacher ? 1.1 : random.between(0.95, 1.05)),
          seated,
          hip: seated ? 0.31 : 0.48,
          headSize: teacher ? 0.165 : headSize,
          coat: teacher ? 0.24 : random.between(0.3, 0.74),
          coatHue: random.pick(['blue', 'grey', 'red', 'green'] as const),
          side: girl && random.between(0, 1) < 0.3,
          hands: seated
            ? [
                [-0.1, 0.265],
                [0.1, 0.265],
              ]
            : [
                [-0.15, 0.43],
                [0.15, 0.43],
              ],
          head: {
            age: teacher ? 42 : 13,
            woman: girl,
            cut: girl ? random.pick(['braids', 'bob'] as const) : 'short',
            smile: random.between(0.1, 0.9),
            skin: random.between(0.6, 0.72),
            cheek: random.between(34, 38),
            jaw: random.between(21, 25),
            glasses: teacher && i % 2 === 0,
            brow: girl ? 2 : random.between(2.6, 3.8),
          },
        });
      }).join('');
    return [
      group(
        through('soft-2'),
        brickWall(1800, 760, random, 30, 0.56),
        latticeWindow(150, 130, 270, 330, 0.3),
        latticeWindow(1380, 130, 270, 330, 0.3),
        door(780, 760, 250, 560),
      ),
      ground(1800, 740, 1200, random, 0.5, 0.68),
      row(760, 450, 10, 1420, false, 0.165),
      group(through('wood'), box(170, 760, 1460, 26, tone(0.4, 'wood'))),
      row(890, 450, 10, 1480, false, 0.165),
      row(1010, 460, 9, 1480, true, 0.17),
      row(1130, 300, 8, 1260, false, 0.2),
      box(-100, 1110, 2000, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join('');
  },
};
