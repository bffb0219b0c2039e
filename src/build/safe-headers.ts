import { pathOf, type Handler } from './handler.ts';

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
