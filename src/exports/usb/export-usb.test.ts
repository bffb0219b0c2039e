import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exporting as words } from '../../strings/exporting.ts';
import { exportStory, exportUsb } from './export-usb.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64');
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const UNLISTED =
  '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">';

/** A site as small as can be, with everything that could go wrong on a stick. */
const SITE: Record<string, string | Uint8Array> = {
  'index.html': page(
    `<a href="/stories/well/#t-3">井</a> <a href="https://example.cn/topics/吃水: 井/">题</a>
    <a href="/s/k7mp/">短</a> <a href="/stories/secret/">密</a> <a class="button" href="/gone/">无</a>
    <a href="/rss.xml">订</a> <a href="https://other.cn/x">外</a> <form action="/search/"></form>
    <picture><source type="image/avif" srcset="/media/a.avif 1w"><img src="/media/a.jpg" srcset="/media/a.jpg 480w, /media/b.jpg 960w"></picture>`,
    `<link rel="canonical" href="https://example.cn/"><link rel="alternate" href="/rss.xml">
    <style>body{background:url(/media/b.jpg)}</style><meta property="og:image" content="https://example.cn/media/card.jpg">
    <script type="module">import { say } from '/_astro/say.js'; say(import('/_astro/later.js'));</script>`,
  ),
  'stories/well/index.html': page(
    `<article class="story"><h1>井：“甜”水</h1><button>分享</button><p hidden>藏</p>
    <div class="player" data-recording="1" id="recording-1"><audio src="/media/a.mp3"><track src="/x.vtt"></audio></div>
    <i data-short="/s/k7mp/"></i>
    <p><a href="/media/a.mp3#t=12">0:12</a> <a href="/people/wang/">王</a> <a href="/media/b.jpg" data-photo><img src="/media/b.jpg"></a></p></article>
    <a data-sound="/media/a.mp3" href="../../">回</a>`,
    '<meta property="og:site_name" content="故乡痕"><script type="module" src="/_astro/say.js"></script>',
  ),
  'people/wang/index.html': page('<h1>王</h1>'),
  'topics/吃水: 井/index.html': page('<a href="/stories/well/">井</a>'),
  'search/index.html': page('<h1>找</h1>'),
  's/k7mp/index.html': page(
    '',
    '<noscript><meta http-equiv="refresh" content="0; url=/stories/well/"></noscript>',
  ),
  'stories/secret/index.html': page('<article class="story"><h1>密谈</h1></article>', UNLISTED),
  'admin/index.html': page(''),
  'rss.xml': '<rss/>',
  'search-index/base.json': '{"a":"井"}',
  '_astro/say.js': 'export function say(it){document.title=String(it)}',
  '_astro/later.js': 'export const later = 1;',
  'media/a.jpg': PIXEL,
  'media/a.avif': PIXEL,
  'media/b.jpg': PIXEL,
  'media/card.jpg': PIXEL,
  'media/secret.jpg': PIXEL,
  'media/a.mp3': PIXEL,
};

