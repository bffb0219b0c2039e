import { through } from './light.ts';
import type { Random } from './random.ts';
import { box, fill, group, line, polygon } from './shape.ts';
import { tone, type Hue } from './tone.ts';

export interface House {
  x: number;
  /** Where the front wall meets the ground. */
  y: number;
  width: number;
  height: number;
  roof?: 'thatch' | 'tile' | 'flat';
  wall?: number;
  hue?: Hue;
  /** Which gable is seen, and so which way the house runs back. */
  gable?: 'left' | 'right';
  couplets?: boolean;
}

/** A paper-pane lattice window. */
export function latticeWindow(
  x: number,
  y: number,
  width: number,
  height: number,
  pane = 0.72,
): string {
  const bars: string[] = [];
  for (let i = 1; i < 5; i++)
    bars.push(line(`M${x + (width * i) / 5},${y}v${height}`, tone(0.16, 'wood'), width * 0.025));
  for (let i = 1; i < 4; i++)
    bars.push(line(`M${x},${y + (height * i) / 4}h${width}`, tone(0.16, 'wood'), width * 0.025));
  return (
    box(
      x - width * 0.06,
      y - width * 0.06,
      width * 1.12,
      height + width * 0.12,
      tone(0.18, 'wood'),
    ) +
    box(x, y, width, height, tone(pane, 'straw')) +
    box(x, y, width, height * 0.3, tone(0, 'grey', 0.28)) +
    bars.join('')
  );
}

/** A plank door of two leaves, with paper couplets at either side if wanted. */
export function door(
  x: number,
  y: number,
  width: number,
  height: number,
  couplets = false,
): string {
  const leaf = width / 2;
  const planks = [0, 1, 2, 3, 4, 5].map((i) =>
    line(`M${x + (width * i) / 6},${y - height}v${height}`, tone(0.06, 'wood', 0.7), 1.5),
  );
  const paper = couplets
    ? [-0.3, 1.12].map(
        (side) =>
          box(x + width * side, y - height * 0.95, width * 0.17, height * 0.72, tone(0.42, 'red')) +
          [0.12, 0.26, 0.4, 0.54]
            .map((v) =>
              box(
                x + width * (side + 0.045),
                y - height * (0.95 - v),
                width * 0.08,
                height * 0.07,
                tone(0.1, 'grey', 0.7),
                through('soft-1'),
              ),
            )
            .join(''),
      )
    : [];
  return [
    box(x - width * 0.08, y - height * 1.06, width * 1.16, height * 1.06, tone(0.13, 'wood')),
    group(through('upright-wood'), box(x, y - height, width, height, tone(0.27, 'wood'))),
    ...planks,
    line(`M${x + leaf},${y - height}v${height}`, tone(0.03), 3),
    box(x - width * 0.14, y - 5, width * 1.28, 9, tone(0.5, 'grey')),
    ...paper,
  ].join('');
}

/** A low North China house of earth and brick: front wall, one gable in shade, deep eaves. */
export function house(of: House, random: Random): string {
  const { x, y, width, height, roof = 'thatch', wall = 0.56, hue = 'earth', gable = 'right' } = of;
  const side = gable === 'right' ? 1 : -1;
  const corner = gable === 'right' ? x + width : x;
  const depth = width * 0.3;
  const eave = y - height;
  const ridge = eave - (roof === 'flat' ? height * 0.05 : height * 0.52);
  const back = corner + side * depth;
  const front = group(
    through('mud'),
    box(x, eave, width, height, tone(wall, hue)),
    box(x, y - height * 0.2, width, height * 0.2, tone(wall * 0.72, 'brick')),
  );
  const gableWall = group(
    through('mud'),
    fill(
      polygon([
        [corner, y],
        [corner, eave],
        [corner + side * depth * 0.5, ridge + 8],
        [back, eave + height * 0.04],
        [back, y - height * 0.1],
      ]),
      tone(wall * 0.62, hue),
    ),
  );
  const roofColour = tone(roof === 'tile' ? 0.3 : 0.42, roof === 'tile' ? 'grey' : 'straw');
  const far = gable === 'right' ? x - width * 0.03 : x + width * 1.03;
  const slope = [
    [far, eave + height * 0.07],
    [far + side * depth * 0.42, ridge],
    [corner + side * depth * 0.52, ridge],
    [corner + side * width * 0.03, eave + height * 0.07],
  ] as const;
  const tiles: string[] = [];
  if (roof === 'tile') {
    for (let i = 0; i <= 34; i++) {
      const t = i / 34;
      tiles.push(
        line(
          `M${far + (corner + side * width * 0.03 - far) * t},${eave + height * 0.07}L${far + side * depth * 0.42 + (corner + side * depth * 0.1 - far) * t},${ridge}`,
          tone(0.14, 'grey', 0.55),
          2.2,
        ),
      );
    }
    tiles.push(line(`M${slope[1][0]},${ridge}L${slope[2][0]},${ridge}`, tone(0.22), 9));
  }
  const top =
    roof === 'flat'
      ? group(
          through('mud'),
          box(
            x - width * 0.03,
            eave - height * 0.09,
            width * 1.06,
            height * 0.14,
            tone(wall * 0.85, hue),
          ),
        )
      : group(through(roof === 'tile' ? 'mud' : 'thatch'), fill(polygon(slope), roofColour)) +
        tiles.join('') +
        line(
          `M${corner + side * width * 0.03},${eave + height * 0.07}L${corner + side * depth * 0.52},${ridge}L${back + side * 8},${eave + height * 0.12}`,
          tone(0.24, 'straw'),
          8,
        );
  const eaveShade = box(x, eave, width, height * 0.17, tone(0.04, 'grey', 0.42), through('soft-4'));
  const [dw, dh] = [width * 0.13, height * 0.72];
  return [
    gableWall,
    front,
    eaveShade,
    door(x + width * (0.43 + random.near(0.02)), y, dw, dh, of.couplets),
    latticeWindow(x + width * 0.14, y - height * 0.66, width * 0.15, height * 0.36),
    latticeWindow(x + width * 0.72, y - height * 0.66, width * 0.15, height * 0.36),
    top,
  ].join('');
}
