import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { brokenAtomRules, brokenRssRules } from './feed-rules-for-tests.ts';
import { childrenOf, childText, readXml } from './read-xml-for-tests.ts';

/** The published files of a site. */
export interface PublishedFiles {
  origin: string;
  read: (path: string) => string | undefined;
  bytes: (path: string) => Promise<Buffer>;
}

/** Sees that the feeds of a site keep the rules, and that every file they name is there, as long as they say. */
export async function checkFeeds(
  page: Page,
  { origin, read, bytes }: PublishedFiles,
): Promise<void> {
  const feed = (path: string) => readXml(page, read(path) ?? '');
  const pathOf = (address = '') => decodeURI(address.slice(origin.length + 1));
  for (const path of ['rss.xml', 'podcast.xml'])
    expect([path, brokenRssRules(await feed(path), path === 'podcast.xml')]).toEqual([path, []]);
  expect(brokenAtomRules(await feed('atom.xml'))).toEqual([]);

  const [channel] = childrenOf(await feed('podcast.xml'), 'channel');
  const episodes = childrenOf(channel!, 'item');
  expect(episodes.length).toBeGreaterThan(0);
  for (const episode of episodes) {
    const { url, length } = childrenOf(episode, 'enclosure')[0]!.attributes;
    const sound = await bytes(pathOf(url));
    expect(Number(length)).toBe(sound.length);
    const { format } = await parseBuffer(sound, { path: url! }, { duration: true });
    expect(childText(episode, 'itunes:duration')).toBe(String(Math.round(format.duration!)));
    for (const { attributes } of childrenOf(episode, 'podcast:transcript'))
      expect(read(pathOf(attributes['url']))).toMatch(/^WEBVTT\n[^]*-->/);
  }
  const cover = childrenOf(channel!, 'itunes:image')[0]!.attributes['href'];
  const { width, height, format } = await sharp(await bytes(pathOf(cover))).metadata();
  expect([width, height, format]).toEqual([1400, 1400, 'jpeg']);

  const [list] = childrenOf(childrenOf(await feed('villages.opml'), 'body')[0]!, 'outline');
  expect(list!.children.length).toBeGreaterThan(0);
  for (const { attributes } of list!.children) {
    const village = await feed(pathOf(attributes['xmlUrl']));
    expect(brokenRssRules(village)).toEqual([]);
    const links = childrenOf(childrenOf(village, 'channel')[0]!, 'item').map((each) =>
      childText(each, 'link'),
    );
    expect(links.every((link) => read(`${pathOf(link)}index.html`) !== undefined)).toBe(true);
  }
}
