import { blob, curve, fill, group, line, oval } from './shape.ts';
import { through } from './light.ts';
import { tone } from './tone.ts';

export interface Face {
  age: number;
  woman?: boolean;
  /** Half the width of the cheeks and of the jaw, in hundredths of the head's height. */
  cheek?: number;
  jaw?: number;
  skin?: number;
  hair?: number;
  cut?: 'short' | 'receding' | 'bald' | 'bob' | 'bun' | 'braids' | 'pulled-back';
  hat?: 'cap' | 'army-cap' | 'scarf' | 'straw' | 'felt';
  glasses?: boolean;
  beard?: boolean;
  /** −1 looks to the left of the picture, 1 to the right. */
  turn?: number;
  /** 0 grave, 1 smiling. */
  smile?: number;
  brow?: number;
}

function outline(cheek: number, jaw: number): string {
  return blob([
    [0, -47],
    [cheek * 0.72, -40],
    [cheek * 0.98, -18],
    [cheek, 4],
    [cheek * 0.9, 20],
    [jaw, 35],
    [jaw * 0.45, 47],
    [0, 49.5],
    [-jaw * 0.45, 47],
    [-jaw, 35],
    [-cheek * 0.9, 20],
    [-cheek, 4],
    [-cheek * 0.98, -18],
    [-cheek * 0.72, -40],
  ]);
}

function eye(x: number, face: Face, skin: number): string {
  const open = face.age > 60 ? 2.5 : 3.3;
  const droop = face.age > 60 ? 1.6 : 0;
  const side = Math.sign(x);
  const almond = `M${x - 8},${1 + (side < 0 ? droop : 0)}Q${x},${-open - 1.6} ${x + 8},${1 + (side > 0 ? droop : 0)}Q${x},${open + 1.8} ${x - 8},${1 + (side < 0 ? droop : 0)}Z`;
  const gaze = (face.turn ?? 0) * 1.6;
  return [
    oval(x, -3, 11.5, 8.5, tone(skin * 0.5, 'skin', 0.36), through('soft-4')),
    fill(almond, tone(skin * 1.02, 'grey', 0.9)),
    oval(x + gaze, 0, open + 0.5, open + 0.4, tone(0.1, 'wood')),
    oval(x + gaze - 1.1, -1.2, 0.7, 0.7, tone(0.9)),
    line(
      `M${x - 8.5},${1.2 + (side < 0 ? droop : 0)}Q${x},${-open - 2.2} ${x + 8.5},${1.2 + (side > 0 ? droop : 0)}`,
      tone(0.1, 'wood', 0.85),
      1.7,
    ),
    line(
      `M${x - 7},${-open - 2.4}Q${x},${-open - 5.2} ${x + 7},${-open - 2.2}`,
      tone(skin * 0.45, 'skin', 0.5),
      0.9,
    ),
    line(
      `M${x - 6.5},4.6Q${x},${6.6} ${x + 6.5},4.4`,
      tone(skin * 0.55, 'skin', face.age > 45 ? 0.6 : 0.25),
      1.1,
    ),
  ].join('');
}

function age(face: Face, skin: number): string {
  const depth = Math.max(0, Math.min(1, (face.age - 32) / 45)) * (face.woman ? 0.8 : 1);
  if (depth === 0) return '';
  const crease = (path: string, share: number, width = 1) =>
    line(path, tone(skin * 0.5, 'skin', depth * share), width);
  return group(
    '',
    ...[-1, 1].flatMap((s) => [
      crease(`M${s * 9.5},17Q${s * 15.5},22 ${s * 16.5},33`, 0.6, 1.3),
      crease(`M${s * 25.5},1Q${s * 29},3 ${s * 31},6`, 0.5, 0.8),
      crease(`M${s * 25.5},-1Q${s * 29},-2 ${s * 31.5},-2.5`, 0.5, 0.8),
      crease(`M${s * 10},9Q${s * 16},12 ${s * 23},8`, 0.5, 1),
      crease(`M${s * 21},20Q${s * 24},28 ${s * 20},36`, face.age > 70 ? 0.4 : 0.12, 1.4),
    ]),
    ...[-33, -28.5, -24].map((y) => crease(`M-16,${y + 1}Q0,${y - 2} 16,${y + 1}`, 0.38, 0.8)),
    crease('M-3,-13L-2.5,-8M3,-13L2.5,-8', 0.45, 0.9),
    oval(-20, 22, 6, 9, tone(skin * 0.5, 'skin', depth * 0.26), through('soft-4')),
    oval(20, 22, 6, 9, tone(skin * 0.45, 'skin', depth * 0.34), through('soft-4')),
  );
}

