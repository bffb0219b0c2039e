import { brickWall, doorway, plasterWall, studioCloth } from '../drawing/backdrop.ts';
import { bust, type Bust } from '../drawing/bust.ts';
import { latticeWindow } from '../drawing/house.ts';
import { through } from '../drawing/light.ts';
import type { Random } from '../drawing/random.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, group } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';

const [width, height] = [1200, 1600];

function portrait(
  sitter: Omit<Bust, 'x' | 'y' | 'head'> & Partial<Bust>,
  behind: (random: Random) => string,
): Scene {
  return {
    width,
    height,
    draw: (random) =>
      group('', behind(random)) +
      bust({ x: 600, y: 660, head: 480, ...sitter }) +
      box(0, 1400, width, 220, tone(0.03, 'grey', 0.28), through('soft-40')),
  };
}

/** The woman of the well, hair combed for the camera, at her own door. */
export const wellWoman = portrait(
  {
    face: {
      age: 82,
      woman: true,
      cheek: 36,
      jaw: 24,
      hair: 0.58,
      cut: 'pulled-back',
      smile: 0.9,
      skin: 0.64,
      turn: -0.15,
    },
    clothes: 'side-closing',
    cloth: 0.34,
    hue: 'blue',
    shoulders: 1.95,
    tilt: -2,
  },
  (random) => doorway(width, height, random),
);

/** The old steelyard maker in his cap, before a brick wall. */
export const steelyardMan = portrait(
  {
    face: {
      age: 79,
      cheek: 35,
      jaw: 25,
      hair: 0.6,
      cut: 'short',
      hat: 'cap',
      smile: 0.45,
      skin: 0.56,
      turn: 0.25,
      brow: 4.2,
    },
    clothes: 'tunic',
    cloth: 0.26,
    hue: 'blue',
    shoulders: 2.15,
    x: 585,
  },
  (random) => brickWall(width, height, random, 50, 0.52),
);

/** The teacher, with her glasses, by a window. */
export const schoolTeacher = portrait(
  {
    face: {
      age: 84,
      woman: true,
      cheek: 33,
      jaw: 20,
      hair: 0.52,
      cut: 'pulled-back',
      glasses: true,
      smile: 0.55,
      skin: 0.7,
      turn: -0.2,
    },
    clothes: 'cardigan',
    cloth: 0.28,
    hue: 'red',
    shoulders: 1.8,
    y: 690,
    x: 640,
  },
  () =>
    plasterWall(width, height, 0.74, 'grey') +
    box(-120, 980, width + 240, 800, tone(0.42, 'green', 0.7), through('plaster')) +
    group(through('soft-4'), latticeWindow(-110, 160, 380, 620, 0.86)),
);

/** A lean man of the river flats, close-cropped. */
export const floodMan = portrait(
  {
    face: {
      age: 80,
      cheek: 31,
      jaw: 19,
      hair: 0.55,
      cut: 'receding',
      smile: 0.25,
      skin: 0.52,
      turn: 0.15,
      brow: 3.8,
      beard: true,
    },
    clothes: 'shirt',
    cloth: 0.68,
    hue: 'grey',
    shoulders: 1.8,
    y: 640,
    tilt: 2,
  },
  () => plasterWall(width, height, 0.46, 'earth'),
);

/** The weaver in great age, her bun low behind. */
export const weaver = portrait(
  {
    face: {
      age: 88,
      woman: true,
      cheek: 34,
      jaw: 20,
      hair: 0.68,
      cut: 'bun',
      smile: 0.6,
      skin: 0.6,
      turn: -0.3,
    },
    clothes: 'padded',
    cloth: 0.22,
    hue: 'blue',
    shoulders: 1.85,
    y: 710,
    head: 450,
    x: 620,
  },
  () =>
    plasterWall(width, height, 0.42, 'earth') +
    group(through('soft-8'), latticeWindow(80, 60, 460, 520, 0.8)),
);

/** A young soldier, photographed in the county town to send home. */
export const soldier = portrait(
  {
    face: {
      age: 20,
      cheek: 33,
      jaw: 24,
      hair: 0.1,
      cut: 'short',
      hat: 'army-cap',
      smile: 0.25,
      skin: 0.68,
      brow: 3.6,
    },
    clothes: 'army',
    cloth: 0.42,
    hue: 'green',
    shoulders: 2.05,
    y: 680,
    head: 440,
  },
  () => studioCloth(width, height, false, 0.62),
);

/** The grandmother who was born under the last emperor but one, in her black felt band. */
export const grandmother = portrait(
  {
    face: {
      age: 84,
      woman: true,
      cheek: 33,
      jaw: 19,
      hair: 0.6,
      cut: 'bun',
      hat: 'felt',
      smile: 0.1,
      skin: 0.58,
    },
    clothes: 'side-closing',
    cloth: 0.14,
    hue: 'grey',
    shoulders: 1.8,
    y: 640,
    head: 430,
  },
  () => studioCloth(width, height, true, 0.56),
);

/** A couple on their wedding day, shoulder to shoulder in the studio, flowers on their jackets. */
export const wedding: Scene = {
  width: 1600,
  height: 1200,
  draw: () =>
    [
      studioCloth(1600, 1200, true, 0.66),
      bust({
        x: 1000,
        y: 500,
        head: 330,
        face: {
          age: 24,
          cheek: 34,
          jaw: 24,
          hair: 0.1,
          cut: 'short',
          smile: 0.35,
          skin: 0.64,
          turn: -0.2,
        },
        clothes: 'tunic',
        cloth: 0.24,
        shoulders: 2.05,
        flower: true,
        tilt: -2,
      }),
      bust({
        x: 620,
        y: 570,
        head: 312,
        face: {
          age: 21,
          woman: true,
          cheek: 35,
          jaw: 20,
          hair: 0.1,
          cut: 'braids',
          smile: 0.6,
          skin: 0.72,
          turn: 0.2,
        },
        clothes: 'side-closing',
        cloth: 0.46,
        hue: 'red',
        shoulders: 1.75,
        flower: true,
        tilt: 3,
      }),
      box(0, 1060, 1600, 160, tone(0.03, 'grey', 0.3), through('soft-40')),
    ].join(''),
};
