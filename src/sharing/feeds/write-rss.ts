import { escapeHtml } from '../../blocks/render-prose.ts';
import { mediaUrl } from '../../media/photo-variants.ts';
import type { AudioSource } from '../../model/published.ts';
import { strings } from '../../strings/strings.ts';
import { audioType } from '../audio-type.ts';
import { escapeXml } from '../escape-xml.ts';
import type { FullItem } from './add-full-text.ts';
import { rssDate } from './feed-days.ts';
import { rssDocument } from './rss-document.ts';
import { xmlElement, xmlEmpty } from './xml-element.ts';

/** A feed as a whole, whatever its format. */
export interface Feed {
  /** `https://example.cn` */
  origin: string;
  title: string;
  description: string;
  /** Its own path, `/rss.xml`. */
  path: string;
  /** The path of the page that it follows. */
  page: string;
}

const NAMESPACES =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

function enclosure(audio: AudioSource | null, at: (path: string) => string): string {
  if (!audio) return '';
  return xmlEmpty('enclosure', {
    url: at(mediaUrl(`${audio.id}.${audio.extension}`)),
    length: audio.bytes,
    type: audioType(audio),
  });
}

function writeItem(item: FullItem, at: (path: string) => string): string {
  const fields = [
    xmlElement('title', item.title),
    xmlElement('link', at(item.path)),
    xmlElement('guid', at(item.lastingPath)),
    xmlElement('pubDate', rssDate(item.day)),
    xmlElement('dc:creator', item.creator),
    ...item.categories.map((category) => xmlElement('category', category)),
    // Readers take a description for HTML: what somebody typed is escaped for that first.
    xmlElement('description', escapeHtml(item.description)),
    xmlElement('content:encoded', item.content),
    enclosure(item.audio, at),
  ];
  return `<item>\n${fields.join('')}</item>\n`;
}

/** RSS 2.0 with full text. */
export function writeRss(feed: Feed, items: readonly FullItem[]): string {
  const at = (path: string) => new URL(path, feed.origin).href;
  const channel = [
    xmlElement('title', feed.title),
    xmlElement('link', at(feed.page)),
    xmlElement('description', feed.description),
    xmlElement('language', 'zh-CN'),
    xmlElement('copyright', strings.shell.rights),
    `<atom:link href="${escapeXml(at(feed.path))}" rel="self" type="application/rss+xml"/>\n`,
    ...items.map((item) => writeItem(item, at)),
  ];
  return rssDocument(NAMESPACES, channel);
}