/** A low knot behind the neck, held by a net, seen past the far ear. */
function knot(cheek: number, hair: number): string {
  const x = cheek - 7;
  return [
    oval(x, 27, 12, 10, tone(hair * 0.72)),
    oval(x - 1, 25, 8, 6, tone(hair * 0.92), through('soft-2')),
    line(
      `M${x - 6},20Q${x + 4},26 ${x + 9},34M${x},18Q${x + 8},22 ${x + 11},28`,
      tone(hair * 0.5, 'grey', 0.6),
      0.9,
    ),
  ].join('');
}

function hairBehind(face: Face, cheek: number, dark: string): string {
  switch (face.cut) {
    case 'bob':
      return fill(
        blob([
          [0, -58],
          [cheek + 4, -44],
          [cheek + 9, -10],
          [cheek + 8, 24],
          [cheek - 6, 32],
          [0, 20],
          [-cheek + 6, 32],
          [-cheek - 8, 24],
          [-cheek - 9, -10],
          [-cheek - 4, -44],
        ]),
        dark,
      );
    case 'braids':
      return (
        [-1, 1]
          .map((s) =>
            [0, 1, 2, 3, 4, 5]
              .map((i) => oval(s * (cheek + 1 - i * 0.6), 26 + i * 10.5, 7 - i * 0.5, 7, dark))
              .join(''),
          )
          .join('') + oval(0, -20, cheek + 4, 37, dark)
      );
    case 'pulled-back':
    case 'bun':
      // A low knot behind the neck, seen past one ear.
      return (
        oval(0, -19, cheek + 3, 35, dark) +
        (face.cut === 'bun' ? knot(cheek, face.hair ?? 0.12) : '')
      );
    default:
      return oval(0, -19, cheek + 2, 34, dark);
  }
}

function hairline(face: Face, cheek: number, dark: string): string {
  const c = cheek + 2;
  const side = (low: number) =>
    [-1, 1]
      .map((s) =>
        fill(
          blob([
            [s * c, -26],
            [s * (c + 1), low - 8],
            [s * (c - 1), low],
            [s * (c - 5), low - 4],
            [s * (c - 6), -24],
          ]),
          dark,
        ),
      )
      .join('');
  switch (face.cut) {
    case 'bald':
      return side(2);
    case 'receding':
      return (
        fill(
          `M${-c},-16C${-c - 1},-46 -18,-56 0,-56C18,-56 ${c + 1},-46 ${c},-16C${c - 5},-30 24,-42 12,-43Q0,-37 -12,-43C-24,-42 ${-c + 5},-30 ${-c},-16Z`,
          dark,
        ) + side(4)
      );
    case 'bob':
    case 'braids':
      return fill(
        `M${-c - 3},4C${-c - 5},-46 -20,-59 0,-59C20,-59 ${c + 5},-46 ${c + 3},4C${c - 3},-14 ${c - 6},-24 18,-29Q-2,-27 -20,-31C${-c + 5},-24 ${-c + 3},-14 ${-c - 3},4Z`,
        dark,
      );
    case 'bun':
    case 'pulled-back':
      // Parted in the middle and drawn back over the tops of the ears.
      return fill(
        `M${-c},8C${-c - 5},-44 -20,-57 0,-57C20,-57 ${c + 5},-44 ${c},8C${c - 3},-4 ${c - 6},-14 ${c - 10},-20C20,-32 8,-36 1,-40C-7,-36 -20,-32 ${-c + 10},-20C${-c + 6},-14 ${-c + 3},-4 ${-c},8Z`,
        dark,
      );
    default:
      return (
        fill(
          `M${-c},-10C${-c - 3},-46 -20,-59 1,-59C20,-59 ${c + 4},-46 ${c},-10C${c - 4},-22 ${c - 8},-30 19,-35Q-6,-31 -21,-37C${-c + 7},-30 ${-c + 4},-22 ${-c},-10Z`,
          dark,
        ) + side(0)
      );
  }
}

/** Combed hair: fine lines lighter and darker from the parting down, and the shade of the far side. */
function strands(face: Face, cheek: number): string {
  if (face.cut === 'bald' || face.hat) return '';
  const hair = face.hair ?? 0.12;
  const combed = Array.from({ length: 44 }, (_, i) => {
    const t = (i / 43) * 2 - 1;
    const side = t < 0 ? -1 : 1;
    const out = Math.abs(t);
    const reach = cheek + 1;
    const end = face.cut === 'bun' || face.cut === 'pulled-back' ? -40 + out * 40 : -40 + out * 14;
    const path = curve([
      [t * 5, -56 + out * 2],
      [side * (4 + out * reach * 0.62), -51 + out * 5],
      [side * (8 + out * (reach - 9)), Math.min(-22, -44 + out * 18)],
      [side * (10 + out * (reach - 11)), end],
    ]);
    const light = i % 3 === 0 ? hair * 0.62 : Math.min(0.95, hair * 1.12 + 0.1);
    return line(path, tone(light, 'grey', 0.34), 0.75);
  });
  const parting = face.woman
    ? line('M0.5,-56.5Q1,-48 1,-41', tone(hair * 0.55, 'grey', 0.5), 1)
    : '';
  return [
    ...combed,
    parting,
    oval(cheek * 0.8, -34, 10, 22, tone(0.05, 'grey', 0.26), through('soft-4')),
    oval(-cheek * 0.45, -47, 12, 5, tone(1, 'grey', 0.22), through('soft-4')),
  ].join('');
}

