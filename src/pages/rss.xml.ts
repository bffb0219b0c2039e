import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { archivePaths } from '../load/archive-paths.ts';
import { readEntryText } from '../load/text-store.ts';
import { addFullText } from '../sharing/feeds/add-full-text.ts';
import { feedItems } from '../sharing/feeds/feed-items.ts';
import { feedResponse } from '../sharing/feeds/feed-response.ts';
import { feedPaths, siteFeed } from '../sharing/feeds/site-feeds.ts';
import { writeRss } from '../sharing/feeds/write-rss.ts';

/** What is new, with its full text. */
export const GET: APIRoute = async () => {
  const feed = siteFeed(await readSite(), feedPaths.rss);
  if (!feed) return feedResponse('application/rss+xml', null);
  const { stories, albums } = await readCatalogue();
  const { cache } = archivePaths();
  const items = await addFullText(feedItems(stories, albums), feed.origin, (textKey) =>
    readEntryText(cache, textKey),
  );
  return feedResponse('application/rss+xml', writeRss(feed, items));
};
