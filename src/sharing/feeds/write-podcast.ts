import { escapeHtml } from '../../blocks/render-prose.ts';
import { mediaUrl } from '../../media/photo-variants.ts';
import { strings } from '../../strings/strings.ts';
import { audioType } from '../audio-type.ts';
import { podcastCoverPath } from '../cards/podcast-cover-path.ts';
import { escapeXml } from '../escape-xml.ts';
import { rssDate } from './feed-days.ts';
import type { Episode } from './episodes.ts';
import { podcastGuid } from './podcast-guid.ts';
import { rssDocument } from './rss-document.ts';
import type { Feed } from './write-rss.ts';
import { xmlElement, xmlEmpty } from './xml-element.ts';

/** Who publishes it. `email` may be empty: then nobody can claim it in a directory. */
export interface Publisher {
  name: string;
  email: string;
}

const NAMESPACES =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';
/** Apple's own name for what everybody else calls `audio/mp4`. */
const APPLE_TYPES: Record<string, string> = { m4a: 'audio/x-m4a' };

function writeEpisode(episode: Episode, at: (path: string) => string): string {
  const { audio, captions, narrators } = episode;
  const fields = [
    xmlElement('title', episode.title),
    xmlElement('itunes:title', episode.title),
    xmlElement('link', at(episode.path)),
    `<guid isPermaLink="false">${escapeXml(episode.guid)}</guid>\n`,
    // Of one sitting the first recording comes first.
    xmlElement('pubDate', rssDate(episode.day, episode.number - 1)),
    xmlElement('description', escapeHtml(episode.description)),
    xmlEmpty('enclosure', {
      url: at(mediaUrl(`${audio.id}.${audio.extension}`)),
      length: audio.bytes,
      type: APPLE_TYPES[audio.extension] ?? audioType(audio),
    }),
    xmlElement('itunes:duration', String(Math.round(audio.duration))),
    xmlElement('itunes:explicit', 'false'),
    xmlElement('itunes:episodeType', 'full'),
    xmlElement('itunes:author', narrators.join('、')),
    ...narrators.map((name) => xmlElement('podcast:person', name)),
    captions &&
      xmlEmpty('podcast:transcript', { url: at(captions), type: 'text/vtt', language: 'zh-CN' }),
  ];
  return `<item>\n${fields.filter(Boolean).join('')}</item>\n`;
}

function owner({ name, email }: Publisher): string {
  if (email === '') return '';
  const fields = xmlElement('itunes:name', name) + xmlElement('itunes:email', email);
  return `<itunes:owner>\n${fields}</itunes:owner>\n`;
}

/** A podcast as Apple's rules and podcastindex.org's want it: RSS 2.0. */
export function writePodcast(
  feed: Feed,
  publisher: Publisher,
  episodes: readonly Episode[],
): string {
  const at = (path: string) => new URL(path, feed.origin).href;
  const cover = at(podcastCoverPath);
  const channel = [
    xmlElement('title', feed.title),
    xmlElement('link', at(feed.page)),
    xmlElement('description', feed.description),
    xmlElement('language', 'zh-CN'),
    xmlElement('copyright', strings.shell.rights),
    xmlEmpty('atom:link', { href: at(feed.path), rel: 'self', type: 'application/rss+xml' }),
    `<image>\n${xmlElement('url', cover)}${xmlElement('title', feed.title)}${xmlElement('link', at(feed.page))}</image>\n`,
    xmlEmpty('itunes:image', { href: cover }),
    xmlElement('itunes:author', publisher.name),
    owner(publisher),
    xmlElement('itunes:explicit', 'false'),
    xmlElement('itunes:type', 'episodic'),
    '<itunes:category text="Society &amp; Culture">\n<itunes:category text="Documentary"/>\n</itunes:category>\n',
    '<itunes:category text="History"/>\n',
    xmlElement('podcast:guid', podcastGuid(at(feed.path))),
    xmlElement('podcast:medium', 'podcast'),
    '<podcast:locked>no</podcast:locked>\n',
    ...episodes.map((episode) => writeEpisode(episode, at)),
  ];
  return rssDocument(NAMESPACES, channel);
}