function hat(face: Face, cheek: number): string {
  const c = cheek + 4;
  switch (face.hat) {
    case 'cap':
    case 'army-cap':
      return [
        fill(
          blob([
            [-c - 1, -26],
            [-c - 4, -48],
            [-18, -64],
            [4, -66],
            [24, -62],
            [c + 5, -46],
            [c + 1, -26],
            [0, -31],
          ]),
          tone(0.3, face.hat === 'cap' ? 'blue' : 'green'),
        ),
        fill(
          `M${-c},-40C-20,-50 20,-50 ${c},-40L${c},-27C20,-36 -20,-36 ${-c},-27Z`,
          tone(0.24, face.hat === 'cap' ? 'blue' : 'green'),
        ),
        fill(
          `M${-c + 3},-29C-20,-42 20,-42 ${c - 3},-29C22,-15 -22,-15 ${-c + 3},-29Z`,
          tone(0.18, face.hat === 'cap' ? 'blue' : 'green'),
        ),
        face.hat === 'army-cap'
          ? fill(
              'M0,-53L2.6,-47.4L8.6,-46.8L4,-42.8L5.4,-37L0,-40.2L-5.4,-37L-4,-42.8L-8.6,-46.8L-2.6,-47.4Z',
              tone(0.6, 'red'),
            )
          : '',
        oval(0, -17, cheek * 0.9, 7, tone(0.1, 'skin', 0.4), through('soft-4')),
      ].join('');
    case 'felt':
      return (
        fill(
          blob([
            [-c, -22],
            [-c - 1, -44],
            [-18, -60],
            [0, -63],
            [18, -60],
            [c + 1, -44],
            [c, -22],
            [18, -33],
            [-18, -33],
          ]),
          tone(0.2),
        ) + line(`M${-c},-25Q0,-41 ${c},-25`, tone(0.12), 6)
      );
    case 'scarf':
      return (
        fill(
          blob([
            [0, -61],
            [c + 1, -48],
            [c + 6, -16],
            [c + 3, 20],
            [c - 8, 42],
            [c - 7, 10],
            [c - 7, -20],
            [0, -36],
            [-c + 7, -20],
            [-c + 7, 10],
            [-c + 8, 42],
            [-c - 3, 20],
            [-c - 6, -16],
            [-c - 1, -48],
          ]),
          tone(0.6, 'red'),
        ) +
        fill(
          blob([
            [-c + 6, 36],
            [0, 50],
            [c - 6, 36],
            [9, 60],
            [0, 64],
            [-10, 60],
          ]),
          tone(0.5, 'red'),
        )
      );
    case 'straw':
      return (
        oval(0, -30, c * 2.1, 15, tone(0.7, 'straw')) +
        fill(`M${-c},-31C${-c},-66 ${c},-66 ${c},-31Z`, tone(0.76, 'straw')) +
        line(`M${-c},-34Q0,-26 ${c},-34`, tone(0.3, 'wood'), 5) +
        oval(0, -14, cheek, 10, tone(0.1, 'skin', 0.45), through('soft-4'))
      );
    default:
      return '';
  }
}

