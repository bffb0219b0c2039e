import type { APIRoute, GetStaticPaths } from 'astro';
import { readCatalogue, readSite } from '../../../catalogue/catalogue.ts';
import { archivePaths } from '../../../load/archive-paths.ts';
import { readEntryText } from '../../../load/text-store.ts';
import { addFullText } from '../../../sharing/feeds/add-full-text.ts';
import { feedItems } from '../../../sharing/feeds/feed-items.ts';
import { feedResponse } from '../../../sharing/feeds/feed-response.ts';
import { villageFeed } from '../../../sharing/feeds/site-feeds.ts';
import { writeRss } from '../../../sharing/feeds/write-rss.ts';
import { siteOrigin } from '../../../sharing/site-address.ts';

/** What is new of one village. */
export const getStaticPaths = (async () => {
  if (!siteOrigin(await readSite())) return [];
  const { villages, stories, albums } = await readCatalogue();
  return villages.map((village) => ({
    params: { slug: village.slug },
    props: {
      village,
      items: feedItems(
        stories.filter((story) => story.village?.slug === village.slug),
        albums.filter((album) => album.village?.slug === village.slug),
      ),
    },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const feed = villageFeed(await readSite(), props.village);
  if (!feed) return feedResponse('application/rss+xml', null);
  const { cache } = archivePaths();
  const items = await addFullText(props.items, feed.origin, (textKey) =>
    readEntryText(cache, textKey),
  );
  return feedResponse('application/rss+xml', writeRss(feed, items));
};
