import { album as albumSchema, type Album } from '../model/album.ts';
import { mapText } from '../model/schema-walk.ts';
import type { EntryText, PublishedAlbum } from '../model/published.ts';
import type { EntryFile } from './entry-file.ts';
import { linkPeople } from './link-people.ts';
import { prepareEntry } from './prepare-entry.ts';
import type { Preparation, Prepared, Publication } from './publication.ts';
import { keepShowable } from './publish-body.ts';
import { publishCommon, publishParts } from './publish-common.ts';

async function publishAlbum(
  fields: Album,
  publication: Publication,
): Promise<{ published: PublishedAlbum; text: EntryText }> {
  const { photos, cover, body, words } = await publishParts(fields, publication);
  const shown = mapText(albumSchema, fields, publication.disclosure.publishable);
  return {
    published: {
      ...publishCommon(fields, shown, publication),
      summary: publication.passed.scopes.has('text') ? shown.summary : undefined,
      providers: linkPeople(fields.providers, ['providers'], '提供者', publication),
      photos,
      cover,
    },
    text: { body: keepShowable(body, { photos, recordings: [] }), words, transcripts: [] },
  };
}

/** An album as far as it may be published, or why it is held back. */
export function prepareAlbum(
  entry: EntryFile,
  preparation: Preparation,
): Promise<Prepared<PublishedAlbum>> {
  return prepareEntry('albums', entry, preparation, publishAlbum);
}
