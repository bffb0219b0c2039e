/**
 * Files that are named by their content: another content is another name, so they may be kept for
 * ever. As host files write paths: `*` is anything, `:part` one name. Every host is told by this list.
 */
export const NAMED_BY_CONTENT = [
  '/media/*',
  '/_astro/*',
  '/search-index/:part/*',
  '/admin/*.js',
  '/admin/*.css',
] as const;

/** What other sites' pages may read: IIIF viewers lie on other hosts, and draw photos and play sound. */
export const OPEN_TO_ALL = ['/data/*', '/media/*'] as const;

export const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * How long a host on the web may let a page be kept, so that leafing back and forth asks nothing.
 * Short: what is withdrawn has to go. Afterwards the browser asks whether it has changed.
 */
export const FOR_MINUTES = 'public, max-age=300';

/** A path of a host file as a regular expression's source, without its anchors. */
export function patternOf(path: string): string {
  return path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/:[a-z]+/g, '[^/]+');
}

const namedByContent = new RegExp(`^(?:${NAMED_BY_CONTENT.map(patternOf).join('|')})$`);

/** How long a browser may keep a file of `npm start`; null leaves it to ask whether it has changed. */
export function keepFor(path: string): string | null {
  if (namedByContent.test(path)) return FOR_EVER;
  return /^\/desk(?:\/|$)/.test(path) ? 'no-store' : null;
}
