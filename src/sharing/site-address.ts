import type { Site } from '../model/site.ts';

type Whereabouts = Pick<Site, 'url'>;

/** `https://example.cn`; null as long as nobody has said where the site lies. */
export function siteOrigin({ url }: Whereabouts): string | null {
  return url === '' ? null : new URL(url).origin;
}

/** A path of the site as a whole address; null without `url` in the site's settings. */
export function wholeAddress(path: string, site: Whereabouts): string | null {
  const origin = siteOrigin(site);
  return origin && new URL(path, origin).href;
}

/**
 * A path of the site for JSON-LD: whole where possible. A path alone is right too: it is read from
 * the address of the page it stands in.
 */
export function addressIn(path: string, site: Whereabouts): string {
  return wholeAddress(path, site) ?? encodeURI(path);
}
