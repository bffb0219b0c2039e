import { basket } from '../drawing/village-life.ts';
import { plasterWall } from '../drawing/backdrop.ts';
import { through } from '../drawing/light.ts';
import type { Scene } from '../drawing/scene.ts';
import { blob, box, curve, fill, group, line, oval, taper } from '../drawing/shape.ts';
import { tone } from '../drawing/tone.ts';

/** A working hand from the right, closed on the cord by which a steelyard hangs. */
function hand(x: number, y: number): string {
  const finger = (dy: number, reach: number, light: number) =>
    group(
      through('form-8'),
      line(
        curve([
          [x + 120, y + dy - 8],
          [x + 40, y + dy - 16],
          [x - reach + 12, y + dy - 2],
          [x - reach + 30, y + dy + 24],
        ]),
        tone(light, 'skin'),
        46,
      ),
    ) +
    oval(x - reach + 4, y + dy + 4, 13, 10, tone(light * 1.2, 'skin', 0.6), through('soft-4')) +
    line(
      curve([
        [x + 26, y + dy - 34],
        [x + 34, y + dy - 14],
        [x + 28, y + dy + 6],
      ]),
      tone(light * 0.6, 'skin', 0.6),
      3,
      through('soft-2'),
    );
  return [
    group(
      through('cloth'),
      group(
        through('form-32'),
        fill(
          blob([
            [x + 330, y - 90],
            [x + 1280, y - 260],
            [x + 1300, y + 160],
            [x + 340, y + 130],
          ]),
          tone(0.24, 'blue'),
        ),
      ),
    ),
    group(
      through('form-16'),
      fill(
        blob([
          [x + 315, y - 98],
          [x + 372, y - 108],
          [x + 384, y + 136],
          [x + 325, y + 138],
        ]),
        tone(0.3, 'blue'),
      ),
    ),
    group(
      through('form-32'),
      fill(
        blob([
          [x + 340, y - 66],
          [x + 190, y - 92],
          [x + 70, y - 70],
          [x + 24, y - 10],
          [x + 40, y + 80],
          [x + 130, y + 128],
          [x + 240, y + 110],
          [x + 340, y + 92],
        ]),
        tone(0.56, 'skin'),
      ),
    ),
    ...[
      [150, -40, 250, -46],
      [160, -4, 280, 4],
      [150, 40, 260, 52],
    ].map(([ax, ay, bx, by]) =>
      line(
        curve([
          [x + ax!, y + ay!],
          [x + (ax! + bx!) / 2, y + (ay! + by!) / 2 - 10],
          [x + bx!, y + by!],
        ]),
        tone(0.36, 'skin', 0.45),
        7,
        through('soft-4'),
      ),
    ),
    finger(96, 2, 0.5),
    finger(56, 24, 0.54),
    finger(14, 32, 0.57),
    finger(-30, 22, 0.6),
    group(
      through('form-8'),
      line(
        curve([
          [x + 140, y - 50],
          [x + 62, y - 84],
          [x - 10, y - 78],
          [x - 36, y - 54],
        ]),
        tone(0.62, 'skin'),
        46,
      ),
    ),
    fill(
      blob([
        [x - 56, y - 60],
        [x - 38, y - 72],
        [x - 26, y - 58],
        [x - 42, y - 44],
      ]),
      tone(0.78, 'skin', 0.75),
      through('soft-1'),
    ),
  ].join('');
}

/** A jujube-wood steelyard held up to the light so that its two rows of stars show. */
export const steelyard: Scene = {
  width: 1600,
  height: 1200,
  light: { azimuth: 225, elevation: 50 },
  draw(random) {
    const [from, to] = [
      [90, 470],
      [1330, 590],
    ] as const;
    const on = (t: number, up = 0) =>
      [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + up] as const;
    const stars = Array.from({ length: 62 }, (_, i) => {
      const [x, y] = on(0.37 + i * 0.0097, -6);
      const big = i % 5 === 0;
      return (
        oval(x, y, big ? 4 : 2.4, big ? 4 : 2.4, tone(0.93, 'straw')) +
        (i % 10 === 0
          ? oval(x, y - 9, 2.6, 2.6, tone(0.93, 'straw')) +
            oval(x, y + 9, 2.6, 2.6, tone(0.93, 'straw'))
          : '')
      );
    });
    const pan = [250, 1000] as const;
    return [
      plasterWall(1600, 1200, 0.74, 'earth'),
      group(through('soft-16'), line(`M130,600L1370,720`, tone(0.05, 'earth', 0.3), 26)),
      group(through('wood'), box(-120, 1050, 1840, 300, tone(0.32, 'wood'))),
      box(-120, 1044, 1840, 16, tone(0.62, 'wood'), through('soft-4')),
      group(through('soft-2'), basket(1360, 1120, 400, tone(0.42, 'brick'), random)),
      ...[-118, 0, 118].map((dx) =>
        line(
          `M${on(0.07)[0]},${on(0.07)[1]}L${pan[0] + dx},${pan[1] - Math.abs(dx) * 0.1}`,
          tone(0.6, 'straw'),
          4,
        ),
      ),
      oval(pan[0] + 30, 1068, 190, 24, tone(0.02, 'earth', 0.5), through('soft-16')),
      group(
        through('form-16'),
        fill(
          `M${pan[0] - 165},${pan[1]}Q${pan[0]},${pan[1] + 120} ${pan[0] + 165},${pan[1]}Z`,
          tone(0.5, 'straw'),
        ),
      ),
      oval(...pan, 165, 26, tone(0.34, 'straw')),
      ...Array.from({ length: 46 }, () => {
        const [u, v] = [random.near(100), random.near(12)];
        return (
          oval(
            pan[0] + u,
            pan[1] - 22 + v + Math.abs(u) * 0.16,
            15,
            12,
            tone(random.between(0.28, 0.4), 'red'),
          ) +
          oval(pan[0] + u - 5, pan[1] - 27 + v + Math.abs(u) * 0.16, 4, 3, tone(0.9, 'grey', 0.45))
        );
      }),
      group(
        through('wood'),
        group(through('form-8'), fill(taper([from, on(0.5), to], 42, 22), tone(0.3, 'brick'))),
      ),
      line(`M${on(0.01, -13)}L${on(0.99, -7)}`, tone(0.8, 'brick', 0.45), 4, through('soft-2')),
      ...stars,
      ...[0.005, 0.3, 0.985].map((t) =>
        group(
          through('form-4'),
          box(on(t)[0] - 15, on(t)[1] - 22, 30, 44, tone(0.62, 'straw'), 'rx="5"'),
        ),
      ),
      line(`M${on(0.66)[0]},${on(0.66)[1] - 18}q16,22 0,40v110`, tone(0.2), 5),
      group(
        through('form-16'),
        fill(
          blob([
            [on(0.66)[0] - 34, 705],
            [on(0.66)[0] + 34, 705],
            [on(0.66)[0] + 58, 850],
            [on(0.66)[0], 872],
            [on(0.66)[0] - 58, 850],
          ]),
          tone(0.3, 'grey'),
        ),
      ),
      group(
        through('form-4'),
        oval(on(0.66)[0], 700, 20, 24, 'none', `stroke="${tone(0.26)}" stroke-width="12"`),
      ),
      line(
        `M${on(0.3)[0]},${on(0.3)[1]}Q${on(0.3)[0] - 16},380 ${on(0.3)[0] + 22},250`,
        tone(0.58, 'brick'),
        11,
      ),
      hand(490, 230),
    ].join('');
  },
};
