import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestFolder } from '../testing/test-folder.ts';
import { compressSite } from './compress-site.ts';
import { hasBrotli, hasNginx, runNginx } from './run-nginx.ts';
import { writeHostFiles } from './write-host-files.ts';

const page = (words: string) =>
  `<!doctype html><html lang="zh-CN"><style>p{color:red}</style><p>${words}</p>`;
const LONG = page('井台边的四十年。'.repeat(200));
const FILES: Record<string, string | Buffer> = {
  'index.html': page('首页'),
  '404.html': page('没有这一页'),
  'stories/well/index.html': LONG,
  'stories/gone/index.html': page('这一篇已经撤下'),
  'admin/index.html': page('编辑'),
  '_astro/a1.js': `/* ${'x'.repeat(2000)} */`,
  'media/a1.mp3': Buffer.alloc(5000, 7),
  'media/a1.avif': Buffer.alloc(10),
  'media/a1.vtt': 'WEBVTT\n',
  'data/index.html': page('资料开放'),
  'data/v1/stories/well/manifest.json': JSON.stringify({ label: LONG }),
  'data/v1/stories/well/story.jsonld': '{}',
  'data/v1/stories/well/story.txt': '井',
  'data/v1/stories/well/dublin-core.xml': '<metadata/>',
  'search-index/base.json': '{}',
  'search-index/c1/0.bin': Buffer.alloc(10),
  'rss.xml': '<?xml version="1.0"?><rss version="2.0"></rss>',
  'villages.opml': '<opml/>',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const folder = createTestFolder();
const site = join(folder.path, 'dist');
let server: Awaited<ReturnType<typeof runNginx>>;

/** Asks as it is: `fetch` unpacks and follows by itself. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(server.address + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
const typeOf = async (path: string) => (await ask(path)).headers['content-type'];

describe.skipIf(!hasNginx)('a real nginx (left out where none is installed)', () => {
  beforeAll(async () => {
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(site, name)), { recursive: true });
      await writeFile(join(site, name), content);
    }
    await writeHostFiles(site, {
      redirects: [{ from: '/stories/old/', to: '/stories/well/' }],
      withdrawn: ['/stories/gone/'],
    });
    await compressSite(site);
    server = await runNginx(site, join(folder.path, 'nginx'));
  });
  afterAll(() => server?.close());

  it('sends a part of a recording when a player asks for one', async () => {
    const { status, headers, body } = await ask('/media/a1.mp3', { range: 'bytes=100-199' });
    expect([status, headers['content-range'], body.length]).toEqual([
      206,
      'bytes 100-199/5000',
      100,
    ]);
  });

  it('lets files be kept for ever that are named by their content, and nothing else', async () => {
    const kept = async (path: string) => (await ask(path)).headers['cache-control'];
    for (const path of ['/media/a1.mp3', '/_astro/a1.js', '/search-index/c1/0.bin'])
      expect([path, await kept(path)]).toEqual([path, 'public, max-age=31536000, immutable']);
    for (const path of ['/', '/stories/well/'])
      expect([path, await kept(path)]).toEqual([path, 'public, max-age=300']);
    for (const path of ['/search-index/base.json', '/admin/', '/media/none.mp3'])
      expect([path, await kept(path)]).toEqual([path, 'no-cache']);
  });

  it('does not send again what has not changed', async () => {
    const { etag } = (await ask('/stories/well/')).headers;
    expect((await ask('/stories/well/', { 'if-none-match': etag! })).status).toBe(304);
  });

  it('forbids pages everything that the build has not put there, and names the rest', async () => {
    for (const path of ['/', '/stories/well/', '/nowhere/']) {
      const policy = (await ask(path)).headers['content-security-policy'];
      expect(policy).toMatch(/^default-src 'none';.* style-src 'self' 'sha256-[\w+/]{43}=';/);
      expect(policy).not.toContain('unsafe');
    }
    const { headers } = await ask('/admin/');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await ask('/media/a1.avif')).headers['content-security-policy']).toBeUndefined();
  });

  it('sends texts as small as the browser can take them', async () => {
    const plain = await ask('/stories/well/');
    const zipped = await ask('/stories/well/', { 'accept-encoding': 'gzip' });
    expect([plain.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual([
      undefined,
      'gzip',
    ]);
    expect(zipped.headers.vary).toBe('Accept-Encoding');
    expect(zipped.body.length).toBeLessThan(plain.body.length / 5);
    expect(gunzipSync(zipped.body).toString()).toBe(LONG);
  });

  it('makes small what is asked for seldom when it is asked for', async () => {
    const path = '/data/v1/stories/well/manifest.json';
    const zipped = await ask(path, { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(FILES[path.slice(1)]);
    expect(existsSync(join(site, `${path}.gz`))).toBe(false);
  });

  it.skipIf(!hasBrotli)('prefers brotli (left out where the module is missing)', async () => {
    const { headers, body } = await ask('/stories/well/', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe(LONG);
  });

  it('shows the site’s own page for what is not there', async () => {
    const { status, body } = await ask('/stories/never/');
    expect([status, body.toString()]).toEqual([404, FILES['404.html']]);
  });

  it('leads on for good from where a story was, with what was asked', async () => {
    const { status, headers } = await ask('/stories/old/?q=井'.replace('井', '%E4%BA%95'));
    expect([status, headers.location]).toEqual([301, '/stories/well/?q=%E4%BA%95']);
  });

  it('says of what was withdrawn that it is gone, in its own words', async () => {
    const { status, body } = await ask('/stories/gone/');
    expect([status, body.toString()]).toEqual([410, FILES['stories/gone/index.html']]);
  });

  it('says what everything is', async () => {
    expect(await typeOf('/stories/well/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/media/a1.vtt')).toBe('text/vtt; charset=utf-8');
    const data = '/data/v1/stories/well/';
    expect(await typeOf(`${data}story.jsonld`)).toBe('application/ld+json; charset=utf-8');
    expect(await typeOf(`${data}story.txt`)).toBe('text/plain; charset=utf-8');
    expect(await typeOf(`${data}dublin-core.xml`)).toBe('application/xml; charset=utf-8');
    expect(await typeOf('/media/a1.avif')).toBe('image/avif');
    expect(await typeOf('/media/a1.mp3')).toBe('audio/mpeg');
    expect(await typeOf('/rss.xml')).toBe('application/rss+xml; charset=utf-8');
    expect(await typeOf('/villages.opml')).toBe('text/x-opml; charset=utf-8');
  });

  it('lets viewers on other hosts read the open data, photos and sound, and nothing else', async () => {
    const open = async (path: string) => (await ask(path)).headers['access-control-allow-origin'];
    for (const path of ['/data/', '/data/v1/stories/well/story.jsonld', '/media/a1.mp3'])
      expect([path, await open(path)]).toEqual([path, '*']);
    for (const path of ['/', '/stories/well/', '/admin/', '/search-index/base.json'])
      expect([path, await open(path)]).toEqual([path, undefined]);
    expect((await ask('/data/')).headers['content-security-policy']).toContain('sha256-');
  });

  it('shows nobody what is meant for hosts', async () => {
    for (const path of ['/_headers', '/_redirects', '/.host/nginx.conf', '/.host/'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('leads to a folder under whatever name and port it is reached', async () => {
    expect((await ask('/stories')).headers.location).toBe('/stories/');
  });
});
