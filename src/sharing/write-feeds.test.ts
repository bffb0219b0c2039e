import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublishedStory } from '../model/published.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { escapeXml } from './escape-xml.ts';
import { addFullText, type FullItem } from './feeds/add-full-text.ts';
import type { Episode } from './feeds/episodes.ts';
import { brokenAtomRules, brokenRssRules } from './feeds/feed-rules-for-tests.ts';
import { podcastGuid } from './feeds/podcast-guid.ts';
import { childrenOf, childText, readXml, type XmlNode } from './feeds/read-xml-for-tests.ts';
import { writeAtom } from './feeds/write-atom.ts';
import { writeOpml } from './feeds/write-opml.ts';
import { writePodcast } from './feeds/write-podcast.ts';
import { writeRss, type Feed } from './feeds/write-rss.ts';
import { writeRobots } from './write-robots.ts';
import { writeSitemap } from './write-sitemap.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const ORIGIN = 'https://example.cn';
const HOSTILE = '</title>]]><script>alert("1")</script>&amp; 𠮷\u0000\u0008\uFFFF\uD800 \'';
const READABLE = '</title>]]><script>alert("1")</script>&amp; 𠮷 \'';
const feed: Feed = {
  origin: ORIGIN,
  title: '测试',
  description: '一',
  path: '/rss.xml',
  page: '/',
};
const audio = { id: 'a1', extension: 'mp3', duration: 60.4, bytes: 1234, peaks: null };
const story = {
  title: '井',
  summary: '一口井。',
  recordings: [],
  photos: [],
  cover: null,
  textKey: 'k',
  sample: false,
} as Partial<PublishedStory> as PublishedStory;
const item: FullItem = {
  title: '井',
  path: '/stories/jing/',
  lastingPath: '/s/k7mp/',
  description: '一口井。',
  day: '2024-05-12',
  creator: '王秀英',
  categories: [],
  audio: null,
  entry: { kind: 'story', of: story },
  content: '<p>井在庄东头。</p>',
};
const episode: Episode = {
  guid: 'SL-LY-0001',
  title: '井：第二次',
  path: '/stories/jing/#recording-2',
  description: '一口井。',
  day: '2024-05-12',
  number: 2,
  audio,
  narrators: ['王秀英'],
  captions: '/stories/jing/recording-2.vtt',
};
const itemsIn = (rss: XmlNode) => childrenOf(childrenOf(rss, 'channel')[0]!, 'item');
const hostile = {
  ...item,
  title: HOSTILE,
  description: HOSTILE,
  creator: HOSTILE,
  categories: [HOSTILE],
  content: HOSTILE,
};

test('keeps a feed well-formed and by the rules whatever a story is called', async () => {
  const rss = await readXml(page, writeRss({ ...feed, title: HOSTILE }, [hostile]));
  expect(brokenRssRules(rss)).toEqual([]);
  const [read] = itemsIn(rss);
  expect([childText(read!, 'title'), childText(read!, 'category')]).toEqual([READABLE, READABLE]);
  // Readers take it for HTML, so it is HTML.
  expect(childText(read!, 'description')).toContain('&lt;script&gt;alert');

  const atom = await readXml(page, writeAtom({ ...feed, path: '/atom.xml' }, HOSTILE, [hostile]));
  expect(brokenAtomRules(atom)).toEqual([]);
  expect(childText(childrenOf(atom, 'entry')[0]!, 'title')).toBe(READABLE);
});

test('dates an item at its midnight in Shandong, and leaves unknown dates out', async () => {
  const rss = await readXml(page, writeRss(feed, [item, { ...item, lastingPath: '/b/', day: '' }]));
  expect(itemsIn(rss).map((each) => childText(each, 'pubDate'))).toEqual([
    'Sun, 12 May 2024 00:00:00 +0800',
    undefined,
  ]);
});

test('knows an item by the address that never changes, and leads to its page', async () => {
  const [read] = itemsIn(await readXml(page, writeRss(feed, [item])));
  expect(childText(read!, 'guid')).toBe(`${ORIGIN}/s/k7mp/`);
  expect(childText(read!, 'link')).toBe(`${ORIGIN}/stories/jing/`);
});

test('gives Atom the oldest day where one is unknown, for it insists on one', async () => {
  const undated = { ...item, lastingPath: '/b/', day: '' };
  const atom = await readXml(page, writeAtom(feed, '社工站', [item, undated]));
  expect(brokenAtomRules(atom)).toEqual([]);
  expect(childrenOf(atom, 'entry').map((each) => childText(each, 'updated'))).toEqual(
    Array(2).fill('2024-05-12T00:00:00+08:00'),
  );
});

