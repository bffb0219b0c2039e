import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { feedResponse } from '../sharing/feeds/feed-response.ts';
import { writeOpml } from '../sharing/feeds/write-opml.ts';
import { siteOrigin } from '../sharing/site-address.ts';

/** The villages' feeds in one list. */
export const GET: APIRoute = async () => {
  const site = await readSite();
  const origin = siteOrigin(site);
  const xml = origin && writeOpml(origin, site.name, (await readCatalogue()).villages);
  return feedResponse('text/x-opml', xml);
};
