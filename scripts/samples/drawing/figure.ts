import { face, type Face } from './face.ts';
import { through } from './light.ts';
import { blob, fill, group, line, oval, taper, type Point } from './shape.ts';
import { tone, type Hue } from './tone.ts';

export interface Figure {
  /** Where the feet stand, and how tall in scene pixels the figure would be upright. */
  x: number;
  y: number;
  height: number;
  seen?: 'front' | 'back';
  /** How far the body leans to the right (negative: left), in radians. */
  lean?: number;
  /** Where the hands are, in heights from between the feet: [right of, above]. */
  hands?: readonly [Point, Point];
  feet?: readonly [Point, Point];
  /** The way the knees bend, in picture directions; outwards unless said. */
  knees?: Point;
  /** Height of the hips, lower for someone crouching or sitting. */
  hip?: number;
  coat?: number;
  coatHue?: Hue;
  trousers?: number;
  trouserHue?: Hue;
  /** Sitting towards us: the thighs are a lap, the shins hang straight down. */
  seated?: boolean;
  long?: boolean;
  side?: boolean;
  head: Face;
  /** Children have bigger heads for their height. */
  headSize?: number;
  /** Tilt of the head, in degrees. */
  nod?: number;
}

/** Where the elbow or knee is, of the two places it could be: the one further the given way. */
function joint(from: Point, to: Point, length: number, way: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const apart = Math.hypot(dx, dy) || 1;
  const out = Math.sqrt(Math.max(0, (length / 2) ** 2 - (apart / 2) ** 2));
  const across: Point = [(-dy / apart) * out, (dx / apart) * out];
  const sign = across[0] * way[0] + across[1] * way[1] < 0 ? -1 : 1;
  return [from[0] + dx / 2 + across[0] * sign, from[1] + dy / 2 + across[1] * sign];
}

function backOfHead(head: Face): string {
  const dark = tone(head.hair ?? 0.12);
  const braids = [-1, 1].flatMap((side) =>
    [0, 1, 2, 3, 4].map((i) => oval(side * (17 + i), 44 + i * 11, 7.5 - i * 0.5, 8, dark)),
  );
  return [
    ...[-1, 1].map((side) => oval(side * 36, 4, 5, 9, tone(0.5, 'skin'))),
    oval(0, 0, 35, 48, dark),
    head.cut === 'short' || !head.cut
      ? oval(0, 40, 22, 12, tone(0.5, 'skin')) + oval(0, 20, 33, 24, dark)
      : '',
    head.cut === 'bob' ? oval(0, 24, 38, 26, dark) : '',
    ...(head.cut === 'braids' ? braids : []),
    head.cut === 'bun' || head.cut === 'pulled-back'
      ? oval(0, 18, 17, 14, tone((head.hair ?? 0.12) + 0.06))
      : '',
    oval(-12, -18, 14, 20, tone(1, 'grey', 0.13), through('soft-8')),
    head.hat === 'cap'
      ? fill(
          blob([
            [-38, -14],
            [-39, -42],
            [0, -60],
            [39, -42],
            [38, -14],
            [0, -8],
          ]),
          tone(0.28, 'blue'),
        )
      : '',
    head.hat === 'straw'
      ? oval(0, -12, 78, 24, tone(0.5, 'straw')) +
        oval(0, -16, 74, 20, tone(0.72, 'straw')) +
        oval(0, -36, 38, 27, tone(0.66, 'straw')) +
        oval(0, -19, 39, 9, tone(0.3, 'wood'))
      : '',
    head.hat === 'scarf'
      ? fill(
          blob([
            [-38, 30],
            [-41, -20],
            [0, -60],
            [41, -20],
            [38, 30],
            [0, 56],
          ]),
          tone(0.62, 'red'),
        )
      : '',
  ].join('');
}