test('makes of every recording an episode with its size, type, length and captions', async () => {
  const podcast = await readXml(
    page,
    writePodcast({ ...feed, path: '/podcast.xml' }, { name: '社工站', email: 'a@example.cn' }, [
      episode,
      { ...episode, guid: 'b', audio: { ...audio, extension: 'm4a' }, day: '', captions: null },
      { ...episode, guid: HOSTILE, title: HOSTILE, narrators: [HOSTILE], description: HOSTILE },
    ]),
  );
  expect(brokenRssRules(podcast, true)).toEqual([]);
  const [first, second] = itemsIn(podcast);
  expect(childrenOf(first!, 'enclosure')[0]!.attributes).toEqual({
    url: `${ORIGIN}/media/a1.mp3`,
    length: '1234',
    type: 'audio/mpeg',
  });
  expect(childText(first!, 'itunes:duration')).toBe('60');
  expect(childText(first!, 'pubDate')).toBe('Sun, 12 May 2024 00:01:00 +0800');
  expect(childrenOf(first!, 'podcast:transcript')[0]!.attributes['url']).toBe(
    `${ORIGIN}/stories/jing/recording-2.vtt`,
  );
  expect(childrenOf(second!, 'enclosure')[0]!.attributes['type']).toBe('audio/x-m4a');
  expect(childrenOf(second!, 'podcast:transcript')).toEqual([]);
});

test('names a podcast as podcastindex.org does', () => {
  // The example of its own documentation.
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe(
    '917393e3-1b1e-5cef-ace4-edaa54e1f810',
  );
});

test('writes the full text with whole addresses and nothing of our own style', async () => {
  const html = '<p>到<a class="word" href="/glossary/#niang">井</a> &lt;b&gt;</p>';
  const text = {
    body: [
      { type: 'prose' as const, html },
      {
        type: 'Quote' as const,
        by: '王<b>',
        blocks: [{ type: 'prose' as const, html: '<p>甜</p>' }],
      },
    ],
    words: [],
    transcripts: [
      [
        { type: 'chapter' as const, title: '<i>来', line: 1 },
        {
          type: 'turn' as const,
          start: 1,
          speaker: '王秀英',
          text: '夜来</p><script>\n〔普通话〕昨天',
          line: 2,
        },
      ],
    ],
  };
  const [full] = await addFullText([item], ORIGIN, () => Promise.resolve(text as never));
  expect(full!.content).toContain('<a href="https://example.cn/glossary/#niang">井</a> &lt;b&gt;');
  expect(full!.content).toContain('<blockquote><p>甜</p><p>——王&lt;b&gt;</p></blockquote>');
  expect(full!.content).toContain('<h3>&lt;i&gt;来</h3>');
  expect(full!.content).toContain(
    '<p><b>王秀英</b>：夜来&lt;/p&gt;&lt;script&gt;<br>（普通话）昨天</p>',
  );
});

test('sends no more than a weak network can bear: the rest is described', async () => {
  const long = {
    body: [{ type: 'prose' as const, html: `<p>${'井'.repeat(400_000)}</p>` }],
    words: [],
    transcripts: [],
  };
  const items = ['/a/', '/b/', '/c/', '/d/'].map((path) => ({ ...item, path }));
  const full = await addFullText(items, ORIGIN, () => Promise.resolve(long as never));
  expect(full.map(({ content }) => content !== '')).toEqual([true, true, false, false]);
});

test('lists the villages’ feeds for a program that takes them all', async () => {
  const opml = await readXml(page, writeOpml(ORIGIN, HOSTILE, [{ name: HOSTILE, slug: '柳湾' }]));
  const outlines = childrenOf(childrenOf(opml, 'body')[0]!, 'outline')[0]!.children;
  expect(outlines[0]!.attributes).toMatchObject({
    type: 'rss',
    text: READABLE,
    xmlUrl: `${ORIGIN}/villages/%E6%9F%B3%E6%B9%BE/rss.xml`,
  });
});

test('writes every address of a sitemap as the web writes it', async () => {
  const sitemap = await readXml(
    page,
    writeSitemap(ORIGIN, {
      stories: [{ address: 'jing' }],
      albums: [],
      villages: [{ slug: `柳湾&"'<b>` }],
      people: [],
      pages: [{ address: 'about' }],
    } as Parameters<typeof writeSitemap>[1]),
  );
  const addresses = childrenOf(sitemap, 'url').map((url) => childText(url, 'loc'));
  expect(addresses).toContain('https://example.cn/');
  expect(addresses).toContain('https://example.cn/about/');
  expect(addresses).toContain(`https://example.cn/villages/%E6%9F%B3%E6%B9%BE&%22'%3Cb%3E/`);
});

test('names the sitemap to robots only where there is one', () => {
  expect(writeRobots({ url: '' })).toBe('User-agent: *\nAllow: /\n');
  expect(writeRobots({ url: 'https://example.cn/' })).toContain(
    '\nSitemap: https://example.cn/sitemap.xml\n',
  );
});

test('drops what XML cannot hold and nothing else', () => {
  expect(escapeXml('一\t二\n𠮷㐂\u0001\uD800\uFFFE')).toBe('一\t二\n𠮷㐂');
});
