/** How a sheet of film and paper has come down to us. */
export interface Print {
  film: 'grey-brown' | 'warm-sepia' | 'faded-colour' | 'grey' | 'phone';
  border: 'white' | 'deckled' | 'rounded' | 'none';
  /** Degrees askew on the scanner's glass. */
  tilt?: number;
  /** 0 as new, 1 much handled. */
  wear?: number;
  contrast?: number;
  year: number;
}

type Colour = readonly [number, number, number];

/** What a film makes of black, shadow, light and white. */
const papers: Record<Print['film'], readonly Colour[]> = {
  'grey-brown': [
    [24, 20, 18],
    [92, 84, 76],
    [168, 158, 143],
    [236, 229, 214],
  ],
  'warm-sepia': [
    [40, 28, 20],
    [113, 88, 64],
    [189, 162, 125],
    [243, 231, 206],
  ],
  grey: [
    [26, 25, 25],
    [90, 88, 86],
    [165, 162, 156],
    [237, 234, 226],
  ],
  phone: [
    [16, 14, 13],
    [84, 80, 76],
    [168, 163, 155],
    [250, 247, 240],
  ],
  'faded-colour': [
    [48, 37, 37],
    [112, 96, 84],
    [190, 174, 147],
    [246, 234, 207],
  ],
};

/** The colour a film gives a lightness from 0 to 1. */
export function printed(film: Print['film'], lightness: number): [number, number, number] {
  const stops = papers[film];
  const place = Math.max(0, Math.min(0.9999, lightness)) * 3;
  const [from, to] = [stops[Math.floor(place)]!, stops[Math.floor(place) + 1]!];
  const share = place - Math.floor(place);
  return [0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * share) as [number, number, number];
}

/** The bare paper of a print: its border. */
export function paperColour(film: Print['film']): string {
  return film === 'warm-sepia' ? '#f1e6cd' : film === 'faded-colour' ? '#f3ecdc' : '#f0ebdf';
}
