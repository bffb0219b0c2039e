import type { ImageSource } from '../model/published.ts';

/**
 * The colours that stand in photos' places; `components/Picture.astro` has a class for each. Few, as
 * every page brings them all; of the kind that old photos are: grey and brown. A colour in a page's
 * own `style` attribute would be forbidden by the site's policy.
 */
export const TINTS = ['#333', '#543', '#987', '#999', '#ba9', '#ccc', '#dcb'] as const;

/** Red, green, blue of `#rgb` or `#rrggbb`, 0 to 255. */
function channelsOf(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + (value - other[at]!) ** 2, 0);
}

/**
 * What stands in a photo's place until it has come: the class of the colour that is nearest to its
 * own mean. Words in it (the alt text of one that never comes) can be read.
 */
export function photoTint({ colour }: Pick<ImageSource, 'colour'>): string {
  const mean = channelsOf(colour);
  const distances = TINTS.map((tint) => distance(channelsOf(tint), mean));
  return `tint${distances.indexOf(Math.min(...distances))}`;
}
