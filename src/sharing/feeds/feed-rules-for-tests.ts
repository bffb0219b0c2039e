import { childrenOf, childText, type XmlNode } from './read-xml-for-tests.ts';

const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0800$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
/** What Apple takes; other programs play more. */
const SOUND = /^audio\/(mpeg|x-m4a|aac|wav|ogg|flac)$/;

/** A rule of a format, by its name, and whether a document keeps it. */
type Rules<T> = readonly (readonly [rule: string, keeps: (node: T) => boolean])[];

const isWhole = (text: string | undefined) => /^https:\/\/[^\s<>"]+$/.test(text ?? '');
const one = (node: XmlNode, name: string) => childrenOf(node, name).length === 1;
const some = (node: XmlNode, name: string) => (childText(node, name) ?? '') !== '';
const attribute = (node: XmlNode, child: string, name: string) =>
  childrenOf(node, child)[0]?.attributes[name];
const unlike = (texts: readonly (string | undefined)[]) => new Set(texts).size === texts.length;
const optional = (text: string | undefined, form: RegExp) => text === undefined || form.test(text);

const rssChannel: Rules<XmlNode> = [
  ['title, link and description', (c) => ['title', 'link', 'description'].every((n) => some(c, n))],
  ['language', (c) => childText(c, 'language') === 'zh-CN'],
  ['the address of the feed itself', (c) => isWhole(attribute(c, 'atom:link', 'href'))],
  ['each guid once', (c) => unlike(childrenOf(c, 'item').map((each) => childText(each, 'guid')))],
];
const rssItem: Rules<XmlNode> = [
  ['title or description', (i) => some(i, 'title') || some(i, 'description')],
  ['a whole link', (i) => isWhole(childText(i, 'link'))],
  ['a date of RFC 822', (i) => optional(childText(i, 'pubDate'), RFC_822)],
  ['one guid', (i) => one(i, 'guid') && some(i, 'guid')],
  ['at most one enclosure', (i) => childrenOf(i, 'enclosure').length <= 1],
];
const podcastChannel: Rules<XmlNode> = [
  ['cover', (c) => /^https:.+\.jpg$/.test(attribute(c, 'itunes:image', 'href') ?? '')],
  ['category', (c) => attribute(c, 'itunes:category', 'text') === 'Society & Culture'],
  ['explicit', (c) => childText(c, 'itunes:explicit') === 'false'],
  ['author', (c) => some(c, 'itunes:author')],
  ['type', (c) => childText(c, 'itunes:type') === 'episodic'],
  ['name for ever', (c) => /^[0-9a-f-]{36}$/.test(childText(c, 'podcast:guid') ?? '')],
];
const podcastItem: Rules<XmlNode> = [
  ['title', (i) => some(i, 'title')],
  ['sound', (i) => isWhole(attribute(i, 'enclosure', 'url'))],
  ['its length', (i) => Number(attribute(i, 'enclosure', 'length')) > 0],
  ['its type', (i) => SOUND.test(attribute(i, 'enclosure', 'type') ?? '')],
  ['whole seconds', (i) => /^\d+$/.test(childText(i, 'itunes:duration') ?? '')],
  ['explicit', (i) => childText(i, 'itunes:explicit') === 'false'],
  ['a guid that is no address', (i) => attribute(i, 'guid', 'isPermaLink') === 'false'],
];
const atomFeed: Rules<XmlNode> = [
  ['id, title, updated, once each', (f) => ['id', 'title', 'updated'].every((n) => one(f, n))],
  ['a date of RFC 3339', (f) => RFC_3339.test(childText(f, 'updated') ?? '')],
  ['an author for every entry', (f) => one(f, 'author')],
  ['itself', (f) => childrenOf(f, 'link').some(({ attributes: { rel } }) => rel === 'self')],
  ['each id once', (f) => unlike(childrenOf(f, 'entry').map((each) => childText(each, 'id')))],
];
const atomEntry: Rules<XmlNode> = [
  ['id, title, updated, once each', (e) => ['id', 'title', 'updated'].every((n) => one(e, n))],
  ['a whole id', (e) => isWhole(childText(e, 'id'))],
  ['a date of RFC 3339', (e) => RFC_3339.test(childText(e, 'updated') ?? '')],
  ['content or a link to it', (e) => one(e, 'content') || some(e, 'summary')],
];

function broken(rules: Rules<XmlNode>, nodes: readonly XmlNode[]): string[] {
  return nodes.flatMap((node) =>
    rules.filter(([, keeps]) => !keeps(node)).map(([rule]) => `${node.name}: ${rule}`),
  );
}

/** Which rules of RSS 2.0 a feed breaks; of podcasts too, where it is one. */
export function brokenRssRules(rss: XmlNode, isPodcast = false): string[] {
  const channels = childrenOf(rss, 'channel');
  const items = channels.flatMap((channel) => childrenOf(channel, 'item'));
  return [
    ...(rss.name === 'rss' && rss.attributes['version'] === '2.0' ? [] : ['rss: version']),
    ...(channels.length === 1 ? [] : ['rss: one channel']),
    ...broken(isPodcast ? [...rssChannel, ...podcastChannel] : rssChannel, channels),
    ...broken(isPodcast ? [...rssItem, ...podcastItem] : rssItem, items),
  ];
}

/** Which rules of RFC 4287 a feed breaks. */
export function brokenAtomRules(feed: XmlNode): string[] {
  return [...broken(atomFeed, [feed]), ...broken(atomEntry, childrenOf(feed, 'entry'))];
}
