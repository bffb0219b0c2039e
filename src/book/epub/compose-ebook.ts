import { readFile } from 'node:fs/promises';
import { inPrint } from '../../strings/book.ts';
import { inEbook as words, makingEbook } from '../../strings/ebook.ts';
import type { Book } from '../book.ts';
import type { Manuscript } from '../print/manuscript.ts';
import { storiesOf } from '../print/name-of.ts';
import { renderContents, writeNcx, type ContentsLine, type Landmark } from './contents.ts';
import { developPictures, type Picture } from './develop-pictures.ts';
import { drawCover } from './draw-cover.ts';
import {
  entriesOf,
  overlayPath,
  page,
  soundParts,
  textParts,
  type Entry,
} from './ebook-entries.ts';
import { ebookId } from './ebook-id.ts';
import type { EbookPart } from './ebook-part.ts';
import { secondsOf } from './overlay.ts';
import { writePackage, type AboutBook } from './package-file.ts';
import { titleOf } from './render-entry.ts';
import { renderIndex } from './render-index.ts';
import { coverLines, renderColophon, renderCover, renderTitlePage } from './render-front.ts';
import { placePictures, setEbook } from './set-ebook.ts';

export interface EbookOptions {
  cache: string;
  /** With the recorded voices. */
  sound: boolean;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Ebook {
  parts: EbookPart[];
  /** Whether anything is read aloud in it. */
  spoken: boolean;
  /** What could not be put into it: a Chinese sentence each. */
  warnings: string[];
}

const PICTURE = 'image/jpeg';
const STYLES = new URL('ebook.css', import.meta.url);
const COVER = 'images/cover.jpg';
const atTheEnd = (title: string, page: string): ContentsLine => ({
  title,
  by: '',
  page,
  below: [],
});
const INDEX = atTheEnd(inPrint.index, 'index.xhtml');
const COLOPHON = atTheEnd(inPrint.colophon, 'colophon.xhtml');

function seriesOf({ choice, site, villages, title }: Book): AboutBook['series'] {
  if (choice.of !== 'village' || site.name === title) return null;
  const asked = villages.findIndex(
    ({ slug, name }) => slug === choice.village || name === choice.village,
  );
  return { title: site.name, position: asked + 1 };
}

/** Those who tell the one story of a booklet. */
function tellersOf(book: Book): string[] {
  return storiesOf(book).flatMap(({ story }) => story.narrators.map(({ name }) => name));
}

function landmarksOf([first]: readonly Entry[]): Landmark[] {
  return [
    { type: 'cover', title: words.cover, page: 'cover.xhtml' },
    { type: 'titlepage', title: words.titlePage, page: 'title.xhtml' },
    { type: 'toc', title: words.contents, page: 'contents.xhtml' },
    { type: 'bodymatter', title: words.bodymatter, page: first!.line.page },
    { type: 'colophon', title: COLOPHON.title, page: COLOPHON.page },
  ];
}

/** What has been set and developed, and is to be put together. */
interface Material {
  book: Book;
  manuscript: Manuscript;
  pictures: readonly Picture[];
  entries: readonly Entry[];
  lines: readonly ContentsLine[];
}

function aboutOf(
  { book, manuscript, pictures, entries }: Material,
  { sound, described }: { sound: boolean; described: boolean },
): AboutBook {
  const spoken = entries.filter(({ voices }) => voices.length > 0);
  return {
    identifier: ebookId(book, sound),
    title: titleOf(manuscript),
    subtitle: manuscript.subtitle,
    tellers: manuscript.booklet ? tellersOf(book) : [],
    station: manuscript.station,
    day: book.day,
    series: seriesOf(book),
    described,
    photos: pictures.length > 0,
    spoken: new Map(spoken.map((entry) => [overlayPath(entry), secondsOf(entry.voices)])),
  };
}

/** Every part but the package file, in the order they are packed. */
async function partsOf(material: Material, about: AboutBook): Promise<EbookPart[]> {
  const { book, manuscript, pictures, entries, lines } = material;
  const index = renderIndex(manuscript, entries);
  const contents = [...lines, ...(index === null ? [] : [INDEX]), COLOPHON];
  const styles = await readFile(STYLES, 'utf8');
  const cover = await drawCover(coverLines(manuscript));
  return [
    page('cover.xhtml', () => renderCover(manuscript, `../${COVER}`)),
    page('title.xhtml', () => renderTitlePage(manuscript)),
    {
      ...page('contents.xhtml', () => renderContents(contents, landmarksOf(entries))),
      properties: 'nav',
    },
    ...textParts(entries),
    ...(index === null ? [] : [page(INDEX.page, () => index)]),
    page(COLOPHON.page, () => renderColophon(manuscript)),
    {
      path: 'toc.ncx',
      type: 'application/x-dtbncx+xml',
      content: { text: () => writeNcx(about, contents) },
    },
    { path: 'style.css', type: 'text/css', content: { text: () => styles } },
    { path: COVER, type: PICTURE, properties: 'cover-image', content: { bytes: cover } },
    ...pictures.map(({ name, file }) => ({
      path: `images/${name}`,
      type: PICTURE,
      content: { file },
    })),
    ...soundParts(entries, book),
  ];
}

/**
 * An e-book of a gathered book: its parts, ready to be packed. Sets it from the same manuscript as
 * the printed one. Throws only where the disk fails.
 */
export async function composeEbook(
  book: Book,
  { cache, sound, onProgress }: EbookOptions,
): Promise<Ebook> {
  const { manuscript, wanted } = setEbook(book);
  const developed = await developPictures(wanted, { cache, files: book.files, onProgress });
  const lost = placePictures(wanted, developed);
  const { entries, lines } = entriesOf(book, manuscript, sound);
  const mute = entries.flatMap(({ line, unplayed }) =>
    unplayed.map((file) => makingEbook.soundKind(line.title, file)),
  );
  const pictures = [...developed.values()].filter((picture) => picture !== null);
  const material = { book, manuscript, pictures, entries, lines };
  const described = wanted.every(({ place }) => place.alt !== inPrint.undescribed);
  const about = aboutOf(material, { sound, described });
  const parts = await partsOf(material, about);
  const packageFile: EbookPart = {
    path: 'package.opf',
    type: 'application/oebps-package+xml',
    content: { text: () => writePackage(about, parts) },
  };
  return {
    parts: [packageFile, ...parts],
    spoken: about.spoken.size > 0,
    warnings: [...lost, ...mute],
  };
}
