import { figure } from '../drawing/figure.ts';
import { house } from '../drawing/house.ts';
import { farTrees, ground, sky } from '../drawing/landscape.ts';
import { through } from '../drawing/light.ts';
import type { Random } from '../drawing/random.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, fill, group, line, polygon } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { tree } from '../drawing/tree.ts';
import { basket, villager } from '../drawing/village-life.ts';

/** A canvas awning on poles over a plank stall. */
function stall(x: number, y: number, width: number, light: number): string {
  const high = width * 0.72;
  return [
    line(
      `M${x},${y}v${-high * 1.02}M${x + width},${y + 12}v${-high}`,
      tone(0.2, 'wood'),
      width * 0.03,
    ),
    group(
      through('plaster'),
      fill(
        polygon([
          [x - width * 0.12, y - high * 0.86],
          [x + width * 0.12, y - high * 1.2],
          [x + width * 0.94, y - high * 1.16],
          [x + width * 1.16, y - high * 0.8],
          [x + width * 0.5, y - high * 0.86],
        ]),
        tone(light, 'straw'),
      ),
    ),
    box(x, y - high * 0.82, width, high * 0.3, tone(0.03, 'earth', 0.3), through('soft-8')),
    group(
      through('wood'),
      box(x - width * 0.06, y - high * 0.34, width * 1.12, high * 0.09, tone(0.44, 'wood')),
    ),
    box(x, y - high * 0.25, width, high * 0.24, tone(0.1, 'wood', 0.7)),
  ].join('');
}

function row(
  random: Random,
  y: number,
  height: number,
  from: number,
  to: number,
  step: number,
): string {
  const people: string[] = [];
  for (let x = from; x < to; x += step * random.between(0.7, 1.3))
    people.push(
      villager(x, y + random.near(height * 0.07), height * random.between(0.93, 1.06), random),
    );
  return people.join('');
}

/** Market day: two rows of stalls down a village street, and a steelyard seller nearest us. */
export const market: Scene = {
  width: 1600,
  height: 1067,
  draw: (random) =>
    [
      sky(1600, 400, random, 0.74, 0.92),
      farTrees(1600, 410, random, 0.72, 26),
      tree({ x: 1120, y: 440, height: 260, spread: 0.9, light: 0.46 }, random),
      ground(1600, 405, 1067, random, 0.5, 0.78),
      house(
        { x: -60, y: 520, width: 360, height: 160, roof: 'tile', wall: 0.56, hue: 'brick' },
        random,
      ),
      house(
        { x: 1290, y: 510, width: 380, height: 160, roof: 'tile', wall: 0.6, gable: 'left' },
        random,
      ),
      row(random, 468, 82, 420, 1230, 36),
      stall(330, 560, 190, 0.74),
      stall(1050, 556, 200, 0.66),
      row(random, 540, 128, 510, 1060, 66),
      basket(390, 566, 80, tone(0.5, 'leaf'), random),
      row(random, 640, 200, 90, 330, 110),
      row(random, 636, 196, 640, 1010, 118),
      row(random, 650, 205, 1230, 1520, 120),
      stall(1200, 800, 380, 0.78),
      villager(1330, 778, 290, random, { seen: 'front', coat: 0.34 }),
      basket(1300, 700, 120, tone(0.36, 'red'), random),
      basket(1450, 704, 130, tone(0.8, 'straw'), random),
      figure({
        x: 640,
        y: 930,
        height: 430,
        seen: 'back',
        coat: 0.26,
        hands: [
          [-0.17, 0.44],
          [0.19, 0.46],
        ],
        lean: -0.05,
        head: { age: 50, cut: 'short', hat: 'straw' },
      }),
      basket(820, 960, 160, tone(0.44, 'brick'), random),
      // The steelyard seller: beam held level at his chest, pan to one side, weight to the other.
      figure({
        x: 300,
        y: 985,
        height: 500,
        coat: 0.32,
        coatHue: 'blue',
        hands: [
          [-0.05, 0.66],
          [0.16, 0.64],
        ],
        lean: 0.04,
        head: { age: 52, hat: 'cap', turn: 0.5, smile: 0.7, skin: 0.56, brow: 4 },
      }),
      line('M180,650L560,676', tone(0.24, 'wood'), 9),
      line('M276,655v-24', tone(0.7, 'straw'), 5),
      line('M196,652L150,790M196,652L246,790', tone(0.3), 2.6),
      group(through('form-4'), fill('M136,788Q198,836 262,788Z', tone(0.62, 'grey'))),
      line('M470,670v44', tone(0.3), 2.6),
      group(through('form-4'), fill('M456,712h28l6,44h-40Z', tone(0.22, 'grey'))),
      basket(470, 1040, 210, tone(0.72, 'straw'), random),
      box(-100, 1000, 1800, 180, tone(0.03, 'earth', 0.3), through('soft-16')),
    ].join(''),
};
