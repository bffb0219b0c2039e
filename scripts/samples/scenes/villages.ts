import { figure } from '../drawing/figure.ts';
import { house } from '../drawing/house.ts';
import { farTrees, grass, ground, heap, shadow, sky, water } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { blob, box, curve, fill, group, line, oval, polygon } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { villager } from '../drawing/village-life.ts';

/** A village of earth houses along a lane, willows over a pond. */
export const village: Scene = {
  width: 1600,
  height: 1067,
  draw(random) {
    const houses = [
      [980, 470, 170, 64],
      [700, 486, 190, 74],
      [1190, 508, 230, 90],
      [420, 520, 230, 92],
      [60, 570, 320, 128],
      [1270, 600, 400, 158],
    ] as const;
    return [
      sky(1600, 440, random, 0.72, 0.92),
      farTrees(1600, 446, random, 0.7, 34),
      ground(1600, 440, 1067, random, 0.46, 0.76),
      tree({ x: 620, y: 500, height: 230, light: 0.5 }, random),
      tree({ x: 1120, y: 480, height: 200, light: 0.52 }, random),
      ...houses.map(([x, y, w, h], i) =>
        house(
          {
            x,
            y,
            width: w,
            height: h,
            roof: i % 3 === 1 ? 'flat' : 'thatch',
            wall: 0.66 - i * 0.02,
            gable: x > 800 ? 'left' : 'right',
          },
          random,
        ),
      ),
      tree({ x: 430, y: 610, height: 380, light: 0.38 }, random),
      group(
        through('soft-4'),
        fill(
          curve([
            [820, 470],
            [800, 540],
            [860, 640],
            [830, 780],
            [700, 1100],
          ]) +
            'L1180,1100' +
            curve([
              [1180, 1100],
              [1060, 780],
              [980, 640],
              [860, 540],
              [842, 470],
            ])
              .slice(1)
              .replace(/^/, 'L') +
            'Z',
          tone(0.74, 'earth', 0.8),
        ),
      ),
      figure({
        x: 880,
        y: 640,
        height: 120,
        seen: 'back',
        coat: 0.26,
        head: { age: 40, hat: 'straw' },
      }),
      villager(1010, 720, 170, random, { seen: 'front' }),
      villager(1062, 724, 120, random, { headSize: 0.18 }),
      group(
        through('soft-1'),
        `<clipPath id="pond"><path d="M-140,1180L-140,800Q120,742 380,790Q600,840 560,930Q540,1000 640,1180Z"/></clipPath>`,
        group(
          'clip-path="url(#pond)"',
          water(1600, 780, 1067, random, 0.8, 0.46),
          box(-140, 780, 520, 90, tone(0.2, 'leaf', 0.4), through('soft-16')),
        ),
      ),
      grass(random, 60, [-20, 790], [560, 810], 0.28),
      tree({ x: 120, y: 830, height: 700, spread: 0.9, trunk: 54, light: 0.27 }, random),
      shadow(300, 1010, 340, 30, 0.3),
      grass(random, 70, [560, 900], [1600, 1080], 0.26),
      box(-100, 1000, 1800, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join('');
  },
};

/** Two elders on the stone bench, two children beside the hollow trunk. */
function underTheLocust(): string {
  const elder = (x: number, hat: 'cap' | 'straw', coat: number) =>
    figure({
      x,
      y: 1540,
      height: 330,
      seated: true,
      hip: 0.31,
      coat,
      hands: [
        [-0.1, 0.3],
        [0.1, 0.3],
      ],
      head: { age: 68, cut: 'receding', hair: 0.6, hat, smile: 0.4, skin: 0.58 },
    });
  const child = (x: number, woman: boolean, coat: number) =>
    figure({
      x,
      y: 1470,
      height: 210,
      coat,
      headSize: 0.19,
      head: { age: 8, woman, cut: woman ? 'braids' : 'short', smile: 0.6, turn: 0.4 },
    });
  return [
    elder(890, 'straw', 0.3),
    elder(1070, 'cap', 0.2),
    child(450, true, 0.56),
    child(540, false, 0.36),
  ].join('');
}

/** The great hollow locust tree and a stone bench in its shade: today, or sixty years younger. */
const locust = (today: boolean): Scene => ({
  width: 1350,
  height: 1800,
  draw: (random) =>
    [
      sky(1350, 1130, random, 0.68, 0.9),
      farTrees(1350, 1136, random, 0.7, 34),
      ground(1350, 1130, 1800, random, 0.4, 0.72),
      house(
        {
          x: 860,
          y: 1240,
          width: 420,
          height: 160,
          roof: today ? 'tile' : 'thatch',
          wall: 0.6,
          hue: today ? 'brick' : 'earth',
          gable: 'left',
        },
        random,
      ),
      box(-120, 1170, 560, 74, tone(0.56, 'earth'), through('mud')),
      shadow(660, 1400, 640, 80, 0.55),
      tree(
        {
          x: 640,
          y: 1390,
          height: today ? 1260 : 1120,
          spread: 0.94,
          trunk: today ? 176 : 160,
          light: 0.31,
        },
        random,
      ),
      group(
        through('mud'),
        group(
          through('form-8'),
          box(800, 1430, 380, 44, tone(0.62, 'grey'), 'rx="14"'),
          box(840, 1470, 60, 60, tone(0.46, 'grey')),
          box(1080, 1470, 60, 60, tone(0.42, 'grey')),
        ),
      ),
      // The trunk is hollow: a dark split a child can stand in.
      group(
        through('soft-2'),
        fill(
          blob([
            [640, 1120],
            [676, 1190],
            [690, 1300],
            [678, 1388],
            [610, 1388],
            [596, 1300],
            [614, 1200],
          ]),
          tone(0.05, 'wood'),
        ),
      ),
      line(
        curve([
          [598, 1380],
          [588, 1300],
          [606, 1200],
          [638, 1116],
          [682, 1190],
          [700, 1300],
          [688, 1384],
        ]),
        tone(0.42, 'wood', 0.8),
        12,
        through('soft-2'),
      ),
      today ? '' : underTheLocust(),
      grass(random, 70, [-20, 1560], [1350, 1800], 0.25),
      box(-100, 1720, 1600, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join(''),
});

export const oldLocust = locust(true);
export const oldLocustThen = locust(false);

/** The house in the old village: earth walls, thatch, one window a finger narrower. */
export const oldHouse: Scene = {
  width: 1600,
  height: 1200,
  draw: (random) =>
    [
      sky(1600, 760, random, 0.74, 0.92),
      farTrees(1600, 700, random, 0.7, 50),
      tree({ x: 1330, y: 800, height: 680, leaves: 0, light: 0.3 }, random),
      ground(1600, 760, 1200, random, 0.46, 0.7),
      house({ x: 130, y: 880, width: 990, height: 370, roof: 'thatch', wall: 0.58 }, random),
      group(
        through('mud'),
        fill(
          polygon([
            [1380, 930],
            [1720, 1010],
            [1720, 720],
            [1560, 690],
            [1500, 730],
            [1380, 716],
          ]),
          tone(0.5, 'earth'),
        ),
      ),
      group(
        through('form-8'),
        fill(
          blob([
            [270, 890],
            [262, 800],
            [300, 770],
            [350, 770],
            [386, 800],
            [380, 890],
            [324, 902],
          ]),
          tone(0.3, 'wood'),
        ),
      ),
      oval(324, 786, 52, 13, tone(0.08)),
      heap(1130, 930, 190, 120, tone(0.5, 'straw')),
      line('M700,960L1010,1010M760,940L1050,985', tone(0.34, 'wood'), 13),
      grass(random, 60, [-20, 1000], [1600, 1210], 0.28),
      box(-100, 1120, 1800, 200, tone(0.03, 'earth', 0.35), through('soft-16')),
    ].join(''),
};

/** The village school: a row of brick rooms, a bell in the tree, children in the yard. */
export const school: Scene = {
  width: 1700,
  height: 1275,
  draw: (random) =>
    [
      sky(1700, 700, random, 0.72, 0.93),
      farTrees(1700, 660, random, 0.7, 44),
      ground(1700, 700, 1275, random, 0.48, 0.74),
      group(
        through('mud'),
        box(-120, 690, 320, 110, tone(0.5, 'brick')),
        box(1500, 680, 320, 130, tone(0.46, 'brick')),
      ),
      house(
        { x: 150, y: 800, width: 620, height: 260, roof: 'tile', wall: 0.56, hue: 'brick' },
        random,
      ),
      house(
        { x: 800, y: 815, width: 640, height: 268, roof: 'tile', wall: 0.58, hue: 'brick' },
        random,
      ),
      line('M1210,900V230', tone(0.5, 'wood'), 9),
      group(
        through('form-8'),
        fill('M1210,236Q1290,220 1350,250V340Q1280,310 1210,330Z', tone(0.42, 'red')),
      ),
      shadow(260, 950, 330, 34, 0.4),
      tree({ x: 190, y: 940, height: 800, spread: 0.86, trunk: 60, light: 0.31 }, random),
      line('M330,500V610', tone(0.2), 4),
      group(through('form-8'), fill('M308,610q22,-26 44,0l14,60h-72Z', tone(0.34, 'grey'))),
      ...Array.from({ length: 13 }, (_, i) =>
        villager(
          430 + i * 74 + random.near(20),
          905 + random.near(40),
          168 * random.between(0.92, 1.08),
          random,
          { headSize: 0.19, long: false },
        ),
      ),
      figure({
        x: 1300,
        y: 1010,
        height: 390,
        coat: 0.3,
        hands: [
          [-0.1, 0.5],
          [0.13, 0.5],
        ],
        head: { age: 38, woman: true, cut: 'bob', smile: 0.7, turn: -0.5, skin: 0.68 },
      }),
      figure({
        x: 1150,
        y: 1050,
        height: 250,
        seen: 'back',
        coat: 0.5,
        headSize: 0.19,
        head: { age: 9, woman: true, cut: 'braids' },
      }),
      figure({
        x: 1060,
        y: 1040,
        height: 245,
        coat: 0.62,
        coatHue: 'grey',
        headSize: 0.19,
        hands: [
          [-0.2, 0.62],
          [0.16, 0.44],
        ],
        head: { age: 9, cut: 'short', smile: 1, turn: 0.5 },
      }),
      figure({
        x: 560,
        y: 1090,
        height: 270,
        lean: 0.14,
        coat: 0.4,
        headSize: 0.19,
        hands: [
          [-0.2, 0.5],
          [0.25, 0.6],
        ],
        feet: [
          [-0.14, 0.03],
          [0.1, 0],
        ],
        head: { age: 10, cut: 'short', smile: 1, turn: 0.6 },
      }),
      figure({
        x: 720,
        y: 1100,
        height: 260,
        coat: 0.56,
        coatHue: 'red',
        headSize: 0.19,
        hands: [
          [-0.2, 0.58],
          [0.2, 0.56],
        ],
        head: { age: 9, woman: true, cut: 'braids', smile: 1, turn: -0.4 },
      }),
      grass(random, 50, [-20, 1130], [1700, 1280], 0.27),
      box(-100, 1200, 1900, 200, tone(0.03, 'earth', 0.33), through('soft-16')),
    ].join(''),
};
