import { face, type Face } from './face.ts';
import { through } from './light.ts';
import { blob, curve, fill, group, line, oval, type Point } from './shape.ts';
import { tone, type Hue } from './tone.ts';

export interface Bust {
  /** The middle of the head, and its height from crown to chin. */
  x: number;
  y: number;
  head: number;
  face: Face;
  clothes: 'tunic' | 'side-closing' | 'shirt' | 'army' | 'padded' | 'cardigan';
  cloth?: number;
  hue?: Hue;
  /** Width of the shoulders, in head heights. */
  shoulders?: number;
  flower?: boolean;
  tilt?: number;
}

/** The front of each kind of garment: collar, opening, buttons, pockets. In head heights. */
function trimmings(of: Bust, p: (u: number, v: number) => Point): string {
  const { cloth = 0.3, hue = 'blue', head } = of;
  const dark = tone(cloth * 0.45, hue, 0.85);
  const lit = tone(Math.min(1, cloth * 1.35), hue);
  const path = (...points: [number, number][]) => curve(points.map(([u, v]) => p(u, v)));
  const seam = (d: string, width = 0.012, colour = dark) => line(d, colour, width * head);
  const button = (u: number, v: number, size = 0.022) =>
    oval(...p(u + 0.006, v + 0.008), size * head, size * head, tone(0.05, 'grey', 0.6)) +
    oval(...p(u, v), size * head, size * head, tone(cloth * 0.7, hue)) +
    oval(
      ...p(u - 0.006, v - 0.006),
      size * head * 0.45,
      size * head * 0.45,
      tone(cloth * 1.5, hue),
    );
  const collar = [-1, 1].map((s) =>
    fill(
      blob([
        p(s * 0.02, 0.78),
        p(s * 0.2, 0.6),
        p(s * 0.29, 0.58),
        p(s * 0.33, 0.76),
        p(s * 0.14, 0.92),
      ]),
      s < 0 ? lit : tone(cloth * 0.85, hue),
      through('form-4'),
    ),
  );
  const pocket = (u: number, v: number) =>
    seam(path([u - 0.14, v], [u, v + 0.02], [u + 0.14, v])) +
    fill(
      blob([
        p(u - 0.14, v),
        p(u + 0.14, v),
        p(u + 0.13, v + 0.1),
        p(u, v + 0.14),
        p(u - 0.13, v + 0.1),
      ]),
      tone(cloth * 0.9, hue),
      through('form-4'),
    ) +
    button(u, v + 0.085, 0.016);
  switch (of.clothes) {
    case 'side-closing':
    case 'padded': {
      const knot = (u: number, v: number) =>
        line(
          path([u - 0.05, v - 0.015], [u + 0.05, v + 0.015]),
          tone(cloth * 0.3, hue),
          0.028 * head,
        ) + oval(...p(u, v), 0.022 * head, 0.022 * head, tone(cloth * 0.45, hue));
      return [
        fill(
          blob([
            p(-0.26, 0.66),
            p(-0.22, 0.5),
            p(0, 0.6),
            p(0.22, 0.5),
            p(0.26, 0.66),
            p(0.02, 0.76),
          ]),
          tone(cloth * 0.85, hue),
          through('form-4'),
        ),
        seam(path([0.03, 0.75], [0.16, 0.86], [0.42, 1.0], [0.52, 1.3], [0.55, 1.9]), 0.02),
        seam(
          path([0.0, 0.76], [0.14, 0.88], [0.4, 1.02], [0.5, 1.3], [0.53, 1.9]),
          0.01,
          tone(cloth * 1.5, hue, 0.6),
        ),
        knot(0.05, 0.77),
        knot(0.4, 1.0),
        knot(0.53, 1.42),
        ...(of.clothes === 'padded'
          ? [1.1, 1.35, 1.6].map((v) =>
              seam(
                path([-0.7, v], [-0.2, v + 0.05], [0.3, v]),
                0.014,
                tone(cloth * 0.5, hue, 0.35),
              ),
            )
          : []),
      ].join('');
    }
    case 'shirt':
      return [
        ...collar,
        seam(path([0, 0.86], [0.01, 1.9])),
        ...[1.05, 1.35, 1.65].map((v) => button(0.02, v, 0.016)),
      ].join('');
    case 'cardigan':
      return [
        fill(
          blob([p(-0.2, 0.6), p(0.2, 0.6), p(0.13, 1.0), p(0, 1.3), p(-0.13, 1.0)]),
          tone(0.82, 'grey'),
          through('form-8'),
        ),
        ...[-1, 1].map((s) =>
          fill(
            blob([p(s * 0.02, 0.8), p(s * 0.18, 0.6), p(s * 0.25, 0.6), p(s * 0.22, 0.82)]),
            tone(0.88, 'grey'),
            through('form-4'),
          ),
        ),
        seam(path([-0.27, 0.62], [-0.16, 1.0], [0.0, 1.36], [0.0, 1.9]), 0.035),
        seam(path([0.27, 0.62], [0.16, 1.0], [0.02, 1.36]), 0.035),
        ...[1.48, 1.72].map((v) => button(0.05, v)),
      ].join('');
    default:
      return [
        ...collar,
        seam(path([0, 0.86], [0.01, 1.4], [0.0, 1.9])),
        ...[0.98, 1.24, 1.5, 1.76].map((v) => button(0.03, v)),
        pocket(-0.42, 1.3),
        pocket(0.42, 1.3),
        ...(of.clothes === 'army'
          ? [-1, 1].map((s) =>
              fill(
                blob([p(s * 0.14, 0.7), p(s * 0.25, 0.66), p(s * 0.28, 0.78), p(s * 0.18, 0.82)]),
                tone(0.42, 'red'),
              ),
            )
          : []),
      ].join('');
  }
}