/** A person in work clothes: legs, jacket, arms bent to wherever the hands are, and a real face. */
export function figure(of: Figure): string {
  const {
    x,
    y,
    height: h,
    lean = 0,
    hip = 0.48,
    coat = 0.3,
    coatHue = 'blue',
    trousers = 0.22,
    trouserHue = 'blue',
    seen = 'front',
  } = of;
  const big = of.headSize ?? 0.15;
  const [feetL, feetR] =
    of.feet ??
    (of.seated
      ? [
          [-0.085, 0],
          [0.085, 0],
        ]
      : [
          [-0.06, 0],
          [0.07, 0],
        ]);
  const [handL, handR] = of.hands ?? [
    [-0.15, 0.43],
    [0.15, 0.43],
  ];
  const put = ([u, v]: Point): Point => [x + u * h, y - v * h];
  const sway = Math.sin(lean);
  const rise = Math.cos(lean);
  /** A point of the upper body: across and up from the hips, leaning with it. */
  const body = (u: number, v: number): Point =>
    put([u * rise + v * sway, hip + v * rise - u * sway]);
  const limb = (
    from: Point,
    to: Point,
    reach: number,
    way: Point,
    thick: number,
    thin: number,
    colour: string,
  ) => {
    const bent = joint(
      from,
      to,
      Math.max(reach * h, Math.hypot(to[0] - from[0], to[1] - from[1])),
      way,
    );
    const upper = fill(taper([from, bent], thick * h, thin * 1.1 * h), colour);
    const lower = fill(taper([bent, to], thin * 1.1 * h, thin * h), colour);
    return (
      upper +
      lower +
      oval(...from, (thick * h) / 2, (thick * h) / 2, colour) +
      oval(...bent, thin * 0.56 * h, thin * 0.56 * h, colour)
    );
  };
  const small = h < 260 ? 'form-4' : 'form-8';
  const cloth = tone(coat, coatHue);
  const leg = (foot: Point, side: number, shade: number) =>
    group(
      through(small),
      limb(
        put([side * (of.seated ? 0.085 : 0.05), of.seated ? hip - 0.05 : hip + 0.01]),
        put([foot[0], foot[1] + 0.03]),
        of.seated ? 0 : 0.45,
        of.knees ?? [side, 0],
        0.122,
        0.085,
        tone(trousers * shade, trouserHue),
      ),
    ) + oval(...put([foot[0] + side * 0.015, foot[1] + 0.012]), h * 0.043, h * 0.018, tone(0.1));
  const lap =
    of.seated && seen === 'front'
      ? group(
          through(small),
          fill(
            blob([
              put([-0.15, hip + 0.05]),
              put([0.15, hip + 0.05]),
              put([0.165, hip - 0.04]),
              put([0.12, hip - 0.1]),
              put([0, hip - 0.085]),
              put([-0.12, hip - 0.1]),
              put([-0.165, hip - 0.04]),
            ]),
            tone(trousers * 1.15, trouserHue),
          ),
        )
      : '';
  const hem = of.seated ? -0.03 : of.long ? -0.2 : -0.06;
  const torso = blob([
    body(-0.05, 0.375),
    body(-0.1, 0.345),
    body(-0.125, 0.26),
    body(-0.112, 0.1),
    body(-0.132, hem),
    body(0, hem - 0.015),
    body(0.132, hem),
    body(0.112, 0.1),
    body(0.125, 0.26),
    body(0.1, 0.345),
    body(0.05, 0.375),
  ]);
  const arm = (hand: Point, side: number, shade: number) => {
    const target = put(hand);
    return (
      oval(target[0], target[1], h * 0.023, h * 0.025, tone(0.6 * shade, 'skin')) +
      group(
        through(small),
        limb(
          body(side * 0.094, 0.318),
          target,
          0.37,
          [side * 0.6, 1],
          0.088,
          0.058,
          tone(coat * shade * 0.94, coatHue),
        ),
      )
    );
  };
  const front = seen === 'front';
  const fold = tone(coat * 0.45, coatHue, 0.7);
  const seam = of.side
    ? `M${body(0.01, 0.37)}Q${body(0.02, 0.31)} ${body(0.085, 0.27)}L${body(0.1, 0.02)}`
    : `M${body(0, 0.37)}L${body(0.004, hem)}`;
  const buttons = of.side
    ? []
    : [0.3, 0.22, 0.14, 0.06].map((v) =>
        oval(...body(0.014, v), h * 0.006, h * 0.006, tone(coat * 0.4)),
      );
  const neck = body(0, 0.4);
  const crown = body(0, 0.385 + big * 0.46);
  const scale = (big * h) / 100;
  const turned = (lean * 180) / Math.PI + (of.nod ?? 0);
  const head = front ? face(of.head) : backOfHead(of.head);
  return [
    oval(x + h * 0.05, y, h * 0.2, h * 0.035, tone(0.05, 'earth', 0.5), through('soft-8')),
    leg(feetR, 1, 0.85),
    leg(feetL, -1, 1),
    ...(front ? [] : [arm(handL, -1, 1), arm(handR, 1, 0.8)]),
    fill(taper([body(0, 0.34), neck, body(0, 0.44)], h * 0.07, h * 0.06), tone(0.48, 'skin')),
    group(through('cloth'), group(through(small), fill(torso, cloth))),
    lap,
    line(
      `M${body(-0.09, 0.04)}Q${body(-0.03, 0.09)} ${body(0.02, 0.06)}M${body(-0.07, 0.2)}L${body(-0.1, 0.12)}M${body(0.08, 0.2)}L${body(0.1, 0.1)}`,
      fold,
      h * 0.008,
      through('soft-2'),
    ),
    ...(front
      ? [
          line(seam, fold, h * 0.006),
          ...buttons,
          line(
            `M${body(-0.04, 0.375)}Q${body(0, 0.35)} ${body(0.04, 0.375)}`,
            tone(0.75, 'grey', 0.55),
            h * 0.012,
          ),
        ]
      : []),
    group(
      `transform="translate(${crown[0].toFixed(1)} ${crown[1].toFixed(1)}) rotate(${turned.toFixed(1)}) scale(${scale.toFixed(4)})"`,
      head,
    ),
    ...(front ? [arm(handL, -1, 1), arm(handR, 1, 0.8)] : []),
  ].join('');
}
