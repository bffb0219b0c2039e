import type { Site } from '../model/site.ts';
import { wholeAddress } from './site-address.ts';

/**
 * Everybody may read everything: unlisted pages say `noindex` themselves, and naming them here
 * would give them away.
 */
export function writeRobots(site: Pick<Site, 'url'>): string {
  const sitemap = wholeAddress('/sitemap.xml', site);
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;
}
