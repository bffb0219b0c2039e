import { createHash, randomBytes } from 'node:crypto';
import { createServer, request as ask, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepositories, story, workOn, type TestRepository } from '../desk-for-tests.ts';
import { openDesk, type Desk } from '../open-desk.ts';
import { serveDesk } from '../serve-desk.ts';

const createRepository = createRepositories();
let [repository, desk, server]: [TestRepository?, Desk?, Server?] = [];
let port = 0;

beforeAll(async () => {
  repository = createRepository();
  desk = await openDesk({ content: repository.content });
  const hosts: string[] = [];
  const serve = serveDesk(desk, { hosts });
  server = createServer((asked, response) => serve(asked, response, () => response.end('next')));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  hosts.push(`127.0.0.1:${port}`);
});
afterAll(async () => {
  server?.close();
  await desk?.close();
});

interface Sent {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer;
}

function send({ method = 'GET', path = '/desk/files', headers = {}, body }: Sent) {
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>(
    (resolve, reject) => {
      const all = { host: `127.0.0.1:${port}`, ...headers };
      const sent = ask({ port, host: '127.0.0.1', method, path, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(parts),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

async function put(body: Buffer, name = '录音.mp3') {
  const path = `/desk/files?name=${encodeURIComponent(name)}`;
  const { status, bytes } = await send({ method: 'PUT', path, body });
  const said = JSON.parse(bytes.toString()) as { blob: string; size: number; id?: string };
  return { status, ...said };
}

const blobIdOf = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
const uploads = () =>
  repository!.git('for-each-ref', '--format=%(objectname)', 'refs/desk/uploads');

test('a file that was sent is in git as it was, held before anybody saves it, and comes back', async () => {
  const bytes = randomBytes(300_000);
  expect(await put(bytes)).toEqual({ status: 200, blob: blobIdOf(bytes), size: bytes.length });
  expect(uploads()).toContain(blobIdOf(bytes));
  const path = `/desk/files/${blobIdOf(bytes)}?name=${encodeURIComponent('录音.mp3')}`;
  const back = await send({ path });
  expect(back.bytes.equals(bytes)).toBe(true);
  expect(back.headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
});

test('a part of it is given where a player asks for a part', async () => {
  const bytes = randomBytes(200_000);
  const { blob } = await put(bytes);
  const part = (range: string) => send({ path: `/desk/files/${blob}`, headers: { range } });
  const middle = await part('bytes=70000-70009');
  expect(middle.status).toBe(206);
  expect(middle.headers['content-range']).toBe('bytes 70000-70009/200000');
  expect(middle.bytes.equals(bytes.subarray(70_000, 70_010))).toBe(true);
  expect((await part('bytes=-5')).bytes.equals(bytes.subarray(-5))).toBe(true);
  expect((await part('bytes=199990-')).bytes.equals(bytes.subarray(199_990))).toBe(true);
  expect((await part('bytes=200000-')).status).toBe(416);
});

test('a save names it instead of sending it, and the draft holds it then', async () => {
  const bytes = randomBytes(5000);
  const { blob } = await put(bytes);
  const path = 'content/stories/井台/录音.mp3';
  await desk!.handle({
    action: 'persistEntry',
    params: {
      dataFiles: [
        { path: 'content/stories/井台/index.mdx', slug: '井台', raw: story('井台', '新的。') },
      ],
      assets: [{ path, blob }],
      options: { collectionName: 'stories', useWorkflow: true },
    },
  });
  const [draft] = repository!
    .git('for-each-ref', '--format=%(refname)', 'refs/heads/cms')
    .split('\n');
  expect(repository!.git('rev-parse', `${draft}:${path}`)).toBe(blob);
  expect(uploads()).not.toContain(blob);
  expect((await send({ path: `/desk/files/${blob}` })).status).toBe(200);
});

describe('what is not in the archive', () => {
  test('is neither given nor taken into an entry by its id', async () => {
    const outside = repository!.git('rev-parse', 'HEAD:README.md');
    expect((await send({ path: `/desk/files/${outside}` })).status).toBe(404);
    const params = {
      dataFiles: [{ path: 'content/stories/井台/index.mdx', slug: '井台', raw: 'x' }],
      assets: [{ path: 'content/stories/井台/偷.txt', blob: outside }],
      options: { collectionName: 'stories', useWorkflow: true },
    };
    await expect(desk!.handle({ action: 'persistEntry', params })).rejects.toMatchObject({
      id: 'file-missing',
    });
  });

  test.each(['HEAD', 'main', '../../.env', 'a'.repeat(40), '%2e%2e'])('%s', async (name) => {
    expect((await send({ path: `/desk/files/${name}` })).status).not.toBe(200);
  });
});

test.each<[string, OutgoingHttpHeaders]>([
  ['a name rebound to this machine', { host: 'evil.example' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
])('%s neither reads nor writes', async (_, headers) => {
  const { blob } = await put(randomBytes(100));
  const before = uploads();
  const path = '/desk/files?name=a.jpg';
  expect((await send({ path: `/desk/files/${blob}`, headers })).status).toBe(403);
  expect((await send({ method: 'PUT', path, headers, body: randomBytes(9) })).status).toBe(403);
  expect(uploads()).toBe(before);
});

test('a small picture of a photo is upright, and what is no photo has none', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'red' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { blob } = await put(photo, '井.jpg');
  const small = await send({ path: `/desk/files/${blob}?width=320` });
  const { width, height, format } = await sharp(small.bytes).metadata();
  expect([width, height, format]).toEqual([213, 320, 'webp']);
  const { blob: text } = await put(Buffer.from('not a photo'), '井.jpg');
  expect((await send({ path: `/desk/files/${text}?width=320` })).status).toBe(404);
});

test('another desk on the same repository gives what is published and what is in drafts', async () => {
  const { desk: other } = await workOn(repository!);
  const photo = repository!.git('rev-parse', 'HEAD:content/stories/井台/井.jpg');
  expect(await other.blobs.has(photo)).toBe(true);
  const listed = await other.handle({
    action: 'getMedia',
    params: { mediaFolder: 'content/stories/井台', links: true },
  });
  expect(listed).toContainEqual({
    id: photo,
    path: 'content/stories/井台/井.jpg',
    name: '井.jpg',
  });
  await other.close();
});
