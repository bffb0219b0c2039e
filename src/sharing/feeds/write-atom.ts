import { mediaUrl } from '../../media/photo-variants.ts';
import { strings } from '../../strings/strings.ts';
import { audioType } from '../audio-type.ts';
import { escapeXml } from '../escape-xml.ts';
import type { FullItem } from './add-full-text.ts';
import { atomDate, everyDay } from './feed-days.ts';
import type { Feed } from './write-rss.ts';
import { xmlElement, xmlEmpty } from './xml-element.ts';

function author(name: string): string {
  return name === '' ? '' : `<author>\n${xmlElement('name', name)}</author>\n`;
}

function writeEntry(item: FullItem, day: string, at: (path: string) => string): string {
  const { audio } = item;
  const fields = [
    xmlElement('id', at(item.lastingPath)),
    xmlElement('title', item.title),
    xmlEmpty('link', { href: at(item.path), rel: 'alternate', type: 'text/html' }),
    xmlElement('updated', atomDate(day)),
    author(item.creator),
    ...item.categories.map((term) => xmlEmpty('category', { term })),
    xmlElement('summary', item.description),
    item.content && `<content type="html">${escapeXml(item.content)}</content>\n`,
    audio &&
      xmlEmpty('link', {
        rel: 'enclosure',
        href: at(mediaUrl(`${audio.id}.${audio.extension}`)),
        length: audio.bytes,
        type: audioType(audio),
      }),
  ];
  return `<entry>\n${fields.filter(Boolean).join('')}</entry>\n`;
}

/** Atom 1.0 (RFC 4287) with full text; `publisher` is the author of what names none. */
export function writeAtom(feed: Feed, publisher: string, items: readonly FullItem[]): string {
  const at = (path: string) => new URL(path, feed.origin).href;
  const days = everyDay(items.map(({ day }) => day));
  const [newest] = days.length > 0 ? days : everyDay(['']);
  const head = [
    xmlElement('id', at(feed.path)),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('updated', atomDate(newest!)),
    author(publisher),
    xmlEmpty('link', { rel: 'self', href: at(feed.path), type: 'application/atom+xml' }),
    xmlEmpty('link', { rel: 'alternate', href: at(feed.page), type: 'text/html' }),
    xmlElement('rights', strings.shell.rights),
  ];
  const entries = items.map((item, index) => writeEntry(item, days[index]!, at));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
${head.join('')}${entries.join('')}</feed>
`;
}
