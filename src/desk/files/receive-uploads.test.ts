import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepositories, type TestRepository } from '../desk-for-tests.ts';
import { openDesk, type Desk } from '../open-desk.ts';
import { serveDesk } from '../serve-desk.ts';
import { forgetUnfinished } from './unfinished-uploads.ts';

const createRepository = createRepositories();
const DAY = 86_400_000;
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

interface Asked {
  method: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer;
  /** Bytes after which the line goes dead. */
  dead?: number;
}

function send({ method, path = '/desk/files/sending', headers = {}, body, dead }: Asked) {
  const all = { host: `127.0.0.1:${port}`, 'tus-resumable': '1.0.0', ...headers };
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = ask({ port, host: '127.0.0.1', method, path, headers: all }, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, text }),
        );
      });
      sent.on('error', reject);
      if (dead === undefined) return void sent.end(body);
      sent.write(body!.subarray(0, dead), () =>
        setTimeout(() => sent.destroy(new Error('dead')), 50),
      );
    },
  );
}

const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const blobOf = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
const at = (sha: string) => `/desk/files/sending/${sha}`;

function create(sha: string, size: number, headers: OutgoingHttpHeaders = {}) {
  const named = `sha256 ${Buffer.from(sha).toString('base64')}`;
  const all = { 'upload-length': String(size), 'upload-metadata': named, ...headers };
  return send({ method: 'POST', headers: all });
}
function go(sha: string, offset: number, body: Buffer, more: Partial<Asked> = {}) {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    'content-length': String(body.length),
  };
  return send({ method: 'PATCH', path: at(sha), headers, body, ...more });
}
async function take(sha: string) {
  const { status, text } = await send({ method: 'PUT', path: `/desk/files?sent=${sha}` });
  return { status, ...(JSON.parse(text) as { blob?: string; size?: number; id?: string }) };
}
const offsetOf = async (sha: string) =>
  Number((await send({ method: 'HEAD', path: at(sha) })).headers['upload-offset']);
const folder = () => join(repository!.path, '.git/desk/unfinished');

test('a line that goes dead is gone on with where it broke off, and the whole is held in git', async () => {
  const bytes = randomBytes(3_000_000);
  const sha = shaOf(bytes);
  expect(await create(sha, bytes.length)).toMatchObject({
    status: 201,
    headers: { location: at(sha) },
  });
  await expect(go(sha, 0, bytes, { dead: 1_000_000 })).rejects.toThrow('dead');
  await expect.poll(() => offsetOf(sha)).toBeGreaterThan(0);
  expect(await take(sha)).toMatchObject({ status: 404 });
  const offset = await offsetOf(sha);
  expect(offset).toBeLessThan(bytes.length);
  expect((await go(sha, offset, bytes.subarray(offset))).status).toBe(204);
  const taken = { status: 200, blob: blobOf(bytes), size: bytes.length };
  expect(await take(sha)).toEqual(taken);
  // The answer was lost on the way.
  expect(await take(sha)).toEqual(taken);
  expect(repository!.git('for-each-ref', 'refs/desk/uploads')).toContain(blobOf(bytes));
  expect(readdirSync(folder())).toEqual([`${sha}.taken`]);
});

test('what arrives other than its name says is not taken, and nothing of it stays', async () => {
  const bytes = randomBytes(2000);
  const sha = shaOf(randomBytes(9));
  await create(sha, bytes.length);
  await go(sha, 0, bytes);
  expect(await take(sha)).toMatchObject({ status: 404, id: 'file-missing' });
  expect(readdirSync(folder()).filter((name) => name.startsWith(sha))).toEqual([]);
});

test('what is too large for the desk or its disk is refused before a byte of it is sent', async () => {
  const sha = shaOf(randomBytes(9));
  const { status, text } = await create(sha, 1_100_000_000);
  expect(status).toBe(413);
  expect(JSON.parse(text)).toMatchObject({ id: 'request-too-large' });
  expect(readdirSync(folder()).filter((name) => name.startsWith(sha))).toEqual([]);
});

test('nobody from elsewhere sends, and nothing unfinished is read or lies outside its folder', async () => {
  const sha = shaOf(randomBytes(9));
  expect((await create(sha, 9, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await create('../../evil', 9)).status).toBe(400);
  await create(sha, 9);
  expect((await send({ method: 'GET', path: at(sha) })).status).not.toBe(200);
  expect(await take('../../config')).toMatchObject({ status: 404 });
  expect((await send({ method: 'HEAD', path: at('..%2f..%2fconfig') })).status).toBe(404);
});

test('what nobody has gone on with for a week is forgotten', async () => {
  for (const [name, days] of [
    ['old', 8],
    ['new', 6],
  ] as const) {
    writeFileSync(join(folder(), name), 'x');
    const then = new Date(Date.now() - days * DAY);
    utimesSync(join(folder(), name), then, then);
  }
  await forgetUnfinished(desk!.repository);
  const left = readdirSync(folder());
  expect(left).toContain('new');
  expect(left).not.toContain('old');
});
