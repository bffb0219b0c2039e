import type { Archive } from '../../load/read-archive.ts';

/** Whole paths of the photos that are published, by the id of their content. */
export function originalPhotos({ media }: Pick<Archive, 'media'>): Map<string, string> {
  return new Map(
    media.flatMap((each) => (each.type === 'photo' ? [[each.image.id, each.file] as const] : [])),
  );
}
