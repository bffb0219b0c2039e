import type { Problem } from '../checks/problems.ts';
import { photo as photoSchema, type Photo } from '../model/photo.ts';
import type { NamedLink, PublishedPhoto } from '../model/published.ts';
import type { Disclosure } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';
import { resolvePhoto, type MediaProbe } from './resolve-media.ts';
import { mapText } from '../model/schema-walk.ts';

export interface PhotoContext {
  entry: EntryFile;
  disclosure: Disclosure;
  placeHidden: boolean;
  probe: MediaProbe;
  lineOf: (path: PropertyKey[]) => number;
  problems: Problem[];
}

/** The people in a photo as they may be named; references to nobody are reported and left out. */
export function linkPeople(
  references: readonly string[],
  path: PropertyKey[],
  {
    entry,
    disclosure,
    lineOf,
    problems,
  }: Pick<PhotoContext, 'entry' | 'disclosure' | 'lineOf' | 'problems'>,
  field: string,
): NamedLink[] {
  return references.flatMap((reference, index) => {
    const link = disclosure.person(reference);
    if (link) return [link];
    problems.push({
      id: 'relation-unknown',
      file: entry.file,
      line: lineOf([...path, index]),
      field,
      found: reference,
      kind: '人物',
    });
    return [];
  });
}

async function publishPhoto(
  photo: Photo,
  path: PropertyKey[],
  context: PhotoContext,
): Promise<PublishedPhoto | null> {
  const { entry, disclosure, placeHidden, probe, lineOf, problems } = context;
  const image = await resolvePhoto(photo.file, entry, lineOf(path), probe);
  if (!('width' in image)) {
    problems.push(image);
    return null;
  }
  if (!photo.alt)
    problems.push({
      id: 'photo-undescribed',
      file: entry.file,
      line: lineOf(path),
      found: photo.file,
    });
  const {
    people,
    place,
    withheld: _withheld,
    ...shown
  } = mapText(photoSchema, photo, disclosure.publishable);
  return {
    ...shown,
    ...(place && !placeHidden && { place }),
    people: linkPeople(people, [...path, 'people'], context, '照片里的人'),
    image,
  };
}

/** The photos of an entry that exist, can be read and are not withheld, in their order. */
export async function publishPhotos(
  photos: readonly Photo[],
  context: PhotoContext,
): Promise<PublishedPhoto[]> {
  const published: PublishedPhoto[] = [];
  for (const [index, photo] of photos.entries()) {
    if (photo.withheld) continue;
    const shown = await publishPhoto(photo, ['photos', index], context);
    if (shown) published.push(shown);
  }
  return published;
}
