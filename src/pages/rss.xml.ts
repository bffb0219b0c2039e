import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { feedItems } from '../sharing/feed-items.ts';
import { siteOrigin } from '../sharing/site-address.ts';
import { writeRss } from '../sharing/write-rss.ts';

/** What is new. A feed is read elsewhere, so without the site's address there is none: Astro
 * writes no file for an answer without a body. */
export const GET: APIRoute = async () => {
  const site = await readSite();
  const origin = siteOrigin(site);
  if (!origin) return new Response(null, { status: 404 });
  const { stories, albums } = await readCatalogue();
  return new Response(writeRss(origin, site, feedItems(stories, albums)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
