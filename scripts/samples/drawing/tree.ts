import { through } from './light.ts';
import type { Random } from './random.ts';
import { blob, fill, group, oval, taper, type Point } from './shape.ts';
import { tone } from './tone.ts';

export interface Tree {
  x: number;
  y: number;
  height: number;
  /** Crown width as a share of the height. */
  spread?: number;
  trunk?: number;
  light?: number;
  /** 0 bare in winter, 1 full summer. */
  leaves?: number;
  lightFrom?: 'left' | 'right';
}

interface Branches {
  paths: string[];
  tips: Point[];
}

function grow(
  from: Point,
  angle: number,
  length: number,
  thick: number,
  depth: number,
  random: Random,
  tree: Branches,
): void {
  const bend = random.near(0.25);
  const middle: Point = [
    from[0] + Math.cos(angle) * length * 0.5,
    from[1] + Math.sin(angle) * length * 0.5,
  ];
  const end: Point = [
    middle[0] + Math.cos(angle + bend) * length * 0.5,
    middle[1] + Math.sin(angle + bend) * length * 0.5,
  ];
  tree.paths.push(taper([from, middle, end], thick, thick * 0.62));
  tree.tips.push(end);
  if (depth === 0) return;
  const forks = depth > 2 ? 3 : 2;
  for (let i = 0; i < forks; i++) {
    const turn = (i - (forks - 1) / 2) * random.between(0.55, 0.85) + random.near(0.2);
    grow(
      end,
      angle + bend + turn,
      length * random.between(0.66, 0.84),
      thick * 0.6,
      depth - 1,
      random,
      tree,
    );
  }
}

/** A grown tree: forked trunk with bark, clumps of shade and leaves dabbed lighter to the light. */
export function tree(of: Tree, random: Random): string {
  const { x, y, height, spread = 0.9, light = 0.3, leaves = 1, lightFrom = 'left' } = of;
  const thick = of.trunk ?? height * 0.09;
  const trunkTop: Point = [x + random.near(height * 0.04), y - height * 0.34];
  const branches: Branches = { paths: [], tips: [] };
  for (const angle of [-2.25, -1.72, -1.3, -0.85]) {
    grow(
      trunkTop,
      angle + random.near(0.12),
      height * (leaves > 0.3 ? 0.13 : 0.17),
      thick * 0.55,
      leaves > 0.3 ? 3 : 5,
      random,
      branches,
    );
  }
  const trunk = taper(
    [[x, y + 4], [x + random.near(thick * 0.3), y - height * 0.17], trunkTop],
    thick * 1.15,
    thick * 0.8,
  );
  const roots = blob([
    [x - thick, y + 6],
    [x - thick * 0.5, y - thick * 0.9],
    [x + thick * 0.5, y - thick * 0.9],
    [x + thick, y + 6],
    [x, y + thick * 0.3],
  ]);
  const wood = group(
    through('bark'),
    ...[trunk, roots, ...branches.paths].map((path) => fill(path, tone(light * 0.95, 'wood'))),
  );
  if (leaves <= 0) return wood;
  const [cx, cy, rx, ry] = [x, y - height * 0.66, (height * spread) / 2, height * 0.36];
  const toLight = lightFrom === 'left' ? -1 : 1;
  const clumps: { x: number; y: number; r: number }[] = [];
  for (let i = 0; i < 64 * leaves; i++) {
    const [angle, out] = [random.between(0, 6.283), Math.sqrt(random.between(0.02, 1)) * 0.84];
    clumps.push({
      x: cx + Math.cos(angle) * out * rx,
      y: cy + Math.sin(angle) * out * ry,
      r: height * random.between(0.055, 0.095),
    });
  }
  clumps.sort((a, b) => b.y - a.y);
  const mass = clumps.map((c) =>
    oval(c.x, c.y, c.r * 1.15, c.r * 0.9, tone(light * (0.72 + random.near(0.08)), 'leaf')),
  );
  const dabs: string[] = [];
  for (const clump of clumps) {
    for (let i = 0; i < 120; i++) {
      const [angle, out] = [
        random.between(0, 6.283),
        Math.sqrt(random.between(0, 1)) * clump.r * 1.3,
      ];
      const [dx, dy] = [Math.cos(angle) * out, Math.sin(angle) * out * 0.85];
      const facing = (dx * toLight - dy) / clump.r;
      const size = height * 0.0054 * random.between(0.7, 1.5);
      dabs.push(
        `<ellipse cx="${(clump.x + dx).toFixed(1)}" cy="${(clump.y + dy).toFixed(1)}" rx="${(size * 1.4).toFixed(1)}" ry="${(size * 0.75).toFixed(1)}" fill="${tone(light * (0.95 + facing * 0.42) + random.near(0.05), 'leaf')}" transform="rotate(${random.between(-70, 70).toFixed(0)} ${(clump.x + dx).toFixed(1)} ${(clump.y + dy).toFixed(1)})"/>`,
      );
    }
  }
  return wood + group(`${through('leaves')} opacity="0.92"`, ...mass) + dabs.join('');
}
