import type { ImageSource } from '../../model/published.ts';
import { pictureAddress } from '../files/desk-files.ts';

/** Pixels: what a preview has room for. The whole photos of an album are hundreds of megabytes. */
const SHOWN = 1280;

/*
 * Stands in for `src/media/photo-variants.ts` in the editor's page: a photo that nobody has
 * published yet has one size only, which the desk draws, and `id` is the address of the whole.
 */

export function mediaUrl(name: string): string {
  return name;
}

export function photoSrcset(): string | undefined {
  return undefined;
}

export function photoUrl({ id }: ImageSource): string {
  return pictureAddress(id, SHOWN);
}
