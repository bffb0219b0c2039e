import type { PublishedPerson, PublishedStory, PublishedVillage } from '../../model/published.ts';
import type { Site } from '../../model/site.ts';
import { shorten } from '../shorten.ts';
import type { Card } from './card.ts';
import { cardPhoto, emptyCard } from './entry-cards.ts';

export function villageCard({ name, place, summary, sample }: PublishedVillage, site: Site): Card {
  const byline = [place ?? ''];
  return { ...emptyCard(site), title: name, byline, words: shorten(summary ?? ''), sample };
}

export function personCard({ name, village, about, sample }: PublishedPerson, site: Site): Card {
  const byline = [village?.name ?? ''];
  return { ...emptyCard(site), title: name, byline, words: shorten(about ?? ''), sample };
}

/** The card of the home page: the site itself, and the photo of its first story. */
export function siteCard(lead: PublishedStory | undefined, site: Site): Card {
  const photo = cardPhoto(lead?.cover?.image);
  return { ...emptyCard(site), title: site.name, words: site.tagline, photo };
}
