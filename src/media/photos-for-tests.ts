import sharp, { type Sharp } from 'sharp';

/** A sheet of one colour. */
export function sheet(width: number, height: number, background = '#a04020'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Grain, as scans have it, so that every part of the file counts. */
export function grain(width = 300, height = 200): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#000000', noise } });
}
