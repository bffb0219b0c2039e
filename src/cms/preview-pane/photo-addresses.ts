import type { ImageSource } from '../../model/published.ts';

/*
 * Stands in for `src/media/photo-variants.ts` in the editor's page: a photo that nobody has
 * published yet has one size only, and `id` is the address it can be seen at.
 */

export function mediaUrl(name: string): string {
  return name;
}

export function photoSrcset(): string | undefined {
  return undefined;
}

export function photoUrl({ id }: ImageSource): string {
  return id;
}
