import type { ImageSource } from '../model/published.ts';

/**
 * What stands where a photo has not come yet: paper, sepia, and what villages are made of. The
 * colours themselves are in `photo-tint.css`; classes, not inline styles, which a strict content
 * security policy would refuse. Twelve are enough for a glance before the photo.
 */
export const tints = [
  '#2b2a28',
  '#6b6966',
  '#a5a29d',
  '#dcd8d0',
  '#4a3a2c',
  '#8a7357',
  '#b9a384',
  '#dccbb0',
  '#6f7d55',
  '#7f95a8',
  '#3f4f5e',
  '#96604c',
] as const;

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** How far apart two colours look, roughly: the eye minds green most and blue least. */
function distance(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)];
  return [3, 4, 2].reduce((sum, weight, at) => sum + weight * (a[at]! - b[at]!) ** 2, 0);
}

/** The class that gives an image the tint nearest to its own colour. */
export function tintClass({ colour }: Pick<ImageSource, 'colour'>): string {
  const distances = tints.map((tint) => distance(tint, colour));
  return `tint-${distances.indexOf(Math.min(...distances))}`;
}
