import type { PublishedStory } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { siteCard } from './cards/page-cards.ts';
import type { PageHead } from './page-head.ts';
import { publisherThing } from './related-things.ts';
import { shorten } from './shorten.ts';
import { addressIn, siteOrigin } from './site-address.ts';
import type { Thing } from './to-json-ld.ts';

/** Search engines put what was typed in place of the braces; a template has to be a whole address. */
function searchThing(site: Site): Thing | null {
  const origin = siteOrigin(site);
  if (!origin) return null;
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search/?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
}

/** The head of the home page: the site itself, and its first story's photo on the card. */
export function homeHead(lead: PublishedStory | undefined, site: Site): PageHead {
  const { name, tagline, station } = site;
  const description = shorten(strings.sharing.site(tagline, station));
  const thing = {
    '@type': 'WebSite',
    name,
    alternateName: tagline,
    description,
    url: addressIn('/', site),
    inLanguage: 'zh-CN',
    publisher: publisherThing(site),
    potentialAction: searchThing(site),
  };
  return { description, picture: siteCard(lead, site), things: [thing] };
}
