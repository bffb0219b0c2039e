import type { EntryText, PublishedAlbum } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { joinNames } from '../strings/words.ts';
import { albumCard } from './cards/entry-cards.ts';
import { entryHead } from './entry-head.ts';
import { firstSentence } from './first-sentence.ts';
import type { PageHead } from './page-head.ts';
import { peopleThings, photoThing } from './related-things.ts';
import { shorten } from './shorten.ts';
import type { Thing } from './to-json-ld.ts';

/** Its summary, else how its text begins, else who brought the photos and from where. */
function describeAlbum(album: PublishedAlbum, text: EntryText): string {
  const { summary, providers, village } = album;
  return shorten(
    summary || firstSentence(text) || strings.sharing.album(joinNames(providers), village?.name),
  );
}

function albumThing({ title, providers, photos }: PublishedAlbum, site: Site): Thing {
  return {
    '@type': 'ImageGallery',
    name: title,
    contributor: peopleThings(providers, site),
    image: photos.map((photo) => photoThing(photo, site)),
  };
}

/** The head of an album's page. */
export function albumHead(album: PublishedAlbum, text: EntryText, site: Site): PageHead {
  const own = {
    description: describeAlbum(album, text),
    thing: albumThing(album, site),
    card: albumCard(album, site),
  };
  return entryHead('albums', album, own, site);
}
