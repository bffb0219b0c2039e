import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in, not Forgejo: answers what Decap asks on the way from logging in to an open entry, as
 * Forgejo's own source does (`GetTreeBySHA`, `GetBlobBySHA`, `GetGeneralAPISettings`), its two silent
 * limits included. What it does not know gets 404.
 */
export interface ForgejoForTests {
  address: string;
  /** As in `app.ini`; may be changed while somebody is logged in. */
  api: { blob: number; tree: number; isTold: boolean };
  /** Published texts by path; a number is a file of so many bytes that nobody looks into. */
  files: Map<string, string | number>;
  /** `GET /repos/…`: every address asked for, without the front. */
  asked: string[];
  close: () => Promise<void>;
}

const REPOSITORY = 'zhan/guxianghen';
const shaOf = (text: string) => createHash('sha1').update(text).digest('hex');
const sizeOf = (file: string | number) =>
  typeof file === 'number' ? file : Buffer.byteLength(file);

type Answer = object | unknown[] | null;

/** Folders and files, as `git ls-tree -r -t` has them. */
function entriesOf(files: ForgejoForTests['files']) {
  const folders = [...files.keys()].flatMap((path) =>
    path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/')),
  );
  const trees = [...new Set(folders)]
    .filter(Boolean)
    .map((path) => ({ path, type: 'tree', size: 0, sha: shaOf(path) }));
  const blobs = [...files].map(([path, file]) => ({
    path,
    type: 'blob',
    size: sizeOf(file),
    sha: shaOf(`${path} ${file}`),
  }));
  return [...trees, ...blobs];
}

function treePage({ files, api }: ForgejoForTests, query: URLSearchParams): Answer {
  const entries = entriesOf(files);
  const page = Math.max(1, Number(query.get('page')));
  const begin = api.tree * (page - 1);
  const tree = entries.slice(begin, begin + api.tree);
  const truncated = begin + tree.length < entries.length;
  return { sha: 'tip', truncated, page, total_count: entries.length, tree };
}

function blob({ files, api }: ForgejoForTests, sha: string): Answer {
  const found = [...files].find(([path, file]) => shaOf(`${path} ${file}`) === sha);
  if (!found) return null;
  const size = sizeOf(found[1]);
  if (size > api.blob) return { sha, size, content: null, encoding: null };
  const content = Buffer.from(String(found[1])).toString('base64');
  return { sha, size, content, encoding: 'base64' };
}

function answerApi(forgejo: ForgejoForTests, path: string, query: URLSearchParams): Answer {
  const { api, files } = forgejo;
  const repository = `/repos/${REPOSITORY}`;
  if (path === '/user') return { login: 'zhang', full_name: '张老师', email: 'z@example.cn' };
  if (path === '/settings/api' && api.isTold)
    return {
      max_response_items: 50,
      default_paging_num: 30,
      default_git_trees_per_page: api.tree,
      default_max_blob_size: api.blob,
    };
  if (path === repository) return { owner: { login: 'zhan' }, permissions: { push: true } };
  if (path === `${repository}/branches/main`) return { name: 'main', commit: { id: 'tip' } };
  if (path === `${repository}/git/trees/tip`) return treePage(forgejo, query);
  if (path.startsWith(`${repository}/git/blobs/`)) return blob(forgejo, path.split('/').pop()!);
  if (path === `${repository}/pulls` || path === `${repository}/commits`) return [];
  const named = decodeURIComponent(path.replace(`${repository}/contents/`, ''));
  const file = files.get(named);
  return file === undefined ? null : { path: named, sha: shaOf(`${named} ${file}`) };
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
}

/** The page on which somebody would type their password; here they are let in at once. */
function authorize(query: URLSearchParams, response: ServerResponse): void {
  const back = new URL(query.get('redirect_uri')!);
  back.searchParams.set('code', 'a-code');
  back.searchParams.set('state', query.get('state')!);
  response.writeHead(302, { location: back.href }).end();
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? { message: 'not found' }));
}

/** Opens the stand-in with Forgejo's own defaults. */
export async function openForgejoForTests(): Promise<ForgejoForTests> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://forgejo');
    allow(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (pathname === '/login/oauth/authorize') return authorize(searchParams, response);
    if (pathname === '/login/oauth/access_token')
      return send(response, { access_token: 'a-token', token_type: 'bearer' });
    const path = pathname.replace('/api/v1', '');
    forgejo.asked.push(path);
    send(response, answerApi(forgejo, path, searchParams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const forgejo: ForgejoForTests = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    api: { blob: 10_485_760, tree: 1000, isTold: true },
    files: new Map(),
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return forgejo;
}
