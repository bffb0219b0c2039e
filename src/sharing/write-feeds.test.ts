import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site as siteSchema } from '../model/site.ts';
import { launchBrowser } from '../testing/launch-browser.ts';
import { escapeXml } from './escape-xml.ts';
import type { FeedItem } from './feed-items.ts';
import { writeRobots } from './write-robots.ts';
import { writeRss } from './write-rss.ts';
import { writeSitemap } from './write-sitemap.ts';

/** A browser's XML parser is as strict as they come. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The texts of all elements with a name; throws where the document is not well-formed. */
function textsIn(xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([source, tag]) => {
      const document = new DOMParser().parseFromString(source!, 'text/xml');
      const broken = document.querySelector('parsererror');
      if (broken) throw new Error(broken.textContent ?? '');
      return [...document.getElementsByTagName(tag!)].map((found) => found.textContent ?? '');
    },
    [xml, name],
  );
}

const ORIGIN = 'https://example.cn';
const HOSTILE = '</title>]]><script>alert("1")</script>&amp; 𠮷\u0000\u0008\uFFFF\uD800 \'';
const READABLE = '</title>]]><script>alert("1")</script>&amp; 𠮷 \'';
const item: FeedItem = {
  title: '井',
  path: '/stories/jing/',
  description: '一口井。',
  day: '2024-05-12',
  creator: '王秀英',
  categories: [],
  audio: null,
};

test('keeps a feed well-formed whatever a story is called', async () => {
  const site = siteSchema.parse({ name: HOSTILE, tagline: HOSTILE });
  const hostile = { ...item, title: HOSTILE, description: HOSTILE, creator: HOSTILE };
  const rss = writeRss(ORIGIN, site, [{ ...hostile, categories: [HOSTILE] }]);
  expect(await textsIn(rss, 'title')).toEqual([READABLE, READABLE]);
  expect(await textsIn(rss, 'category')).toEqual([READABLE]);
  // Readers take it for HTML, so it is HTML.
  expect((await textsIn(rss, 'description'))[1]).toContain('&lt;script&gt;alert');
});

test('dates an item at its midnight in Shandong, and leaves unknown dates out', async () => {
  const rss = writeRss(ORIGIN, siteSchema.parse({}), [item, { ...item, day: '' }]);
  expect(await textsIn(rss, 'pubDate')).toEqual(['Sun, 12 May 2024 00:00:00 +0800']);
  expect(await textsIn(rss, 'guid')).toEqual(Array(2).fill('https://example.cn/stories/jing/'));
});

test('offers the first recording with its size and type', () => {
  const audio = { id: 'a1', extension: 'mp3', duration: 60, bytes: 1234, peaks: null };
  expect(writeRss(ORIGIN, siteSchema.parse({}), [{ ...item, audio }])).toContain(
    '<enclosure url="https://example.cn/media/a1.mp3" length="1234" type="audio/mpeg"/>',
  );
});

test('writes every address of a sitemap as the web writes it', async () => {
  const sitemap = writeSitemap(ORIGIN, {
    stories: [{ address: 'jing' }],
    albums: [],
    villages: [{ slug: `柳湾&"'<b>` }],
    people: [],
    pages: [{ address: 'about' }],
  });
  const addresses = await textsIn(sitemap, 'loc');
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
