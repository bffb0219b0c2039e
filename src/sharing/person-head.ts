import type { PublishedPerson } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { personCard } from './cards/page-cards.ts';
import type { PageHead } from './page-head.ts';
import { sampleNote, villageThing } from './related-things.ts';
import { shorten } from './shorten.ts';
import { addressIn } from './site-address.ts';

/** The head of a person's page. */
export function personHead(person: PublishedPerson, site: Site): PageHead {
  const { name, slug, about, birthYear, village, sample } = person;
  const path = `/people/${slug}/`;
  const thing = {
    '@type': 'Person',
    name,
    description: about,
    birthDate: birthYear && String(birthYear),
    homeLocation: villageThing(village, site),
    url: addressIn(path, site),
    ...sampleNote(sample),
  };
  return {
    title: name,
    description: shorten(strings.sharing.person(name, village?.name, about)),
    type: 'profile',
    picture: personCard(person, site),
    things: [thing],
  };
}
