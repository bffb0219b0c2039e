import type { EntryText, PublishedAlbum } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { joinNames } from '../strings/words.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { firstSentence } from './first-sentence.ts';
import type { PageHead } from './page-head.ts';
import {
  peopleThings,
  photoThing,
  publisherThing,
  sampleNote,
  villageThing,
} from './related-things.ts';
import { shorten } from './shorten.ts';
import { addressIn } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** Its summary, else how its text begins, else who brought the photos and from where. */
function describeAlbum(album: PublishedAlbum, text: EntryText): string {
  const { summary, providers, village } = album;
  return shorten(
    summary || firstSentence(text) || strings.sharing.album(joinNames(providers), village?.name),
  );
}

function albumThing(album: PublishedAlbum, description: string, site: Site): Thing {
  return {
    '@type': 'ImageGallery',
    name: album.title,
    description,
    url: addressIn(`/albums/${album.address}/`, site),
    inLanguage: 'zh-CN',
    contributor: peopleThings(album.providers, site),
    publisher: publisherThing(site),
    contentLocation: villageThing(album.village, site),
    identifier: album.referenceCode,
    image: album.photos.map((photo) => photoThing(photo, site)),
    ...sampleNote(album.sample),
  };
}

/** The head of an album's page. */
export function albumHead(album: PublishedAlbum, text: EntryText, site: Site): PageHead {
  const { title, listed, cover } = album;
  const description = describeAlbum(album, text);
  const path = `/albums/${album.address}/`;
  return {
    title,
    description,
    unlisted: !listed,
    type: 'article',
    picture: cover,
    things: [albumThing(album, description, site), breadcrumbs('albums', { title, path }, site)],
  };
}
