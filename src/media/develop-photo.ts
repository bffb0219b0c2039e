import sharp, { type Sharp } from 'sharp';
import { photoSettings } from './photo-settings.ts';

const { background, fit, colourspace } = photoSettings.develop;

/**
 * A photo as the web shows it: upright, sRGB whatever its profile was, on white where it was
 * transparent, the first picture of an animation. `size` in pixels. The probe and the encoder both
 * read photos through this, so what one can read the other can. What it does is part of a file's
 * name: a step that is added here needs a word in `photoSettings.develop`.
 */
export function developPhoto(
  file: string,
  { width, height }: { width: number; height: number },
  failOn: 'none' | 'truncated' = 'none',
): Sharp {
  return sharp(file, { limitInputPixels: false, failOn })
    .rotate()
    .resize({ width, height, fit })
    .flatten({ background })
    .toColourspace(colourspace);
}
