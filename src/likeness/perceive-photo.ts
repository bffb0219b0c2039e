import sharp from 'sharp';

/** What a photo looks like, in a form that survives being saved again, made smaller or brightened. */
export interface Likeness {
  /** 64 bits of its coarse pattern and 240 of its finer one, in hex. */
  hash: string;
  /** How many of the 64 coarse waves are really there: a plain surface has next to none. */
  waves: number;
}

/** Pixels: what is finer has gone with the first saving in a chat. */
const SIDE = 32;
const WAVES = 8;
/** Cells along a side, of 2 by 2 pixels each. */
const CELLS = SIDE / 2;
/** Grey levels a wave must have to be more than grain and the traces of JPEG. */
const FAINT = 3;
/** Larger than any scan: `src/media` takes the same. */
const MOST_PIXELS = 400_000_000;

const cosines = Array.from({ length: WAVES + 1 }, (_, wave) =>
  Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * wave * Math.PI) / (2 * SIDE))),
);

/** Upright, grey, and small enough to be compared whole. Throws where it is no picture. */
function shrink(photo: string | Buffer): Promise<Buffer> {
  return sharp(photo, { failOn: 'none', limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .extractChannel(0)
    .raw()
    .toBuffer();
}

/** How strong a wave of `across` by `down` half periods is; grey levels. */
function strengthOf(grey: Buffer, across: number, down: number): number {
  let sum = 0;
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1)
      sum += grey[y * SIDE + x]! * cosines[across]![x]! * cosines[down]![y]!;
  }
  return (2 * sum) / SIDE;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
}

/** Without the waves of one direction alone: they tell of light and frames more than of the picture. */
function coarseWaves(grey: Buffer): number[] {
  return Array.from({ length: WAVES * WAVES }, (_, place) =>
    strengthOf(grey, 1 + (place % WAVES), 1 + Math.floor(place / WAVES)),
  );
}

/** Whether each cell is darker than its neighbour to the right. */
function steps(grey: Buffer): boolean[] {
  const cell = (x: number, y: number) => {
    const first = 2 * y * SIDE + 2 * x;
    return grey[first]! + grey[first + 1]! + grey[first + SIDE]! + grey[first + SIDE + 1]!;
  };
  return Array.from({ length: CELLS * (CELLS - 1) }, (_, place) => {
    const [x, y] = [place % (CELLS - 1), Math.floor(place / (CELLS - 1))];
    return cell(x, y) < cell(x + 1, y);
  });
}

function asHex(bits: readonly boolean[]): string {
  let hex = '';
  for (let place = 0; place < bits.length; place += 4)
    hex += bits
      .slice(place, place + 4)
      .reduce((digit, bit) => digit * 2 + Number(bit), 0)
      .toString(16);
  return hex;
}

/**
 * Looks at a photo (a path, or its bytes). The coarse half is pHash (Zauner 2010: the signs of the
 * lowest cosine waves), the finer one dHash (Krawetz 2013: which of two neighbours is brighter).
 * Throws where it can't be decoded.
 */
export async function perceivePhoto(photo: string | Buffer): Promise<Likeness> {
  const grey = await shrink(photo);
  const waves = coarseWaves(grey);
  const middle = median(waves);
  const hash = asHex([...waves.map((wave) => wave > middle), ...steps(grey)]);
  return { hash, waves: waves.filter((wave) => Math.abs(wave) > FAINT).length };
}
