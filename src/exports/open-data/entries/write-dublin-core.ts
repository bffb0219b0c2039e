import type { PublishedRecording } from '../../../model/published.ts';
import type { Site } from '../../../model/site.ts';
import { labelOf, storyKinds, tombstoneKinds } from '../../../model/vocabulary.ts';
import { audioType } from '../../../sharing/audio-type.ts';
import { escapeXml } from '../../../sharing/escape-xml.ts';
import { addressIn } from '../../../sharing/site-address.ts';
import { RIGHTS_ADDRESS, rightsOf } from '../rights.ts';
import type { OpenEntry } from './entry-facts.ts';

/** An element, its text, and how that is written; what has no text falls away. */
type Statement = [element: string, text: string | undefined, encoding?: string];

const NAMESPACES = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;

const each = (
  element: string,
  texts: readonly (string | undefined)[],
  encoding?: string,
): Statement[] => [...new Set(texts)].map((text) => [element, text, encoding]);
const namesOf = (links: readonly { name: string }[]) => links.map(({ name }) => name);

function periodOf({ from, to }: { from: number; to?: number | undefined }): string {
  return `start=${from}; end=${to ?? from}; scheme=W3C-DTF`;
}

function sayStory({ entry }: OpenEntry & { section: 'stories' }): Statement[] {
  const { narrators, interviewers, compilers, recordings, period } = entry;
  const sounds = recordings.flatMap(({ audio }: PublishedRecording) => audio ?? []);
  return [
    ['dc:type', labelOf(storyKinds, entry.kind)],
    ['dc:type', 'Text', 'dcterms:DCMIType'],
    ['dc:type', sounds.length > 0 ? 'Sound' : '', 'dcterms:DCMIType'],
    ...each('dc:creator', namesOf(narrators)),
    ...each('dc:contributor', namesOf([...interviewers, ...compilers])),
    ...each('dc:subject', entry.topics),
    ...each('dcterms:created', recordings.map(({ date }) => date).sort(), 'dcterms:W3CDTF'),
    ['dcterms:temporal', period && periodOf(period), 'dcterms:Period'],
    ['dc:language', entry.dialect],
    ...sounds.map(({ duration }): Statement => ['dcterms:extent', `PT${Math.round(duration)}S`]),
    ...each('dc:format', sounds.map(audioType), 'dcterms:IMT'),
    ...each('dcterms:rightsHolder', namesOf(narrators)),
  ];
}

function sayAlbum({ entry: { providers } }: OpenEntry & { section: 'albums' }): Statement[] {
  return [
    ['dc:type', labelOf(tombstoneKinds, 'album')],
    ...each('dc:contributor', namesOf(providers)),
    ...each('dcterms:rightsHolder', namesOf(providers)),
  ];
}

function sayEntry(open: OpenEntry, site: Site): Statement[] {
  const { section, entry } = open;
  const hasPhotos = entry.photos.length > 0;
  return [
    ['dc:title', entry.title],
    ['dc:identifier', entry.referenceCode],
    ['dc:identifier', addressIn(`/${section}/${entry.address}/`, site), 'dcterms:URI'],
    ...(open.section === 'stories' ? sayStory(open) : sayAlbum(open)),
    ['dc:type', hasPhotos ? 'StillImage' : '', 'dcterms:DCMIType'],
    ['dc:format', hasPhotos ? 'image/jpeg' : '', 'dcterms:IMT'],
    ['dc:description', entry.summary],
    ['dc:language', 'zh-CN', 'dcterms:RFC5646'],
    ['dcterms:spatial', entry.village?.name],
    ['dc:publisher', site.station || site.name],
    ['dcterms:isPartOf', site.name],
    ['dc:rights', rightsOf(entry)[1]],
    ['dc:rights', RIGHTS_ADDRESS, 'dcterms:URI'],
  ];
}

/** Dublin Core in XML, as DCMI's guidelines have it: simple elements, and terms where they say more. */
export function writeDublinCore(open: OpenEntry, site: Site): string {
  const lines = sayEntry(open, site).flatMap(([element, text, encoding]) => {
    const type = encoding ? ` xsi:type="${encoding}"` : '';
    return text ? [`  <${element}${type}>${escapeXml(text)}</${element}>\n`] : [];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<metadata ${NAMESPACES}>\n${lines.join('')}</metadata>\n`;
}
