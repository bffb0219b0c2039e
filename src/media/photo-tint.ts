import type { ImageSource } from '../model/published.ts';

/** Relative luminance from 0 to 1 of `#rrggbb`: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/**
 * What stands in a photo's place until it has come: its own mean colour, as a `style`. Words in it
 * (the alt text of one that never comes) are black or white, whichever reads better.
 */
export function photoTint({ colour }: Pick<ImageSource, 'colour'>): string {
  // Black on a colour and white on it contrast alike at (1.05 × 0.05)^½ − 0.05.
  return `background:${colour};color:${luminance(colour) > 0.179 ? '#000' : '#fff'}`;
}
