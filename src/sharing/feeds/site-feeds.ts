import type { Site } from '../../model/site.ts';
import { exporting as words } from '../../strings/exporting.ts';
import { strings } from '../../strings/strings.ts';
import { siteOrigin } from '../site-address.ts';
import type { FollowedVillage } from './write-opml.ts';
import { villageFeedPath } from './write-opml.ts';
import type { Feed } from './write-rss.ts';

/** The paths of the site's feeds. */
export const feedPaths = {
  rss: '/rss.xml',
  atom: '/atom.xml',
  podcast: '/podcast.xml',
  villages: '/villages.opml',
} as const;

/** A feed of the whole site; null without the site's address: a feed is read elsewhere. */
export function siteFeed(site: Site, path: string): Feed | null {
  const origin = siteOrigin(site);
  const description = strings.sharing.site(site.tagline, site.station);
  return origin === null ? null : { origin, title: site.name, description, path, page: '/' };
}

/** The feed of one village; null as above. */
export function villageFeed(site: Site, village: FollowedVillage): Feed | null {
  const whole = siteFeed(site, villageFeedPath(village));
  return (
    whole && {
      ...whole,
      title: `${village.name} · ${site.name}`,
      description: words.villageFeed(village.name),
      page: `/villages/${village.slug}/`,
    }
  );
}
