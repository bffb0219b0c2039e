import type { APIRoute } from 'astro';
import { readCatalogue, readSite } from '../catalogue/catalogue.ts';
import { archivePaths } from '../load/archive-paths.ts';
import { readEntryText } from '../load/text-store.ts';
import { addFullText } from '../sharing/feeds/add-full-text.ts';
import { feedItems } from '../sharing/feeds/feed-items.ts';
import { feedResponse } from '../sharing/feeds/feed-response.ts';
import { feedPaths, siteFeed } from '../sharing/feeds/site-feeds.ts';
import { writeAtom } from '../sharing/feeds/write-atom.ts';

/** The same as `rss.xml`, in the other format. */
export const GET: APIRoute = async () => {
  const site = await readSite();
  const feed = siteFeed(site, feedPaths.atom);
  if (!feed) return feedResponse('application/atom+xml', null);
  const { stories, albums } = await readCatalogue();
  const { cache } = archivePaths();
  const items = await addFullText(feedItems(stories, albums), feed.origin, (textKey) =>
    readEntryText(cache, textKey),
  );
  return feedResponse('application/atom+xml', writeAtom(feed, site.station || site.name, items));
};
