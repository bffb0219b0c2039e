import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '@tus/server';
import { DeskRefusal } from '../desk-refusal.ts';
import { explainFailure } from '../explain-failure.ts';
import type { Repository } from '../repository.ts';
import { checkRoom, LARGEST_UPLOAD, MEGABYTE } from './keep-upload.ts';
import { forgetUnfinished, isUploadName, unfinishedFolder } from './unfinished-uploads.ts';

/** Creating, going on, asking how far it is, calling off: reading belongs to blobs. */
const METHODS = ['POST', 'PATCH', 'HEAD', 'DELETE'];
const LARGEST = LARGEST_UPLOAD * MEGABYTE;

/** As the protocol's own server wants refusals: what the page reads is in the body. */
function asTusError(error: unknown) {
  const { id, status, message } = explainFailure(error);
  return { status_code: status, body: JSON.stringify({ error: message, id }) };
}

async function makeServer(repository: Repository, address: string): Promise<Server> {
  const [tus, { FileStore }] = await Promise.all([
    import('@tus/server'),
    import('@tus/file-store'),
  ]);
  await forgetUnfinished(repository);
  return new tus.Server({
    path: address,
    relativeLocation: true,
    // Who may ask has been looked at before; nobody from elsewhere is let in here.
    allowedOrigins: () => false,
    datastore: new FileStore({ directory: await unfinishedFolder(repository) }),
    namingFunction: (_request, metadata) => {
      if (!isUploadName(metadata?.['sha256']))
        throw asTusError(new DeskRefusal('request-unreadable'));
      return metadata['sha256'];
    },
    onUploadCreate: async (_request, { size = 0 }) => {
      await checkRoom(repository, size, LARGEST).catch((error: unknown) => {
        throw asTusError(error);
      });
      return {};
    },
    // A disk that is full now is told from a line that went dead: the one is worth another try.
    onResponseError: async (_request, error) => {
      if (!('status_code' in error) || error.status_code < 500) return undefined;
      return checkRoom(repository, 0, LARGEST).then(() => undefined, asTusError);
    },
  });
}

/** Takes files in pieces, over as many connections as it needs: the tus protocol, at `address`. */
export type ReceiveUploads = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Nothing of it is loaded before somebody sends something. */
export function receiveUploads(repository: Repository, address: string): ReceiveUploads {
  let server: Promise<Server> | undefined;
  return async (request, response) => {
    if (!METHODS.includes(request.method ?? '')) throw new DeskRefusal('request-method');
    server ??= makeServer(repository, address);
    server.catch(() => (server = undefined));
    await (await server).handle(request, response);
  };
}
