import type { PublishedAlbum, PublishedStory } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import type { Card } from './cards/card.ts';
import type { PageHead } from './page-head.ts';
import { sampleNote, villageThing } from './related-things.ts';
import { addressIn } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** What only its kind can say of an entry. */
interface Own {
  card: Card;
  description: string;
  thing: Thing;
}

/** The head of a story's or an album's page. */
export function entryHead(
  section: 'stories' | 'albums',
  entry: PublishedStory | PublishedAlbum,
  { description, thing, card }: Own,
  site: Site,
): PageHead {
  const { title, address, listed, village, referenceCode, sample } = entry;
  const path = `/${section}/${address}/`;
  const told: Thing = {
    ...thing,
    description,
    url: addressIn(path, site),
    contentLocation: villageThing(village, site),
    identifier: referenceCode,
    ...sampleNote(sample),
  };
  return {
    title,
    description,
    unlisted: !listed,
    type: 'article',
    picture: listed ? card : undefined,
    things: [told],
  };
}
