import type {
  EntryText,
  ImageSource,
  PublishedAlbum,
  PublishedEntry,
  PublishedStory,
} from '../../model/published.ts';
import type { Site } from '../../model/site.ts';
import { sharingCards as t } from '../../strings/sharing-cards.ts';
import { joinNames } from '../../strings/words.ts';
import { shortPath } from '../short-path.ts';
import { shorten } from '../shorten.ts';
import { wholeAddress } from '../site-address.ts';
import type { Card } from './card.ts';
import { storyWords } from './story-words.ts';

/** Pixels of a photo's shorter side: smaller ones would be a stain on a card. */
const SMALLEST = 200;

/** A card's photo; none where it is too small to be shown large. */
export function cardPhoto(image: ImageSource | undefined): ImageSource | null {
  return image && Math.min(image.width, image.height) >= SMALLEST ? image : null;
}

/** What every card of a site says at its foot, and nothing else yet. */
export function emptyCard({ name, station }: Site): Omit<Card, 'title'> {
  return {
    byline: [],
    words: '',
    photo: null,
    sample: false,
    siteName: name,
    station,
    address: null,
    invitation: '',
  };
}

function entryParts({ title, cover, village }: PublishedEntry, names: string) {
  const byline = [names, village?.name ?? ''];
  return { title, byline, photo: cardPhoto(cover?.image) };
}

/** The card of a listed story; of an unlisted one none is made. */
export function storyCard(story: PublishedStory, text: EntryText, site: Site): Card {
  const names = joinNames(story.narrators);
  return {
    ...emptyCard(site),
    ...entryParts(story, names && t.told(names)),
    words: storyWords(story, text),
    sample: story.sample,
    address: wholeAddress(shortPath(story), site),
    invitation: story.recordings.some(({ audio }) => audio) ? t.listen : t.read,
  };
}

/** The card of a listed album. */
export function albumCard(album: PublishedAlbum, site: Site): Card {
  const names = joinNames(album.providers);
  return {
    ...emptyCard(site),
    ...entryParts(album, names && t.provided(names)),
    words: shorten(album.summary ?? ''),
    sample: album.sample,
  };
}
