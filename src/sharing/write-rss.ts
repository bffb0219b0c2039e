import { escapeHtml } from '../blocks/render-prose.ts';
import { mediaUrl } from '../media/photo-variants.ts';
import type { AudioSource } from '../model/published.ts';
import type { Site } from '../model/site.ts';
import { strings } from '../strings/strings.ts';
import { audioType } from './audio-type.ts';
import { escapeXml } from './escape-xml.ts';
import type { FeedItem } from './feed-items.ts';

const NAMESPACES =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>\n`;
}

/** Midnight in Shandong, as RFC 822 writes it. */
function formatDate(day: string): string {
  return day && new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0800');
}

function enclosure(audio: AudioSource | null, at: (path: string) => string): string {
  if (!audio) return '';
  const url = escapeXml(at(mediaUrl(`${audio.id}.${audio.extension}`)));
  return `<enclosure url="${url}" length="${audio.bytes}" type="${audioType(audio)}"/>\n`;
}

function writeItem(item: FeedItem, at: (path: string) => string): string {
  const fields = [
    element('title', item.title),
    element('link', at(item.path)),
    element('guid', at(item.path)),
    element('pubDate', formatDate(item.day)),
    element('dc:creator', item.creator),
    ...item.categories.map((category) => element('category', category)),
    // Readers take a description for HTML: what somebody typed is escaped for that first.
    element('description', escapeHtml(item.description)),
    enclosure(item.audio, at),
  ];
  return `<item>\n${fields.join('')}</item>\n`;
}

/** The feed of the site: RSS 2.0. */
export function writeRss(origin: string, site: Site, items: readonly FeedItem[]): string {
  const at = (path: string) => new URL(path, origin).href;
  const channel = [
    element('title', site.name),
    element('link', at('/')),
    element('description', strings.sharing.site(site.tagline, site.station)),
    element('language', 'zh-CN'),
    element('copyright', strings.shell.rights),
    `<atom:link href="${escapeXml(at('/rss.xml'))}" rel="self" type="application/rss+xml"/>\n`,
    ...items.map((item) => writeItem(item, at)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${NAMESPACES}>
<channel>
${channel.join('')}</channel>
</rss>
`;
}