let folder: string;
const printed: string[] = [];
const options = () => ({
  built: join(folder, 'dist'),
  today: '2026-01-01',
  singles: true,
  about: { name: '故乡痕', station: '社工站' },
  print: (text: string) => void printed.push(text),
  progress: () => () => undefined,
});
const read = (path: string) => readFile(join(folder, path), 'utf8');
const copied = async () =>
  (await readdir(join(folder, 'usb'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usb-'));
  for (const [name, content] of Object.entries(SITE)) {
    await mkdir(dirname(join(folder, 'dist', name)), { recursive: true });
    await writeFile(join(folder, 'dist', name), content);
  }
  await exportUsb({ ...options(), out: join(folder, 'usb') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('leads from page to page, over names that a stick can hold', async () => {
  const home = await read('usb/网页/index.html');
  expect(home).toContain('href="stories/well/index.html#t-3"');
  expect(home).toContain(`href="topics/${encodeURIComponent('吃水_3a 井')}/index.html"`);
  expect(home).toContain('action="search/index.html"');
  expect(home).toContain('href="https://other.cn/x"');
  const topic = await read('usb/网页/topics/吃水_3a 井/index.html');
  expect(topic).toContain('href="../../stories/well/index.html"');
  const front = await read('usb/打开看.html');
  expect(front).toContain(`href="${encodeURIComponent('网页')}/stories/well/index.html#t-3"`);
});

it('passes over pages that only send on, and writes home for what stays there', async () => {
  const home = await read('usb/网页/index.html');
  expect(home).toMatch(/href="stories\/well\/index.html">短/);
  expect(home).toContain('href="https://example.cn/rss.xml"');
});

it('takes along what pages show, and nothing else', async () => {
  const story = await read('usb/网页/stories/well/index.html');
  expect(story).toContain('data-sound="../../media/a.mp3"');
  // To be sent on as a whole address.
  expect(story).toContain('data-short="/s/k7mp/"');
  const names = await copied();
  expect(names).toEqual(expect.arrayContaining(['a.jpg', 'b.jpg', 'a.mp3', '怎么看.txt']));
  for (const name of ['a.avif', 'card.jpg', 'secret.jpg', 'rss.xml', 'say.js'])
    expect(names).not.toContain(name);
  const home = await read('usb/网页/index.html');
  expect(home).toContain('srcset="media/a.jpg 480w, media/b.jpg 960w"');
  expect(home).toContain('url("media/b.jpg")');
});

it('has no unlisted story, whoever leads to it', async () => {
  expect(await readdir(join(folder, 'usb/网页/stories'))).toEqual(['well']);
  expect(await readdir(join(folder, 'usb/单篇'))).toEqual(['井：“甜”水.html']);
});

it('turns modules into one classic script a page, what comes later within it', async () => {
  const home = await read('usb/网页/index.html');
  expect(home).not.toContain('module');
  const [, src] = /<script src="usb.js"><\/script><script src="([^"]+)" defer/.exec(home)!;
  const script = await read(`usb/网页/${src}`);
  expect(script).not.toMatch(/\bimport\b/);
  expect(script).toContain('document.title');
});

it('packs what scripts fetch', async () => {
  const pack = await read('usb/网页/packs/0.js');
  const files = JSON.parse(/^usbPack\((.*)\)$/.exec(pack)![1]!);
  expect(Buffer.from(files['search-index/base.json'], 'base64').toString()).toBe('{"a":"井"}');
});

it('makes of a story one file that needs no other, and leaves out what only works on the site', async () => {
  const single = await read('usb/单篇/井：“甜”水.html');
  expect(single).toContain('<title>井：“甜”水 · 故乡痕</title>');
  expect(single.match(/src="(?!data:)/g)).toBeNull();
  expect(single).toContain('data:audio/mpeg;base64,');
  expect(single).toContain('<a href="#t=12">0:12</a>');
  expect(single).toContain('href="https://example.cn/people/wang/"');
  expect(single).not.toMatch(/<button|hidden|<track/);
});

it('takes the place of an earlier copy, and of nothing else', async () => {
  await writeFile(join(folder, 'usb/网页/old.html'), '');
  await exportUsb({ ...options(), out: join(folder, 'usb') });
  expect(await copied()).not.toContain('old.html');
  expect((await readdir(folder)).sort()).toEqual(['dist', 'usb']);
  await expect(exportUsb({ ...options(), out: join(folder, 'dist') })).rejects.toThrow(
    words.notOurs(join(folder, 'dist')),
  );
  await expect(exportUsb({ ...options(), out: join(folder, 'dist/rss.xml') })).rejects.toThrow(
    '不是文件夹',
  );
});

it('leaves the earlier copy whole where the new one fails', async () => {
  const broken = { ...options(), progress: () => () => expect.fail('中断') };
  await expect(exportUsb({ ...broken, out: join(folder, 'usb') })).rejects.toThrow('中断');
  expect((await readdir(folder)).sort()).toEqual(['dist', 'usb']);
  expect(await copied()).toContain('怎么看.txt');
});

it('writes one story by its address, again over its own file, and none that is unlisted', async () => {
  const story = { ...options(), out: join(folder, 'single') };
  const file = await exportStory({ ...story, story: 'https://example.cn/stories/well/' });
  expect(await exportStory({ ...story, story: 'well' })).toBe(file);
  await expect(exportStory({ ...story, story: 'secret' })).rejects.toThrow('story-unlisted');
  await expect(exportStory({ ...story, story: '../x' })).rejects.toThrow('no-story');
  await writeFile(file, '别的');
  await expect(exportStory({ ...story, story: 'well' })).rejects.toThrow('single-target-taken');
  expect(await readFile(file, 'utf8')).toBe('别的');
  await rm(story.out, { recursive: true });
});

it('says what became of it, how large it is and how to copy it', () => {
  expect(printed[0]).toMatch(/做好了.*KB.*单篇 1 个[^]*弹出[^]*打开看\.html/);
});
