import type { Redirect } from '../sharing/redirects.ts';

/** What a host has to know of addresses that are not what they were. */
export interface MovedAddresses {
  redirects: readonly Pick<Redirect, 'from' | 'to'>[];
  /** Paths of pages that only say that there is nothing any more. */
  withdrawn: readonly string[];
}

/**
 * A path as it stands in an address: nothing in it ends a line, a quotation or a word of a host
 * file. Throws where it is no path of this site.
 */
export function addressOf(path: string): string {
  if (!/^\/(?!\/)/.test(path)) throw new Error(`Not a path of this site: ${path}`);
  return encodeURI(decodeURI(path)).replace(
    /[$'";{}\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. Withdrawn pages are not in it: neither can
 * send a page with status 410, and a list of them is nobody's business.
 */
export function redirectsFile({ redirects }: MovedAddresses): string {
  // Short addresses last: where there are more lines than a host reads, their pages lead on.
  const isShort = ({ from }: Pick<Redirect, 'from'>) => Number(from.startsWith('/s/'));
  const sorted = [...redirects].sort((a, b) => isShort(a) - isShort(b));
  return sorted.map(({ from, to }) => `${addressOf(from)} ${addressOf(to)} 301\n`).join('');
}
