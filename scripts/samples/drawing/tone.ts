/** Hues the old films of the 1980s remember; black-and-white prints keep only the lightness. */
const hues = {
  grey: [40, 6],
  earth: [34, 30],
  brick: [16, 32],
  skin: [26, 38],
  straw: [44, 42],
  leaf: [82, 26],
  blue: [212, 30],
  red: [4, 55],
  sky: [205, 24],
  wood: [26, 36],
  green: [100, 24],
} as const;

export type Hue = keyof typeof hues;

/** A colour by how light it is (0 black, 1 white), with a hue that only colour prints show. */
export function tone(lightness: number, hue: Hue = 'grey', opacity = 1): string {
  const [degrees, saturation] = hues[hue];
  const light = Math.max(0, Math.min(1, lightness)) * 100;
  return `hsla(${degrees}, ${saturation}%, ${light.toFixed(1)}%, ${opacity})`;
}
