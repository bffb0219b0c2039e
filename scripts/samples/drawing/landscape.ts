import { through } from './light.ts';
import type { Random } from './random.ts';
import { box, blob, curve, fill, group, line, oval, type Point } from './shape.ts';
import { tone, type Hue } from './tone.ts';

/** A sky that pales towards the horizon, with a few thin clouds. */
export function sky(
  width: number,
  horizon: number,
  random: Random,
  top = 0.66,
  low = 0.86,
): string {
  const clouds = Array.from({ length: 7 }, () =>
    oval(
      random.between(0, width),
      random.between(0, horizon * 0.7),
      random.between(120, 340),
      random.between(10, 34),
      tone(0.96, 'grey', 0.35),
    ),
  );
  return `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(top, 'sky')}"/><stop offset="1" stop-color="${tone(low, 'grey')}"/></linearGradient>${box(-120, -120, width + 240, horizon + 180, 'url(#sky)')}${group(through('soft-16'), ...clouds)}`;
}

/** Trees and roofs so far off that the haze has nearly taken them. */
export function farTrees(
  width: number,
  horizon: number,
  random: Random,
  light = 0.66,
  size = 26,
): string {
  const crowns: string[] = [];
  for (let x = -120; x < width + 120; x += random.between(size * 0.25, size * 0.9)) {
    const tall = size * random.between(0.35, 0.9) * (1 + 0.5 * Math.sin(x / (size * 7)));
    crowns.push(
      oval(
        x,
        horizon - tall * 0.4,
        size * random.between(0.6, 1.2),
        tall,
        tone(light + random.near(0.03), 'leaf'),
      ),
    );
  }
  return group(
    through('soft-2'),
    ...crowns,
    box(-120, horizon - size * 0.3, width + 240, size * 0.5, tone(light, 'leaf')),
  );
}

/** Ground from the horizon to the picture's foot: darker and coarser as it comes near. */
export function ground(
  width: number,
  horizon: number,
  height: number,
  random: Random,
  near = 0.42,
  far = 0.72,
  hue: Hue = 'earth',
): string {
  const marks: string[] = [];
  for (let i = 0; i < 420; i++) {
    const depth = random.between(0.02, 1) ** 1.6;
    const y = horizon + depth * (height - horizon);
    const size = 1 + depth * 7;
    const light = far + (near - far) * depth;
    marks.push(
      oval(
        random.between(0, width),
        y,
        size * random.between(1, 4),
        size * 0.4,
        tone(light + random.near(0.13), hue, 0.55),
      ),
    );
  }
  return `<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(far, hue)}"/><stop offset="1" stop-color="${tone(near, hue)}"/></linearGradient>${group(through('earth'), box(-120, horizon, width + 240, height - horizon + 120, 'url(#ground)'))}${group(through('soft-1'), ...marks)}`;
}

/** A soft shadow lying on the ground. */
export function shadow(x: number, y: number, rx: number, ry: number, depth = 0.5): string {
  return oval(x, y, rx, ry, tone(0.06, 'earth', depth), through(rx > 250 ? 'soft-16' : 'soft-8'));
}

/** Tufts of grass, bigger towards the foot of the picture. */
export function grass(
  random: Random,
  count: number,
  from: Point,
  to: Point,
  light = 0.3,
  hue: Hue = 'leaf',
): string {
  const blades: string[] = [];
  for (let i = 0; i < count; i++) {
    const depth = random.between(0, 1);
    const [x, y] = [random.between(from[0], to[0]), from[1] + depth * (to[1] - from[1])];
    const size = 8 + depth * 22;
    for (let b = 0; b < 6; b++) {
      const lean = random.near(size * 0.5);
      blades.push(
        line(
          curve([
            [x + b * 2, y],
            [x + b * 2 + lean * 0.3, y - size * 0.6],
            [x + b * 2 + lean, y - size * random.between(0.7, 1.1)],
          ]),
          tone(light + random.near(0.12), hue, 0.8),
          1.2 + depth * 1.4,
        ),
      );
    }
  }
  return blades.join('');
}

/** Still or slow water with the sky in it. */
export function water(
  width: number,
  top: number,
  bottom: number,
  random: Random,
  far = 0.84,
  near = 0.5,
): string {
  const ripples = Array.from({ length: 130 }, () => {
    const depth = random.between(0, 1) ** 1.4;
    const y = top + depth * (bottom - top);
    return oval(
      random.between(0, width),
      y,
      20 + depth * random.between(30, 120),
      0.8 + depth * 2.4,
      tone(random.pick([0.92, 0.36]), 'sky', 0.3),
    );
  });
  return `<linearGradient id="surface" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(far, 'sky')}"/><stop offset="1" stop-color="${tone(near, 'sky')}"/></linearGradient>${group(through('water'), box(-120, top, width + 240, bottom - top + 120, 'url(#surface)'))}${group(through('soft-1'), ...ripples)}`;
}

/** A rounded clump, for bushes, haystacks, heaps of grain. */
export function heap(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  filter = 'thatch',
): string {
  const half = width / 2;
  const path = blob([
    [x - half, y],
    [x - half * 0.8, y - height * 0.55],
    [x - half * 0.2, y - height],
    [x + half * 0.35, y - height * 0.92],
    [x + half * 0.86, y - height * 0.45],
    [x + half, y],
    [x, y + height * 0.06],
  ]);
  return group(through(filter), group(through('form-32'), fill(path, colour)));
}
