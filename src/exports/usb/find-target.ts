import type { BuiltSite } from './built-site.ts';
import { siteFile } from './usb-path.ts';

/** Where an address on a page leads. */
export type Target =
  /** Left as it is written: a place on the page, another site, a telephone. */
  | { to: 'elsewhere' }
  /** A file of the site that goes along; `rest` is what stands behind it, `?…#…`. */
  | { to: 'file'; file: string; rest: string }
  /** A file of the site that stays at home; the whole address, where it has one. */
  | { to: 'home'; address: string | null };

/** For people at a desk, for search engines, for programs: nothing of it goes on a stick. */
const STAYS = /^(admin|desk|data)\/|\.(xml|opml|rss|atom|webmanifest)$|^robots\.txt$|^_/;
/** Any that nobody has. */
const NOWHERE = 'http://site.invalid';
/** A page that sends on to one that sends on … is a circle. */
const MOST_STEPS = 4;

async function stays(file: string, { head }: BuiltSite): Promise<boolean> {
  if (STAYS.test(file) && !file.startsWith('_astro/')) return true;
  return file.endsWith('.html') && (await head(file)).unlisted;
}

function urlOf(address: string, page: string, origin: string | null): URL | null {
  if (!URL.canParse(address, `${NOWHERE}/${encodeURI(page)}`)) return null;
  const url = new URL(address, `${NOWHERE}/${encodeURI(page)}`);
  return url.origin === NOWHERE || url.origin === origin ? url : null;
}

/** Finds where `address` leads from the file `page`; pages that only send on are passed over. */
export async function findTarget(
  address: string,
  page: string,
  site: BuiltSite,
  steps = 0,
): Promise<Target> {
  if (address === '' || address.startsWith('#')) return { to: 'elsewhere' };
  const url = urlOf(address, page, site.origin);
  if (!url) return { to: 'elsewhere' };
  const found = siteFile(url.pathname);
  const file = site.files.has(found) ? found : `${found}/index.html`;
  const rest = url.search + url.hash;
  const path = url.pathname + rest;
  if (!site.files.has(file) || (await stays(file, site)))
    return { to: 'home', address: site.origin && site.origin + path };
  const { leadsTo } = file.endsWith('.html') ? await site.head(file) : { leadsTo: null };
  if (!leadsTo || steps === MOST_STEPS) return { to: 'file', file, rest };
  const next = await findTarget(leadsTo, file, site, steps + 1);
  return next.to === 'file' ? { ...next, rest: next.rest || rest } : next;
}
