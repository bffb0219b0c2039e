import { escapeXml } from '../../sharing/escape-xml.ts';
import { inEbook as words } from '../../strings/ebook.ts';
import { partId, type EbookPart } from './ebook-part.ts';
import { ACTIVE, clock } from './overlay.ts';
import { LANGUAGE, XML } from './xhtml.ts';

/** What a library knows of a book. */
export interface AboutBook {
  identifier: string;
  title: string;
  subtitle: string;
  /** Who tells it, where it is one story. */
  tellers: readonly string[];
  station: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** The volume of a village: of which series, and the how many-eth (from 1). */
  series: { title: string; position: number } | null;
  /** Whether every photo says what is to be seen. */
  described: boolean;
  photos: boolean;
  /** Seconds read aloud, by the path of each overlay. */
  spoken: ReadonlyMap<string, number>;
}

const element = (name: string, text: string, attributes = ''): string =>
  text === '' ? '' : `<dc:${name}${attributes}>${escapeXml(text)}</dc:${name}>`;
const meta = (property: string, text: string, attributes = ''): string =>
  `<meta property="${property}"${attributes}>${escapeXml(text)}</meta>`;

function accessibilityOf({ photos, described, spoken }: AboutBook): string[] {
  const say = words.accessibility;
  const sounds = spoken.size > 0;
  const modes = ['textual', ...(photos ? ['visual'] : []), ...(sounds ? ['auditory'] : [])];
  const enough = described ? ['textual', 'textual,visual'] : ['textual,visual'];
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(described ? ['alternativeText'] : []),
    ...(sounds ? ['synchronizedAudioText'] : []),
  ];
  const summary = [
    say.text,
    photos ? (described ? say.photos : say.undescribed) : '',
    sounds ? say.sound : '',
  ];
  return [
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...enough.map((mode) => meta('schema:accessModeSufficient', mode)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary.join('')),
  ];
}

function seriesOf({ series }: AboutBook): string[] {
  if (!series) return [];
  return [
    meta('belongs-to-collection', series.title, ' id="series"'),
    meta('collection-type', 'series', ' refines="#series"'),
    meta('group-position', String(series.position), ' refines="#series"'),
  ];
}

function spokenOf({ spoken }: AboutBook): string[] {
  if (spoken.size === 0) return [];
  const total = [...spoken.values()].reduce((sum, each) => sum + each, 0);
  const each = Array.from(spoken, ([path, seconds]) =>
    meta('media:duration', clock(seconds), ` refines="#${partId({ path })}"`),
  );
  return [meta('media:duration', clock(total)), ...each, meta('media:active-class', ACTIVE)];
}

function metadataOf(about: AboutBook, cover: EbookPart | undefined): string {
  const { identifier, title, subtitle, tellers, station, day } = about;
  const creators = tellers.length > 0 ? tellers : [station];
  const lines = [
    `<dc:identifier id="identifier">${identifier}</dc:identifier>`,
    element('title', title, ' id="title"'),
    meta('title-type', 'main', ' refines="#title"'),
    element('title', subtitle, ' id="subtitle"'),
    subtitle && meta('title-type', 'subtitle', ' refines="#subtitle"'),
    element('language', LANGUAGE),
    ...creators.map((name) => element('creator', name)),
    element('publisher', station),
    element('date', day),
    element('subject', words.subject),
    element('rights', words.rights),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    ...seriesOf(about),
    ...accessibilityOf(about),
    ...spokenOf(about),
    // What readers of before 2011 look for.
    cover ? `<meta name="cover" content="${partId(cover)}"/>` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function manifestLine(part: EbookPart): string {
  const { path, type, properties, overlay } = part;
  const more = [
    properties ? ` properties="${properties}"` : '',
    overlay ? ` media-overlay="${partId({ path: overlay })}"` : '',
  ].join('');
  return `<item id="${partId(part)}" href="${path}" media-type="${type}"${more}/>`;
}

/** The package file: what the book is, which files it has, and in which order they are read. */
export function writePackage(about: AboutBook, parts: readonly EbookPart[]): string {
  const ncx = parts.find(({ path }) => path.endsWith('.ncx'));
  const cover = parts.find(({ properties }) => properties === 'cover-image');
  const pages = parts.filter(({ isPage }) => isPage);
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${LANGUAGE}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(about, cover)}
</metadata>
<manifest>
${parts.map(manifestLine).join('\n')}
</manifest>
<spine${ncx ? ` toc="${partId(ncx)}"` : ''}>
${pages.map((page) => `<itemref idref="${partId(page)}"/>`).join('\n')}
</spine>
</package>
`;
}
