import type { EntryText } from '../../../model/published.ts';
import type { Site } from '../../../model/site.ts';
import { albumHead } from '../../../sharing/album-head.ts';
import { photoThing, publisherThing } from '../../../sharing/related-things.ts';
import { addressIn } from '../../../sharing/site-address.ts';
import { storyHead } from '../../../sharing/story-head.ts';
import { toJsonLd, type Thing } from '../../../sharing/to-json-ld.ts';
import { RIGHTS_ADDRESS, rightsOf } from '../rights.ts';
import type { OpenEntry } from './entry-facts.ts';

function thingsOf({ section, entry }: OpenEntry, text: EntryText, site: Site): readonly Thing[] {
  const head = section === 'stories' ? storyHead(entry, text, site) : albumHead(entry, text, site);
  return head.things ?? [];
}

/** schema.org, as in the page and a little more: every photo, who keeps it, what may be done with it. */
export function writeJsonLd(open: OpenEntry, text: EntryText, site: Site): string {
  const { section, entry } = open;
  const [, rights] = rightsOf(entry);
  const more = {
    '@id': addressIn(`/${section}/${entry.address}/`, site),
    inLanguage: 'zh-CN',
    keywords: section === 'stories' ? entry.topics : [],
    image: entry.photos.map((photo) => photoThing(photo, site)),
    publisher: publisherThing(site),
    isPartOf: { '@type': 'Collection', name: site.name, url: addressIn('/', site) },
    copyrightNotice: rights,
    usageInfo: RIGHTS_ADDRESS,
  };
  return `${toJsonLd(thingsOf(open, text, site).map((thing) => ({ ...thing, ...more })))}\n`;
}
