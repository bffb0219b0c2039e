import { figure, type Figure } from './figure.ts';
import { through } from './light.ts';
import type { Random } from './random.ts';
import { blob, curve, fill, group, line, oval, polygon, taper } from './shape.ts';
import { tone, type Hue } from './tone.ts';

/** Somebody of a crowd: dress, hair and hat by chance. */
export function villager(
  x: number,
  y: number,
  height: number,
  random: Random,
  more: Partial<Figure> = {},
): string {
  const woman = random.between(0, 1) < 0.45;
  return figure({
    x,
    y,
    height,
    coat: random.between(0.2, 0.56),
    coatHue: random.pick<Hue>([
      'blue',
      'blue',
      'grey',
      'earth',
      ...(woman ? (['red', 'green'] as const) : []),
    ]),
    trousers: random.between(0.14, 0.3),
    side: woman,
    long: woman && random.between(0, 1) < 0.4,
    lean: random.near(0.05),
    seen: random.pick(['front', 'front', 'back']),
    head: {
      age: random.between(20, 70),
      woman,
      cheek: random.between(33, 37),
      cut: woman ? random.pick(['bob', 'braids', 'pulled-back']) : 'short',
      hat: random.pick([undefined, woman ? 'scarf' : 'cap', undefined]),
      turn: random.near(0.8),
      smile: random.between(0.2, 0.8),
      skin: random.between(0.56, 0.7),
    },
    ...more,
  });
}

/** A shallow basket heaped with something round: dates, grain, eggs. */
export function basket(
  x: number,
  y: number,
  width: number,
  heaped: string,
  random: Random,
): string {
  const high = width * 0.34;
  const weave: string[] = [];
  for (let row = 0; row < 5; row++) {
    const v = y - high + (row * high) / 5 + 4;
    for (let i = 0; i < 15; i++) {
      const u = x - width / 2 + (width * (i + (row % 2) * 0.5)) / 15;
      weave.push(
        line(
          `M${u},${v}q${width / 34},${high * 0.09} ${width / 17},0`,
          tone(0.2, 'straw', 0.65),
          width * 0.011,
        ),
      );
    }
  }
  const round = Array.from({ length: 130 }, () => {
    const [a, r] = [random.between(0, 6.28), Math.sqrt(random.between(0, 1))];
    return [
      x + Math.cos(a) * r * width * 0.44,
      y - high - Math.max(0, 1 - r) * width * 0.17 + Math.sin(a) * r * width * 0.08,
    ] as const;
  }).sort((a, b) => a[1] - b[1]);
  return [
    oval(
      x + width * 0.08,
      y,
      width * 0.6,
      width * 0.09,
      tone(0.04, 'earth', 0.5),
      through('soft-8'),
    ),
    group(
      through('form-16'),
      fill(
        polygon([
          [x - width * 0.5, y - high],
          [x + width * 0.5, y - high],
          [x + width * 0.4, y],
          [x, y + width * 0.05],
          [x - width * 0.4, y],
        ]),
        tone(0.56, 'straw'),
      ),
    ),
    ...weave,
    oval(x, y - high, width * 0.5, width * 0.1, tone(0.3, 'straw')),
    ...round.map(
      ([u, v]) =>
        oval(u + 1.5, v + 2, width * 0.034, width * 0.03, tone(0.08, 'earth', 0.5)) +
        oval(u, v, width * 0.033, width * 0.029, heaped) +
        oval(
          u - width * 0.01,
          v - width * 0.01,
          width * 0.011,
          width * 0.008,
          tone(0.95, 'grey', 0.4),
        ),
    ),
  ].join('');
}

/** A long flat-bottomed boat of the river, seen from the side, bow to the left. */
export function boat(x: number, y: number, length: number, light = 0.3): string {
  const h = length * 0.13;
  const hull = blob([
    [x - length * 0.52, y - h * 1.25],
    [x - length * 0.3, y - h * 0.62],
    [x, y - h * 0.5],
    [x + length * 0.3, y - h * 0.62],
    [x + length * 0.5, y - h * 1.1],
    [x + length * 0.42, y + h * 0.1],
    [x, y + h * 0.42],
    [x - length * 0.4, y + h * 0.1],
  ]);
  const strakes = [0.0, 0.32, 0.64].map((v) =>
    line(
      curve([
        [x - length * 0.47, y - h * (0.95 - v)],
        [x, y - h * (0.26 - v * 0.62)],
        [x + length * 0.46, y - h * (0.85 - v)],
      ]),
      tone(light * 0.4, 'wood', 0.8),
      2.6,
    ),
  );
  return [
    oval(x, y + h * 0.62, length * 0.52, h * 0.42, tone(0.08, 'sky', 0.55), through('soft-8')),
    group(through('wood'), group(through('form-16'), fill(hull, tone(light, 'wood')))),
    ...strakes,
    line(
      curve([
        [x - length * 0.52, y - h * 1.25],
        [x - length * 0.3, y - h * 0.62],
        [x, y - h * 0.5],
        [x + length * 0.3, y - h * 0.62],
        [x + length * 0.5, y - h * 1.1],
      ]),
      tone(light * 1.9, 'wood'),
      h * 0.11,
    ),
    line(
      `M${x - length * 0.5},${y + h * 0.55}q${length * 0.25},${h * 0.35} ${length * 0.5},${h * 0.2}t${length * 0.5},-${h * 0.1}`,
      tone(0.92, 'sky', 0.5),
      4,
      through('soft-2'),
    ),
  ].join('');
}

