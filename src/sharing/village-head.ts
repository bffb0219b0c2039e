import type { EntryText, PublishedVillage } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { villageCard } from './cards/page-cards.ts';
import { firstSentence } from './first-sentence.ts';
import type { PageHead } from './page-head.ts';
import { sampleNote } from './related-things.ts';
import { shorten } from './shorten.ts';
import { addressIn } from './site-address.ts';

/** The head of a village's page. */
export function villageHead(village: PublishedVillage, text: EntryText, site: Site): PageHead {
  const { name, aliases, place, summary, slug, sample } = village;
  const description = shorten(summary || firstSentence(text) || strings.sharing.village(name));
  const path = `/villages/${slug}/`;
  const thing = {
    '@type': 'Place',
    name,
    alternateName: aliases,
    description,
    address: place,
    url: addressIn(path, site),
    ...sampleNote(sample),
  };
  return {
    title: name,
    description,
    picture: villageCard(village, site),
    things: [thing],
  };
}
