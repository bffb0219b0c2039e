import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeskRefusal } from '../desk-refusal.ts';
import type { Repository } from '../repository.ts';
import { readRange } from './byte-range.ts';
import { drawThumbnail, thumbnailSizes, type ThumbnailSize } from './draw-thumbnail.ts';
import { fileType } from './file-type.ts';
import { keepUpload } from './keep-upload.ts';
import type { KnownBlobs } from './known-blobs.ts';
import { receiveUploads, type ReceiveUploads } from './receive-uploads.ts';
import { blobSize, streamBlob } from './stream-blob.ts';
import { takeFinished } from './unfinished-uploads.ts';

/** What lies behind the address, for whoever has been let in. */
export interface DeskFiles {
  repository: Repository;
  blobs: KnownBlobs;
}

export const FILES_ADDRESS = '/desk/files';
/** Below it uploads that can be gone on with are called by their SHA-256. */
const SENDING = `${FILES_ADDRESS}/sending`;

/** Whether this address is one of ours. */
export const isFilesAddress = (path: string) =>
  path === FILES_ADDRESS || path.startsWith(`${FILES_ADDRESS}/`);

/**
 * Named by what is in it, it could be kept for ever; but a computer in an office has many hands, and
 * a photo may be withdrawn: a day, and by this browser only.
 */
const KEPT = {
  'cache-control': 'private, max-age=86400, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

const receivers = new WeakMap<Repository, ReceiveUploads>();

function receiverOf(repository: Repository): ReceiveUploads {
  const receive = receivers.get(repository) ?? receiveUploads(repository, SENDING);
  receivers.set(repository, receive);
  return receive;
}

async function takeSent({ repository, blobs }: DeskFiles, sent: string) {
  const kept = await takeFinished(repository, sent);
  blobs.add(kept.blob);
  return kept;
}

async function take({ repository, blobs }: DeskFiles, request: IncomingMessage, name: string) {
  const length = request.headers['content-length'];
  const announced = length === undefined ? undefined : Number(length);
  const kept = await keepUpload(repository, { bytes: request, name, announced });
  blobs.add(kept.blob);
  return kept;
}

async function giveThumbnail(
  { repository }: DeskFiles,
  { blob, size }: { blob: string; size: ThumbnailSize },
  response: ServerResponse,
) {
  const photo = await repository.objects.read(blob);
  const drawn = photo && (await drawThumbnail(photo, size));
  if (!drawn) throw new DeskRefusal('file-missing');
  response.writeHead(200, {
    ...KEPT,
    'content-type': 'image/webp',
    'content-length': drawn.length,
  });
  response.end(drawn);
}

async function give(
  { repository }: DeskFiles,
  { blob, name }: { blob: string; name: string },
  [request, response]: [IncomingMessage, ServerResponse],
) {
  const size = await blobSize(repository, blob);
  if (size === undefined) throw new DeskRefusal('file-missing');
  const asked = readRange(request.headers.range, size);
  if (asked === null) {
    response.writeHead(416, { 'content-range': `bytes */${size}` });
    return void response.end();
  }
  const range = asked ?? { first: 0, last: size - 1 };
  response.writeHead(asked ? 206 : 200, {
    ...KEPT,
    'content-type': fileType(name),
    'content-length': range.last - range.first + 1,
    'accept-ranges': 'bytes',
    ...(asked && { 'content-range': `bytes ${range.first}-${range.last}/${size}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  // Who stops listening, or closes the page, has heard enough.
  await pipeline(Readable.from(streamBlob(repository, blob, range)), response).catch(
    () => undefined,
  );
}

/**
 * `PUT /desk/files?name=…` takes a file in and answers `{ blob, size }`; `GET /desk/files/<blob>`
 * gives one back, with Range, or with `?width=320` a small picture of it. `/desk/files/sending` speaks
 * tus, and `PUT /desk/files?sent=<sha256>` takes in what came whole that way. Answers what is to be
 * sent as JSON; undefined where the response has been given.
 */
export async function serveFiles(
  files: DeskFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://desk');
  const name = searchParams.get('name') ?? '';
  if (pathname === FILES_ADDRESS) {
    if (request.method !== 'PUT') throw new DeskRefusal('request-method');
    const sent = searchParams.get('sent');
    return sent === null ? take(files, request, name) : takeSent(files, sent);
  }
  if (pathname === SENDING || pathname.startsWith(`${SENDING}/`))
    return receiverOf(files.repository)(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new DeskRefusal('request-method');
  const blob = pathname.slice(FILES_ADDRESS.length + 1);
  if (!(await files.blobs.has(blob))) throw new DeskRefusal('file-missing');
  const size = thumbnailSizes.find((known) => String(known) === searchParams.get('width'));
  if (size) await giveThumbnail(files, { blob, size }, response);
  else await give(files, { blob, name }, [request, response]);
  return undefined;
}
