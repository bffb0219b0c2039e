import { photoUrl } from '../media/photo-variants.ts';
import type { NamedLink, PublishedPhoto } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { addressIn } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** People as an entry names them, each once; a pseudonym has no page. */
export function peopleThings(links: readonly NamedLink[], site: Site): Thing[] {
  const unlike = links.filter(
    ({ name, slug }, index) =>
      links.findIndex((each) => each.name === name && each.slug === slug) === index,
  );
  return unlike.map(({ name, slug }) => ({
    '@type': 'Person',
    name,
    url: slug && addressIn(`/people/${slug}/`, site),
  }));
}

export function villageThing(village: NamedLink | null, site: Site): Thing | null {
  return (
    village && {
      '@type': 'Place',
      name: village.name,
      url: village.slug && addressIn(`/villages/${village.slug}/`, site),
    }
  );
}

/** Who publishes all of it: the station, or the site while it names none. */
export function publisherThing(site: Site): Thing {
  return {
    '@type': 'Organization',
    name: site.station || site.name,
    url: addressIn('/', site),
  };
}

export function photoThing({ image, alt, caption, credit }: PublishedPhoto, site: Site): Thing {
  return {
    '@type': 'ImageObject',
    contentUrl: addressIn(photoUrl(image, 1600), site),
    caption: caption ?? alt,
    creditText: credit,
  };
}

/** Says of what is invented that it is; spread into a thing. */
export function sampleNote(sample: boolean): { disambiguatingDescription?: string } {
  return sample ? { disambiguatingDescription: strings.story.sampleNote } : {};
}
