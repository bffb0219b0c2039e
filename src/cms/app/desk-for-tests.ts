import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

type Params = Record<string, any>;
/** A draft: its files' texts by path, and its state. */
interface Draft {
  collection: string;
  slug: string;
  status: string;
  files: Map<string, string>;
}

export interface DeskForTests {
  /** `http://127.0.0.1:…` */
  address: string;
  /** Published texts by path. */
  published: Map<string, string>;
  drafts: Map<string, Draft>;
  close: () => Promise<void>;
}

/** A site of which there is nothing to say. */
const QUIET = { commit: null, buildingSince: null, problem: null, news: null };
const file = (path: string, data: string) => ({ data, file: { path, label: path, id: path } });

/** The answers to Decap's proxy protocol, of a desk that keeps everything in memory. */
function answers({ published, drafts }: Pick<DeskForTests, 'published' | 'drafts'>) {
  const draftOf = ({ collection, slug }: Params) => drafts.get(`${collection}/${slug}`);
  return {
    entriesByFolder: ({ folder, extension }: Params) =>
      [...published]
        .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(extension))
        .map(([path, text]) => file(path, text)),
    getEntry: ({ path }: Params) => file(path, published.get(path) ?? ''),
    unpublishedEntries: () => [...drafts.keys()],
    unpublishedEntry: (params: Params) => {
      const draft = params.id ? drafts.get(params.id) : draftOf(params);
      if (!draft) return undefined;
      const diffs = [...draft.files.keys()].map((path) => ({ id: path, path, newFile: true }));
      return { ...draft, files: undefined, diffs, updatedAt: '2026-01-01T00:00:00Z' };
    },
    unpublishedEntryDataFile: (params: Params) => ({
      data: draftOf(params)?.files.get(params.path),
    }),
    persistEntry: ({ dataFiles, options }: Params) => {
      const [first] = dataFiles;
      const id = `${options.collectionName}/${first.slug}`;
      drafts.set(id, {
        collection: options.collectionName,
        slug: first.slug,
        status: drafts.get(id)?.status ?? options.status ?? 'draft',
        files: new Map(dataFiles.map(({ path, raw }: Params) => [path, raw])),
      });
      return { message: 'saved' };
    },
    getMedia: () => [],
    getNotes: () => ({ notes: [] }),
    getPRMetadata: () => ({ metadata: null }),
    getDeployPreview: () => null,
    keepWriting: () => ({ message: 'kept' }),
    keptWritings: () => ({ writings: [] }),
    forgetWriting: () => ({ message: 'forgotten' }),
  } as Record<string, (params: Params) => unknown>;
}

/** Serves `folder`, and a desk at `/desk/api`; for the tests of what runs in the browser. */
export async function openDeskForTests(folder: string): Promise<DeskForTests> {
  const kept = { published: new Map<string, string>(), drafts: new Map<string, Draft>() };
  const actions = answers(kept);
  const files = sirv(folder, { dev: true });
  const server = createServer(async (request, response) => {
    if (request.url === '/desk/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return void response.write(`data: ${JSON.stringify(QUIET)}\n\n`);
    }
    if (request.url !== '/desk/api')
      return files(request, response, () => void response.writeHead(404).end());
    let body = '';
    for await (const chunk of request) body += chunk;
    const { action, params } = JSON.parse(body) as { action: string; params: Params };
    const answer = actions[action]?.(params);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: `nothing for ${action}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...kept,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
