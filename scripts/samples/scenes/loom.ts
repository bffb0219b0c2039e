import { plasterWall } from '../drawing/backdrop.ts';
import { latticeWindow } from '../drawing/house.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { box, curve, fill, group, line, oval, polygon, taper } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';
import { basket } from '../drawing/village-life.ts';

/** Light from a window falling across a room in a slanting beam. */
function beam(x: number, y: number, w: number, h: number, toX: number, toY: number): string {
  return group(
    through('soft-16'),
    fill(
      polygon([
        [x, y],
        [x + w, y],
        [toX + w * 1.6, toY],
        [toX - w * 0.1, toY],
        [x, y + h],
      ]),
      tone(1, 'straw', 0.16),
    ),
  );
}

/** A wooden loom by a paper window, cloth half woven, the bench worn hollow by its weavers. */
export const loomRoom: Scene = {
  width: 1600,
  height: 1200,
  draw(random) {
    const beamOf = (x1: number, y1: number, x2: number, y2: number, thick: number, light: number) =>
      group(
        through('form-8'),
        fill(
          taper(
            [
              [x1, y1],
              [x2, y2],
            ],
            thick,
            thick,
          ),
          tone(light, 'wood'),
        ),
      );
    const warp = Array.from({ length: 58 }, (_, i) =>
      line(
        `M${640 + i * 7.6},${770 + i * 0.9}L${820 + i * 6.6},${560}L${960 + i * 5.6},${600 + i * 0.4}`,
        tone(0.94, 'straw', 0.65),
        1.5,
      ),
    );
    return [
      plasterWall(1600, 1000, 0.5, 'earth'),
      box(330, 120, 470, 520, tone(1, 'straw', 0.34), through('soft-40')),
      latticeWindow(370, 160, 390, 430, 0.97),
      group(through('earth'), fill('M-120,900H1720V1320H-120Z', tone(0.34, 'earth'))),
      oval(900, 1085, 600, 60, tone(0.03, 'earth', 0.5), through('soft-16')),
      ...[
        [760, 1060, 760, 330],
        [1330, 1040, 1330, 340],
      ].map(([a, b, c, d]) => beamOf(a!, b!, c!, d!, 36, 0.3)),
      beamOf(735, 350, 1360, 356, 34, 0.36),
      beamOf(1330, 620, 1500, 640, 32, 0.28),
      group(through('form-16'), box(1150, 590, 330, 64, tone(0.84, 'straw'), 'rx="30"')),
      ...warp,
      // Heddles and the beater hang across the warp.
      ...Array.from({ length: 46 }, (_, i) =>
        line(`M${812 + i * 9},430V${650}`, tone(0.8, 'straw', 0.5), 1.6),
      ),
      beamOf(795, 432, 1245, 432, 17, 0.46),
      beamOf(795, 652, 1245, 652, 17, 0.42),
      line('M860,356V432M1180,356V432', tone(0.66, 'straw'), 5),
      group(
        through('cloth'),
        fill(
          polygon([
            [560, 800],
            [1010, 858],
            [1088, 742],
            [694, 712],
          ]),
          tone(0.72, 'blue'),
        ),
      ),
      ...Array.from({ length: 9 }, (_, i) =>
        fill(
          polygon([
            [576 + i * 48, 802 + i * 6.2],
            [590 + i * 48, 804 + i * 6.2],
            [718 + i * 42, 714 + i * 3.3],
            [706 + i * 42, 713 + i * 3.3],
          ]),
          tone(0.3, 'blue', 0.75),
        ),
      ),
      group(
        through('form-16'),
        fill(
          taper(
            [
              [548, 806],
              [1030, 866],
            ],
            44,
            44,
          ),
          tone(0.4, 'wood'),
        ),
      ),
      beamOf(590, 1120, 590, 800, 40, 0.34),
      beamOf(1010, 1150, 1010, 850, 40, 0.3),
      beamOf(590, 1060, 1010, 1090, 24, 0.26),
      beamOf(760, 960, 1330, 960, 26, 0.22),
      group(
        through('wood'),
        fill('M250,985Q420,1020 610,1000V1034Q420,1056 250,1022Z', tone(0.46, 'wood')),
        box(280, 1020, 32, 140, tone(0.3, 'wood')),
        box(530, 1030, 32, 110, tone(0.26, 'wood')),
      ),
      group(
        through('form-8'),
        fill(
          curve([
            [830, 800],
            [900, 786],
            [970, 812],
          ]) +
            curve([
              [970, 812],
              [900, 826],
              [830, 800],
            ]).replace('M', 'L') +
            'Z',
          tone(0.62, 'wood'),
        ),
      ),
      beam(400, 180, 330, 380, 760, 1180),
      basket(1330, 1150, 250, tone(0.88, 'grey'), random),
      box(-100, 1120, 1800, 200, tone(0.02, 'earth', 0.4), through('soft-16')),
    ].join('');
  },
};
