import { pathOf, type Handler } from './handler.ts';

/** Named by their content: another content is another name. */
const FOR_EVER = /^\/(?:(?:media|_astro|search-index\/[^/]+)\/|admin\/.+\.(?:js|css)$)/;

/** How long a browser may keep a file; null leaves it to ask whether it has changed. */
export function keepFor(path: string): string | null {
  if (FOR_EVER.test(path)) return 'public, max-age=31536000, immutable';
  return /^\/desk(?:\/|$)/.test(path) ? 'no-store' : null;
}

/** What every answer says about itself; the editor's page is shown in nobody's frame, nor in ours. */
export const safeHeaders: Handler = (request, response, next) => {
  const path = pathOf(request);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  if (/^\/(?:admin|desk)(?:\/|$)/.test(path)) {
    response.setHeader('content-security-policy', "frame-ancestors 'none'");
  }
  if (path.startsWith('/desk/')) response.setHeader('cache-control', 'no-store');
  next();
};
