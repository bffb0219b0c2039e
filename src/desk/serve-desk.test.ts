import { createServer, request as ask, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepositories, saveParams, story, WELL } from './desk-for-tests.ts';
import { openDesk, type Desk } from './open-desk.ts';
import { serveDesk } from './serve-desk.ts';

const createRepository = createRepositories();
let server: Server;
let desk: Desk;
let port = 0;
const hosts: string[] = [];

beforeAll(async () => {
  desk = await openDesk({ content: createRepository().content });
  const serve = serveDesk(desk, { hosts, largestBody: 1_000_000 });
  server = createServer((request, response) =>
    serve(request, response, () => response.writeHead(404).end('next')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  hosts.push(`127.0.0.1:${port}`, `localhost:${port}`);
});
afterAll(async () => {
  server.close();
  await desk.close();
});

interface Sent {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer | (() => AsyncGenerator<Buffer>);
}

/** Sends as no browser could: any Host, any Origin, any body. */
function send({ method = 'POST', path = '/desk/api', headers = {}, body = '' }: Sent) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const all = { host: `127.0.0.1:${port}`, 'content-type': 'application/json', ...headers };
      const sent = ask({ port, host: '127.0.0.1', method, path, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        });
      });
      sent.on('error', reject);
      if (typeof body === 'function') void pour(body(), sent).catch(() => undefined);
      else sent.end(body);
    },
  );
}

async function pour(parts: AsyncGenerator<Buffer>, sent: ReturnType<typeof ask>): Promise<void> {
  for await (const part of parts) {
    if (sent.destroyed) return;
    if (!sent.write(part)) await new Promise((resolve) => sent.once('drain', resolve));
  }
  sent.end();
}

const info = JSON.stringify({ branch: 'main', action: 'info', params: {} });
const idOf = ({ text }: { text: string }) => JSON.parse(text).id;

test('a page of this server is answered, with no header that lets others read the answer', async () => {
  const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
  const answer = await send({ headers, body: info });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({
    publish_modes: ['simple', 'editorial_workflow'],
  });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );
});

test('other addresses are not ours', async () => {
  expect(await send({ path: '/stories/', body: info })).toMatchObject({
    status: 404,
    text: 'next',
  });
});

describe('what does not come from our own page is refused', () => {
  test.each<[string, OutgoingHttpHeaders]>([
    ['a name rebound to this machine', { host: 'evil.example:4321' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin to speak of', { origin: 'null' }],
    ['another port as origin', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'text/plain' }],
    ['a form with a lie in it', { 'content-type': 'text/plain; application/json' }],
  ])('%s', async (_, headers) => {
    const answer = await send({ headers, body: info });
    expect(answer.status).toBe(403);
    expect(idOf(answer)).toBe('request-foreign');
  });

  test.each(['GET', 'OPTIONS', 'PUT', 'DELETE'])('%s', async (method) => {
    expect(await send({ method })).toMatchObject({ status: 405 });
  });
});

describe('what cannot be read is refused with a sentence', () => {
  test.each([
    ['no JSON', '{'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a list', '[]'],
    ['no parameters', '{"action":"info"}'],
    ['wrong parameters', '{"action":"getEntry","params":{"path":7}}'],
    [
      'no base64',
      JSON.stringify({
        action: 'persistMedia',
        params: { asset: { path: 'content/a', encoding: 'base64', content: '!!' } },
      }),
    ],
  ])('%s', async (_, body) => {
    const answer = await send({ body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error).toContain('读不懂');
  });

  test.each(['constructor', '__proto__', 'toString', 'dropDatabase'])('%s', async (action) => {
    const answer = await send({ body: JSON.stringify({ action, params: {} }) });
    expect(answer).toMatchObject({ status: 422 });
  });
});

test('a file of 2 GB is refused as soon as it says so, and after a few pieces when it does not', async () => {
  const said = await send({ headers: { 'content-length': 2_000_000_000 }, body: () => endless(1) });
  expect(said.status).toBe(413);
  expect(JSON.parse(said.text).error).toContain('文件太大了');
  let sent = 0;
  const silent = await send({ body: () => endless(2_000, () => (sent += 1)) });
  expect(silent.status).toBe(413);
  expect(sent).toBeLessThan(100);
});

async function* endless(pieces: number, onPiece = () => 0): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < pieces; piece += 1) {
    onPiece();
    yield Buffer.alloc(1_000_000, 97);
  }
}

test('no answer names a folder of this machine', async () => {
  const paths = ['content/.git/config', '/etc/passwd', 'content/none.mdx', 'content/stories'];
  for (const path of paths) {
    for (const action of ['getEntry', 'getMediaFile', 'entryHistory']) {
      const { text } = await send({ body: JSON.stringify({ action, params: { path } }) });
      expect(text).not.toMatch(/\/tmp|\/home|\.git\/|fatal|at file:/);
    }
  }
});

test('a save goes all the way', async () => {
  const params = saveParams('井台', story('井台', '从网页来的。'));
  const body = JSON.stringify({ branch: 'master', action: 'persistEntry', params });
  expect(await send({ body })).toMatchObject({ status: 200 });
  const asked = { collection: 'stories', slug: '井台', path: WELL, id: '' };
  const read = JSON.stringify({ action: 'unpublishedEntryDataFile', params: asked });
  expect(JSON.parse((await send({ body: read })).text).data).toContain('从网页来的。');
});
