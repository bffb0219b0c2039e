import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { archivePaths } from '../load/archive-paths.ts';
import { readEntryText } from '../load/text-store.ts';
import { episodes } from '../sharing/feeds/episodes.ts';
import { feedResponse } from '../sharing/feeds/feed-response.ts';
import { feedPaths, siteFeed } from '../sharing/feeds/site-feeds.ts';
import { writePodcast } from '../sharing/feeds/write-podcast.ts';

/** Every recording as an episode. */
export const GET: APIRoute = async () => {
  const site = await readSite();
  const feed = siteFeed(site, feedPaths.podcast);
  if (!feed) return feedResponse('application/rss+xml', null);
  const { stories } = await readCatalogue();
  const { cache } = archivePaths();
  const heard = await episodes(stories, (textKey) => readEntryText(cache, textKey));
  const publisher = { name: site.station || site.name, email: site.email };
  return feedResponse('application/rss+xml', writePodcast(feed, publisher, heard));
};
