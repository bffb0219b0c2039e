import type { IncomingMessage } from 'node:http';
import { answer, type Handler } from '../build/handler.ts';

const first = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value.join(',') : (value ?? '')).trim();

/**
 * Where a request comes from, told by the server in front: the last address it wrote down, since
 * all before that is what the visitor said. Only asked where that server is trusted.
 */
export function forwardedAddress({ headers, socket }: IncomingMessage): string {
  const told = first(headers['x-forwarded-for']).split(',').pop()!.trim();
  return told || (socket.remoteAddress ?? '');
}

/**
 * Believes the server in front, which runs on this machine and was told of with `--proxy`: under
 * which name it was asked, and whether that was encrypted. Who came without encryption is sent to
 * the encrypted address.
 */
export function behindProxy(address: string): Handler {
  const { host, protocol } = new URL(address);
  return (request, response, next) => {
    const { headers } = request;
    const asked = first(headers['x-forwarded-host']).toLowerCase();
    if (asked === host) headers.host = host;
    const isPlain = first(headers['x-forwarded-proto']).toLowerCase() === 'http';
    if (!isPlain || protocol === 'http:') return next();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 403, 'text/plain', address);
    const path = request.url?.startsWith('/') ? request.url : '/';
    response.writeHead(308, { location: address + path }).end();
  };
}
