import type { Block } from '../blocks/block-kinds.ts';
import { photosInBody } from '../blocks/photos-in-body.ts';
import type { Album } from '../model/album.ts';
import { photo as photoSchema, type Photo } from '../model/photo.ts';
import type { Story } from '../model/story.ts';
import { withholdText } from './withhold-passages.ts';

/** A photo that may be shown, and where the entry speaks of it. */
export interface ChosenPhoto {
  photo: Photo;
  /** In the fields; null where only the body has it. */
  path: PropertyKey[] | null;
}

interface UsedPhoto extends Pick<ChosenPhoto, 'path'> {
  shown: Pick<Photo, 'file' | 'alt' | 'caption'>;
}

/** Photos the body or the cover uses without a line in the list, with what the body says of them. */
function unlistedPhotos(fields: Story | Album, blocks: readonly Block[]): ChosenPhoto[] {
  const seen = new Set(fields.photos.map(({ file }) => file));
  const used: UsedPhoto[] = photosInBody(blocks).map(({ file, alt, caption }) => ({
    shown: { file, alt, caption },
    path: null,
  }));
  if (fields.cover !== undefined) used.push({ shown: { file: fields.cover }, path: ['cover'] });
  return used.flatMap(({ shown, path }) => {
    if (seen.has(shown.file)) return [];
    seen.add(shown.file);
    return [{ photo: photoSchema.parse(shown), path }];
  });
}

/**
 * The photos of an entry that may be shown: those of the list, then those that only the body or the
 * cover names. A file that is withheld once is withheld wherever it is used, and so is one that
 * stands only inside a withheld passage.
 */
export function choosePhotos(
  fields: Story | Album,
  body: string,
  blocks: readonly Block[],
): ChosenPhoto[] {
  const listed = fields.photos.map((photo, index) => ({ photo, path: ['photos', index] }));
  const all: ChosenPhoto[] = [...listed, ...unlistedPhotos(fields, blocks)];
  const withheld = new Set(fields.photos.filter((photo) => photo.withheld).map(({ file }) => file));
  const hidden = withholdText(body).withheld;
  const shown = new Set(photosInBody(blocks).map(({ file }) => file));
  return all.filter(
    ({ photo: { file } }) => !withheld.has(file) && (shown.has(file) || !hidden.includes(file)),
  );
}
