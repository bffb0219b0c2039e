import { ADMIN_POLICY, PLAIN_HEADERS } from '../hosting/site-policy.ts';
import { pathOf, type Handler } from './handler.ts';

/** What every answer says about itself; the editor's page is shown in nobody's frame, nor in ours. */
export const safeHeaders: Handler = (request, response, next) => {
  const path = pathOf(request);
  for (const header of Object.entries(PLAIN_HEADERS)) response.setHeader(...header);
  if (/^\/(?:admin|desk)(?:\/|$)/.test(path)) {
    response.setHeader('content-security-policy', ADMIN_POLICY);
  }
  if (path.startsWith('/desk/')) response.setHeader('cache-control', 'no-store');
  next();
};