/** Head and shoulders, for a portrait. */
export function bust(of: Bust): string {
  const { x, y, head, cloth = 0.3, hue = 'blue', shoulders = 1.9 } = of;
  const p = (u: number, v: number): Point => [x + u * head, y + v * head];
  const half = shoulders / 2;
  const body = blob([
    p(-0.24, 0.6),
    p(-half * 0.62, 0.78),
    p(-half * 0.92, 0.98),
    p(-half * 1.04, 1.35),
    p(-half * 1.1, 2.2),
    p(0, 2.5),
    p(half * 1.1, 2.2),
    p(half * 1.04, 1.35),
    p(half * 0.92, 0.98),
    p(half * 0.62, 0.78),
    p(0.24, 0.6),
    p(0, 0.68),
  ]);
  const folds = [
    curve([p(-half * 0.8, 1.05), p(-half * 0.7, 1.4), p(-half * 0.74, 1.9)]),
    curve([p(half * 0.8, 1.05), p(half * 0.68, 1.4), p(half * 0.74, 1.9)]),
    curve([p(-0.3, 0.85), p(-0.45, 1.05), p(-0.72, 1.15)]),
    curve([p(0.3, 0.85), p(0.48, 1.08), p(0.74, 1.18)]),
    curve([p(-0.5, 1.62), p(-0.2, 1.75), p(0.1, 1.7)]),
  ];
  const skin = of.face.skin ?? 0.66;
  return [
    oval(
      x + head * 0.1,
      y + head * 1.3,
      head * half * 1.15,
      head * 1.1,
      tone(0.04, 'grey', 0.3),
      through('soft-40'),
    ),
    fill(
      blob([p(-0.2, 0.2), p(0.2, 0.2), p(0.2, 0.6), p(0.26, 0.8), p(-0.26, 0.8), p(-0.2, 0.6)]),
      tone(skin * 0.78, 'skin'),
    ),
    oval(...p(0.03, 0.5), head * 0.24, head * 0.11, tone(0.12, 'skin', 0.5), through('soft-16')),
    ...(of.face.age > 60
      ? [
          line(
            curve([p(-0.07, 0.5), p(-0.06, 0.66)]),
            tone(skin * 0.5, 'skin', 0.4),
            head * 0.02,
            through('soft-4'),
          ),
          line(
            curve([p(0.08, 0.5), p(0.06, 0.66)]),
            tone(skin * 0.4, 'skin', 0.4),
            head * 0.02,
            through('soft-4'),
          ),
        ]
      : []),
    group(through('cloth'), group(through('form-32'), fill(body, tone(cloth, hue)))),
    ...folds.map(
      (fold) =>
        line(fold, tone(cloth * 0.4, hue, 0.45), head * 0.045, through('soft-8')) +
        line(
          fold,
          tone(cloth * 1.6, hue, 0.2),
          head * 0.025,
          `${through('soft-8')} transform="translate(${-head * 0.035} 0)"`,
        ),
    ),
    trimmings(of, p),
    of.flower
      ? oval(...p(-0.44, 1.12), head * 0.13, head * 0.12, tone(0.5, 'red'), through('leaves')) +
        fill(
          blob([p(-0.5, 1.22), p(-0.38, 1.22), p(-0.37, 1.5), p(-0.44, 1.44), p(-0.52, 1.5)]),
          tone(0.45, 'red'),
        )
      : '',
    group(
      `transform="translate(${x} ${y}) rotate(${of.tilt ?? 0}) scale(${head / 100})"`,
      face(of.face),
    ),
  ].join('');
}