/** A face, about 100 units from crown to chin around the origin; light falls from the left. */
export function face(of: Face): string {
  const { cheek = 35, jaw = 22, skin = 0.66, smile = 0.4, turn = 0 } = of;
  const dark = tone(of.hair ?? 0.12, 'grey');
  const shift = turn * 7;
  const corner = 31.5 - smile * 2;
  const mouth = of.woman ? 9.5 : 11;
  const features = [
    eye(-15.5, of, skin),
    eye(15.5, of, skin),
    ...[-1, 1].map((s) =>
      line(
        `M${s * 7.5},${-10.5}Q${s * 15},${-16 - (of.woman ? 0.5 : 0)} ${s * 24.5},${-10}`,
        tone(Math.min(0.55, (of.hair ?? 0.12) + 0.06), 'grey', 0.75),
        of.brow ?? (of.woman ? (of.age > 60 ? 1.5 : 2) : 3.2),
      ),
    ),
    fill(
      blob([
        [2.5, -10],
        [5.5, 4],
        [8, 15],
        [4, 19],
        [1.5, 8],
      ]),
      tone(skin * 0.5, 'skin', 0.5),
      through('soft-2'),
    ),
    line('M-1.5,-8Q-2.5,4 -2,13', tone(1, 'skin', 0.4), 2.4, through('soft-2')),
    oval(-1, 14.5, 3, 2.6, tone(1, 'skin', 0.35), through('soft-2')),
    line('M-6.5,17.5Q-4.6,20 -2.6,18.6M6.5,17.5Q4.6,20 2.6,18.6', tone(0.14, 'skin', 0.7), 1.5),
    oval(0, 22, 6, 2.4, tone(skin * 0.5, 'skin', 0.4), through('soft-2')),
    fill(
      `M${-mouth},${corner}Q-5,${29.4} -1.8,28.6Q0,29.6 1.8,28.6Q5,29.4 ${mouth},${corner}Q0,${33 + smile * 1.4} ${-mouth},${corner}Z`,
      tone(skin * 0.56, 'brick', of.age > 60 ? 0.7 : 0.9),
    ),
    fill(
      `M${-mouth + 1},${corner + 0.6}Q0,${34 + smile * 1.2} ${mouth - 1},${corner + 0.6}Q0,${39.4 + smile} ${-mouth + 1},${corner + 0.6}Z`,
      tone(skin * 0.72, 'brick', 0.8),
    ),
    line(
      `M${-mouth - 0.6},${corner - smile * 0.5}Q-4,${32.4 + smile} 0,${31.8 + smile}Q4,${32.4 + smile} ${mouth + 0.6},${corner - smile * 0.5}`,
      tone(0.14, 'brick', 0.8),
      1.2,
    ),
    oval(0, 40.5, 7, 2, tone(skin * 0.5, 'skin', 0.45), through('soft-2')),
    age(of, skin),
  ];
  if (of.glasses) {
    features.push(
      ...[-1, 1].map(
        (s) =>
          `<rect x="${s * 16.5 - 12.5}" y="-9" width="25" height="19" rx="8" fill="${tone(1, 'grey', 0.1)}" stroke="${tone(0.12)}" stroke-width="1.7"/>`,
      ),
      line('M-4,-2Q0,-5 4,-2M-29,-3L-36,-6M29,-3L36,-6', tone(0.12), 1.6),
      line('M-24,-5L-19,4M9,-5L14,4', tone(1, 'grey', 0.22), 2.2),
    );
  }
  if (of.beard) {
    features.push(
      fill(
        blob([
          [-9, 38],
          [0, 36],
          [9, 38],
          [7, 54],
          [1, 66],
          [-6, 54],
        ]),
        tone(0.72, 'grey', 0.75),
        through('soft-1'),
      ),
      line('M-11,27Q-6,24 0,26Q6,24 11,27', tone(0.7, 'grey', 0.7), 2.4),
    );
  }
  const skull = outline(cheek, jaw);
  const id = `side-${cheek}-${jaw}-${Math.round(skin * 100)}`;
  return [
    `<linearGradient id="${id}"><stop offset="0" stop-color="${tone(skin * 0.92, 'skin')}"/><stop offset="0.3" stop-color="${tone(skin * 1.12, 'skin')}"/><stop offset="0.62" stop-color="${tone(skin * 0.95, 'skin')}"/><stop offset="1" stop-color="${tone(skin * 0.58, 'skin')}"/></linearGradient><clipPath id="${id}-clip"><path d="${skull}"/></clipPath>`,
    hairBehind(of, cheek, dark),
    ...[-1, 1].map((s) =>
      oval(s * (cheek + 1) - shift * 0.2, 3, 5, 10, tone(skin * (s < 0 ? 0.9 : 0.55), 'skin')),
    ),
    fill(skull, `url(#${id})`),
    group(
      `clip-path="url(#${id}-clip)"`,
      oval(-11, -27, 16, 10, tone(1, 'skin', 0.22), through('soft-8')),
      oval(-20 + shift, 13, 8, 7, tone(1, 'skin', 0.24), through('soft-4')),
      oval(18 + shift, 12, 6, 5, tone(1, 'skin', 0.12), through('soft-4')),
      oval(cheek, 22, 15, 34, tone(0.12, 'skin', 0.34), through('soft-8')),
      oval(0, 51, 26, 6, tone(0.15, 'skin', 0.4), through('soft-4')),
      oval(0, -46, 36, 8, tone(0.1, 'skin', of.cut === 'bald' ? 0.1 : 0.4), through('soft-4')),
    ),
    group(`transform="translate(${shift} 0)"`, ...features),
    hairline(of, cheek, dark),
    strands(of, cheek),
    hat(of, cheek),
  ].join('');
}
