import type { ImageSource } from '../model/published.ts';
import { looksOf, photoFormats, photoSettings, type PhotoFormat } from './photo-settings.ts';

/** Pixels. A phone's column, a sharp phone or a desktop's column, the large picture. */
const WIDTHS = [480, 960, 1600] as const;
/** Pixels. Taller is narrower: WebP ends at 16,383, and old phones run out of memory before. */
const TALLEST = 8000;
const LOOKS = looksOf(photoSettings);

export interface PhotoVariant {
  /** File name under `/media/`: content and settings, width, format. */
  name: string;
  width: number;
  height: number;
  format: PhotoFormat;
}

/** The sizes a photo is published in; never larger than it is. */
export function photoWidths({ width, height }: ImageSource): number[] {
  const fitting = height > TALLEST ? Math.max(1, Math.floor((width * TALLEST) / height)) : width;
  const widest = Math.min(fitting, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((each) => each < widest), widest];
}

function heightAt({ width, height }: ImageSource, shown: number): number {
  return Math.min(TALLEST, Math.max(1, Math.round((height * shown) / width)));
}

function photoName({ id }: ImageSource, width: number, format: PhotoFormat): string {
  return `${id}${LOOKS[format]}-${width}.${format}`;
}

/** Every file that is published of a photo. */
export function photoVariants(image: ImageSource): PhotoVariant[] {
  return photoWidths(image).flatMap((width) =>
    photoFormats.map((format) => ({
      name: photoName(image, width, format),
      width,
      height: heightAt(image, width),
      format,
    })),
  );
}

export function mediaUrl(name: string): string {
  return `/media/${name}`;
}

/** `srcset` of one format. */
export function photoSrcset(image: ImageSource, format: PhotoFormat): string {
  return photoVariants(image)
    .filter((variant) => variant.format === format)
    .map(({ name, width }) => `${mediaUrl(name)} ${width}w`)
    .join(', ');
}

/** The JPEG nearest to `width`, for browsers and places that take only one. */
export function photoUrl(image: ImageSource, width: number): string {
  const widths = photoWidths(image);
  const chosen = widths.find((each) => each >= width) ?? widths.at(-1)!;
  return mediaUrl(photoName(image, chosen, 'jpg'));
}
