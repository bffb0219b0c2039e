import { desk } from '../strings/notice.ts';
import { answer, type Handler } from './handler.ts';

/** What a browser on this machine may call a server at `port`. */
export function ownHosts(port: number): string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
}

/**
 * Refuses requests under any other name: a page elsewhere whose name is made to lead here
 * (DNS rebinding) reads nothing.
 */
export function onlyHosts(hosts: readonly string[]): Handler {
  return ({ headers }, response, next) => {
    if (hosts.includes(headers.host?.toLowerCase() ?? '')) next();
    else answer(response, 403, 'text/plain', desk.wrongHost(`http://${hosts[0]}/`));
  };
}

/** Whether a page of this site asks, or somebody types the address; not a page of another site. */
export function isOwnPage(
  headers: Parameters<Handler>[0]['headers'],
  hosts: readonly string[],
): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // A server in front may have taken the encryption off.
  const ours = (host: string) => origin === `http://${host}` || origin === `https://${host}`;
  return origin === undefined || hosts.some(ours);
}