/** A wheel with spokes, for carts, tractors and bicycles. */
export function wheel(
  x: number,
  y: number,
  radius: number,
  rim: number,
  spokes: number,
  light = 0.16,
): string {
  const rays = Array.from({ length: spokes }, (_, i) => {
    const a = (i / spokes) * 6.2832 + 0.2;
    return line(
      `M${x},${y}L${x + Math.cos(a) * radius},${y + Math.sin(a) * radius}`,
      tone(light * 1.5, 'grey'),
      Math.max(1.2, rim * 0.16),
    );
  });
  return [
    ...rays,
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${tone(light)}" stroke-width="${rim}"/>`,
    `<circle cx="${x}" cy="${y}" r="${radius - rim * 0.3}" fill="none" stroke="${tone(0.9, 'grey', 0.22)}" stroke-width="${rim * 0.18}"/>`,
    oval(x, y, rim * 0.8, rim * 0.8, tone(light * 1.8)),
  ].join('');
}

/** A sturdy roadster of the Forever kind, seen from the side. */
export function bicycle(x: number, y: number, size: number): string {
  const [back, front] = [
    [x - size * 0.52, y - size * 0.34],
    [x + size * 0.52, y - size * 0.34],
  ] as const;
  const bracket = [x - size * 0.08, y - size * 0.33];
  const seat = [x - size * 0.2, y - size * 0.84];
  const head = [x + size * 0.35, y - size * 0.86];
  const tube = (d: string, thick = 0.028) =>
    line(d, tone(0.13, 'green'), size * thick) +
    line(d, tone(0.8, 'grey', 0.35), size * thick * 0.25, 'transform="translate(-1 -2)"');
  return [
    oval(x, y + 4, size * 0.85, size * 0.05, tone(0.03, 'earth', 0.55), through('soft-8')),
    wheel(back[0], back[1], size * 0.33, size * 0.035, 26, 0.14),
    wheel(front[0], front[1], size * 0.33, size * 0.035, 26, 0.14),
    tube(
      `M${back[0]},${back[1]}L${bracket[0]},${bracket[1]}L${head[0]},${head[1]! + 22}M${seat[0]},${seat[1]! + 20}L${bracket[0]},${bracket[1]}M${seat[0]! + 8},${seat[1]! + 46}L${head[0]},${head[1]! + 12}M${back[0]},${back[1]}L${seat[0]},${seat[1]! + 40}M${head[0]! - 6},${head[1]! - 16}L${front[0]},${front[1]}`,
    ),
    tube(`M${head[0]! - 6},${head[1]! - 16}l-2,-26q-60,-14 -84,8`, 0.02),
    fill(
      taper(
        [
          [seat[0]! - 44, seat[1]!],
          [seat[0]!, seat[1]! - 6],
          [seat[0]! + 52, seat[1]! + 4],
        ],
        30,
        13,
      ),
      tone(0.16, 'wood'),
    ),
    line(
      `M${back[0] - size * 0.2},${seat[1]! + 62}h${size * 0.34}m-${size * 0.18},0L${back[0]},${back[1]}`,
      tone(0.2),
      size * 0.022,
    ),
    `<path d="M${back[0] - size * 0.37},${back[1] - 10}a${size * 0.38},${size * 0.38} 0 0 1 ${size * 0.6},-${size * 0.24}" fill="none" stroke="${tone(0.18, 'green')}" stroke-width="${size * 0.024}"/>`,
    oval(
      bracket[0]!,
      bracket[1]!,
      size * 0.07,
      size * 0.07,
      'none',
      `stroke="${tone(0.3)}" stroke-width="${size * 0.02}"`,
    ),
    fill(
      polygon([
        [bracket[0]!, bracket[1]! - size * 0.07],
        [back[0], back[1] - size * 0.03],
        [back[0], back[1] + size * 0.03],
        [bracket[0]!, bracket[1]! + size * 0.07],
      ]),
      tone(0.17, 'green'),
    ),
  ].join('');
}
