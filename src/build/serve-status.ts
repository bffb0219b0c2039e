import type { ServerResponse } from 'node:http';
import { desk } from '../strings/notice.ts';
import { answer, pathOf, type Handler } from './handler.ts';
import type { KeptSite } from './keep-site.ts';
import { isOwnPage } from './own-hosts.ts';
import type { SiteStatus } from './site-status.ts';

/** Proxies and browsers forget a connection on which nothing comes; milliseconds. */
const STILL_HERE = 25_000;

function stream(response: ServerResponse, site: Pick<KeptSite, 'status' | 'onChange'>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (status: SiteStatus) => response.write(`data: ${JSON.stringify(status)}\n\n`);
  send(site.status());
  const stop = site.onChange(send);
  const timer = setInterval(() => response.write(':\n\n'), STILL_HERE);
  response.on('close', () => {
    clearInterval(timer);
    stop();
  });
}

/**
 * Tells the editor's page how the site stands: once at `/desk/status`, and with every change at
 * `/desk/events` (Server-Sent Events, each the whole status). `onWatched`: an editor is there.
 */
export function serveStatus(
  site: Pick<KeptSite, 'status' | 'onChange'>,
  { hosts, onWatched = () => undefined }: { hosts: readonly string[]; onWatched?: () => void },
): Handler {
  return (request, response, next) => {
    const path = pathOf(request);
    if (path !== '/desk/status' && path !== '/desk/events') return next();
    if (!isOwnPage(request.headers, hosts))
      return answer(response, 403, 'text/plain', desk.wrongPage);
    if (request.method !== 'GET') return answer(response, 405, 'text/plain', desk.onlyRead);
    if (path === '/desk/status')
      return answer(response, 200, 'application/json', JSON.stringify(site.status()));
    onWatched();
    stream(response, site);
  };
}
