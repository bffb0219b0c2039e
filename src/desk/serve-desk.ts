import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { DeskRefusal } from './desk-refusal.ts';
import { isFilesAddress, serveFiles } from './files/serve-files.ts';
import { explainFailure } from './explain-failure.ts';
import type { Desk, Editor } from './open-desk.ts';
import { readBody } from './read-body.ts';

export interface ServeOptions {
  /** `127.0.0.1:4321`, `localhost:4321`: the names this server answers to. */
  hosts: readonly string[];
  /** Who asks, where editors log in; a refusal of its own may be thrown. */
  findEditor?: (request: IncomingMessage) => Editor | undefined;
  /** In bytes. */
  largestBody?: number;
}

export const DESK_ADDRESS = '/desk/api';

const envelope = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()) });

/**
 * Only a page of this very server may ask. A name that is not ours in Host is a page that rebound
 * its own name to this machine; a foreign Origin is a page elsewhere; and JSON cannot be sent
 * across origins without asking first, which is never allowed here.
 */
function checkOrigin({ headers }: IncomingMessage, hosts: readonly string[]): void {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  const ours = hosts.includes(host.toLowerCase());
  const same = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  const near = site === undefined || site === 'same-origin' || site === 'none';
  if (!ours || !same || !near) throw new DeskRefusal('request-foreign');
}

function checkForm({ method, headers }: IncomingMessage): void {
  if (method !== 'POST') throw new DeskRefusal('request-method');
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json') throw new DeskRefusal('request-foreign');
}

function parseBody(bytes: Buffer): z.infer<typeof envelope> {
  try {
    return envelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new DeskRefusal('request-unreadable');
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body ?? null));
}

async function serve(desk: Desk, options: ServeOptions, request: IncomingMessage) {
  checkOrigin(request, options.hosts);
  checkForm(request);
  const editor = options.findEditor?.(request);
  return desk.handle(parseBody(await readBody(request, options.largestBody)), editor);
}

async function serveFile(
  desk: Desk,
  options: ServeOptions,
  [request, response]: [IncomingMessage, ServerResponse],
) {
  checkOrigin(request, options.hosts);
  options.findEditor?.(request);
  return serveFiles(desk, request, response);
}

/**
 * `POST /desk/api` for Decap's proxy backend, `/desk/files` for photos and recordings; every other
 * address is the next one's.
 */
export function serveDesk(desk: Desk, options: ServeOptions) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.url?.split('?')[0] ?? '';
    const isFile = isFilesAddress(path);
    if (path !== DESK_ADDRESS && !isFile) return next();
    const served = isFile
      ? serveFile(desk, options, [request, response])
      : serve(desk, options, request);
    served.then(
      (body) => (isFile && body === undefined ? undefined : answer(response, 200, body)),
      (error: unknown) => {
        const { id, status, message, details } = explainFailure(error);
        // What has not been read of a body that is too large is not waited for.
        if (!request.complete) response.setHeader('connection', 'close');
        answer(response, status, { error: message, id, ...details });
      },
    );
  };
}
