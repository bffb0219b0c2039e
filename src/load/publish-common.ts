import type { Album } from '../model/album.ts';
import type { EntryText, PublishedEntry, PublishedPhoto } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import { choosePhotos } from './choose-photos.ts';
import { findAddress } from './find-address.ts';
import type { Publication } from './publication.ts';
import { readPublishableBody } from './publish-body.ts';
import { publishPhotos } from './publish-photos.ts';

/** What of an entry stands on its page: pictures, and text where consent has it. */
export interface PublishedParts {
  photos: PublishedPhoto[];
  cover: PublishedPhoto | null;
  body: EntryText['body'];
  words: string[];
}

/** The photos and the body of a story or an album. */
export async function publishParts(
  fields: Story | Album,
  publication: Publication,
): Promise<PublishedParts> {
  const { blocks, words } = readPublishableBody(publication);
  const chosen = choosePhotos(fields, publication.read.body, blocks);
  const photos = await publishPhotos(chosen, publication);
  const cover = photos.find(({ file }) => file === fields.cover) ?? photos[0] ?? null;
  const hasText = publication.passed.scopes.has('text');
  return { photos, cover, body: hasText ? blocks : [], words: hasText ? words : [] };
}

function linkVillage(
  { village }: Story | Album,
  { read, passed, disclosure, report }: Publication,
): PublishedEntry['village'] {
  const link = disclosure.village(village);
  if (village === undefined || link || !passed.scopes.has('place')) return link;
  const line = read.lineOf(['village']);
  report({ id: 'relation-unknown', line, field: '村庄', found: village, kind: '村庄' });
  return null;
}

/** The fields that stories and albums have alike; `shown` are the `fields` in publishable words. */
export function publishCommon(
  fields: Story | Album,
  shown: Story | Album,
  publication: Publication,
): Omit<PublishedEntry, 'photos' | 'cover'> & Pick<Story, 'referenceCode' | 'sample'> {
  const { passed, read, textKey, report } = publication;
  const { address, problem } = findAddress(fields, publication);
  if (problem) report({ ...problem, line: read.lineOf(['address']) });
  const { scopes = [], form, date, reviewedBy, reviewedOn } = shown.consent ?? {};
  return {
    title: shown.title,
    address,
    listed: passed.listed,
    village: linkVillage(fields, publication),
    referenceCode: shown.referenceCode,
    sample: shown.sample,
    consent: {
      scopes,
      form,
      date,
      // A daughter's name says whose story it is.
      reviewedBy: passed.scopes.has('name') ? reviewedBy : undefined,
      reviewedOn,
    },
    textKey,
  };
}
