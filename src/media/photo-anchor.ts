import type { ImageSource } from '../model/published.ts';

/** Enough of its content's name to tell photos of one page apart. */
const LENGTH = 8;

/** The id of a photo's figure on a page, where links to it lead. */
export function photoAnchor({ id }: Pick<ImageSource, 'id'>): string {
  return `photo-${id.slice(0, LENGTH)}`;
}
