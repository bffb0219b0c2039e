import { mapText } from '../model/schema-walk.ts';
import { photo as photoSchema } from '../model/photo.ts';
import type { ImageSource, PublishedPhoto } from '../model/published.ts';
import type { ChosenPhoto } from './choose-photos.ts';
import { linkPeople } from './link-people.ts';
import type { Publication } from './publication.ts';
import { resolvePhoto } from './resolve-media.ts';

/** The picture itself, or null and a report: in the words of the list, or of the body. */
async function findImage(
  { photo, path }: ChosenPhoto,
  { entry, read, probe, report }: Publication,
): Promise<ImageSource | null> {
  const line = path ? read.lineOf(path) : read.bodyLine;
  const image = await resolvePhoto(photo.file, entry, probe);
  if (typeof image !== 'string') return image;
  const id = image === 'photo-missing' && !path ? 'block-photo-unknown' : image;
  report({ id, line, found: photo.file });
  return null;
}

async function publishPhoto(
  chosen: ChosenPhoto,
  publication: Publication,
): Promise<PublishedPhoto | null> {
  const { photo, path } = chosen;
  const { read, disclosure, passed, report } = publication;
  const image = await findImage(chosen, publication);
  if (!image) return null;
  if (!photo.alt) {
    const line = path ? read.lineOf(path) : read.bodyLine;
    report({ id: 'photo-undescribed', line, found: photo.file });
  }
  const {
    people,
    place,
    provenance,
    withheld: _withheld,
    ...shown
  } = mapText(photoSchema, photo, disclosure.publishable);
  return {
    ...shown,
    ...(place && passed.scopes.has('place') && { place }),
    // Whose house a photo comes from says whose story it is.
    ...(provenance && passed.scopes.has('name') && { provenance }),
    people: linkPeople(people, [...(path ?? []), 'people'], '照片里的人', publication),
    image,
  };
}

/** The chosen photos that exist and can be read, in their order; none without consent to photos. */
export async function publishPhotos(
  chosen: readonly ChosenPhoto[],
  publication: Publication,
): Promise<PublishedPhoto[]> {
  const published: PublishedPhoto[] = [];
  if (!publication.passed.scopes.has('photos')) return published;
  for (const each of chosen) {
    const photo = await publishPhoto(each, publication);
    if (photo) published.push(photo);
  }
  return published;
}
