import { readFile } from 'node:fs/promises';
import { audioTypes } from '../../sharing/audio-type.ts';
import { inPrint } from '../../strings/book.ts';
import { inEbook as words, makingEbook } from '../../strings/ebook.ts';
import type { Book, BookChapter, BookStory } from '../book.ts';
import type { Manuscript, SetOpening, SetStory } from '../print/manuscript.ts';
import { setBook } from '../print/set-book.ts';
import { setColophon } from '../print/set-colophon.ts';
import type { WantedPlate } from '../print/set-photo.ts';
import { openTypeCase } from '../print/type-case.ts';
import { renderContents, writeNcx, type ContentsLine, type Landmark } from './contents.ts';
import { developPictures, type Picture } from './develop-pictures.ts';
import { drawCover } from './draw-cover.ts';
import { ebookId } from './ebook-id.ts';
import type { EbookPart } from './ebook-part.ts';
import { secondsOf, voicesOf, writeOverlay, type Voice } from './overlay.ts';
import { writePackage } from './package-file.ts';
import { renderAlbum, renderChapter, renderStory, titleOf } from './render-entry.ts';
import { coverLines, renderColophon, renderCover, renderTitlePage } from './render-front.ts';
import { isWritable } from './xhtml.ts';

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

const PAGE = 'application/xhtml+xml';
const PICTURE = 'image/jpeg';

/** Stories without their address: what is scanned from paper is tapped here, where it is drawn. */
function withoutCodes(book: Book): Book {
  const mute = (told: BookStory) => ({ ...told, link: null });
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    histories: chapter.histories.map(mute),
    stories: chapter.stories.map(mute),
  }));
  return { ...book, chapters };
}

/** The manuscript of the printed book, with what is said otherwise on a screen. */
function setEbook(book: Book): { manuscript: Manuscript; wanted: WantedPlate[] } {
  const type = openTypeCase(isWritable);
  const { manuscript, wanted } = setBook(withoutCodes(book), type);
  const edition = { type: '', correctText: words.correctText };
  const colophon = setColophon(book, (text) => type.set(text, book.title), edition);
  return { manuscript: { ...manuscript, colophon }, wanted };
}

/** Gives each photo its place; returns a sentence for each that is not there. */
function placePictures(
  wanted: readonly WantedPlate[],
  pictures: ReadonlyMap<string, Picture | null>,
): string[] {
  return wanted.flatMap(({ photo, place, title }) => {
    const picture = pictures.get(photo.image.id);
    place.plate = picture ? `../images/${picture.name}` : null;
    if (picture) return [];
    place.instead = words.photoMissing(photo.caption ?? '');
    return [makingEbook.photoUnreadable(title, photo.file)];
  });
}

/** A page, its line in the contents, and the voices that go along with it. */
interface Entry {
  line: ContentsLine;
  render: () => string;
  voices: Voice[];
  unplayed: string[];
}

function entryOf(it: Pick<SetOpening, 'id' | 'title'>, by: string, render: () => string): Entry {
  const line = { title: titleOf(it), by, page: `${it.id}.xhtml`, below: [] };
  return { line, render, voices: [], unplayed: [] };
}

/** Everything between title and colophon, in the order it is read; villages lead to what is theirs. */
function entriesOf(book: Book, manuscript: Manuscript, sound: boolean) {
  const entries: Entry[] = [];
  const lines: ContentsLine[] = [];
  const add = (entry: Entry, to: ContentsLine[]) => {
    entries.push(entry);
    to.push(entry.line);
    return entry.line;
  };
  const story = (it: SetStory, told: BookStory): Entry => ({
    ...entryOf(it, manuscript.tellers[it.id] ?? '', () => renderStory(it, told, manuscript)),
    ...(sound && voicesOf(it, told)),
  });
  const chapter = (told: BookChapter, index: number) => {
    const it = manuscript.chapters[index]!;
    const own = manuscript.booklet
      ? lines
      : add(
          entryOf(it, '', () => renderChapter(it, manuscript)),
          lines,
        ).below;
    for (const [at, each] of it.histories.entries()) add(story(each, told.histories[at]!), own);
    for (const [at, each] of it.stories.entries()) add(story(each, told.stories[at]!), own);
    for (const each of it.albums)
      add(
        entryOf(each, '', () => renderAlbum(each, manuscript)),
        own,
      );
  };
  for (const [index, told] of book.chapters.entries()) chapter(told, index);
  return { entries, lines };
}

function page(name: string, render: () => string): EbookPart {
  return { path: `text/${name}`, type: PAGE, isPage: true, content: { text: render } };
}

const overlayPath = ({ line }: Entry): string => `sound/${line.page.replace('.xhtml', '.smil')}`;

/** Pages of the entries; with those that are heard, what joins text and sound. */
function textParts(entries: readonly Entry[]): EbookPart[] {
  return entries.flatMap((entry): EbookPart[] => {
    const { line, render, voices } = entry;
    if (voices.length === 0) return [page(line.page, render)];
    const overlay = overlayPath(entry);
    const text = () => writeOverlay(line.page, voices);
    return [
      { ...page(line.page, render), overlay },
      { path: overlay, type: 'application/smil+xml', content: { text } },
    ];
  });
}

/** The published sound of what is heard, each once: the very file that the site publishes. */
function soundParts(entries: readonly Entry[], { files }: Book): EbookPart[] {
  const voices = new Map(
    entries.flatMap((entry) => entry.voices.map((voice) => [voice.file, voice] as const)),
  );
  return Array.from(voices.values(), ({ audio, file }) => ({
    path: `audio/${file}`,
    type: audioTypes[file.replace(/^.*\./, '')]!,
    content: { file: files.get(audio)! },
  }));
}

function seriesOf({ choice, site, villages, title }: Book) {
  if (choice.of !== 'village' || site.name === title) return null;
  const asked = villages.findIndex(
    ({ slug, name }) => slug === choice.village || name === choice.village,
  );
  return { title: site.name, position: asked + 1 };
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
  const pictures = await developPictures(wanted, { cache, files: book.files, onProgress });
  const warnings = placePictures(wanted, pictures);
  const { entries, lines } = entriesOf(book, manuscript, sound);
  for (const { line, unplayed } of entries)
    warnings.push(...unplayed.map((file) => makingEbook.soundKind(line.title, file)));

  const colophon = { title: inPrint.colophon, by: '', page: 'colophon.xhtml', below: [] };
  const contents = [...lines, colophon];
  const landmarks: Landmark[] = [
    { type: 'cover', title: words.cover, page: 'cover.xhtml' },
    { type: 'titlepage', title: words.titlePage, page: 'title.xhtml' },
    { type: 'toc', title: words.contents, page: 'contents.xhtml' },
    { type: 'bodymatter', title: words.bodymatter, page: entries[0]!.line.page },
    { type: 'colophon', title: inPrint.colophon, page: 'colophon.xhtml' },
  ];
  const identifier = ebookId(book, sound);
  const title = titleOf(manuscript);
  const styles = await readFile(new URL('ebook.css', import.meta.url), 'utf8');
  const cover: EbookPart = {
    path: 'images/cover.jpg',
    type: PICTURE,
    properties: 'cover-image',
    content: { bytes: await drawCover(coverLines(manuscript)) },
  };
  const found = [...pictures.values()].filter((picture) => picture !== null);
  const parts: EbookPart[] = [
    page('cover.xhtml', () => renderCover(manuscript, '../images/cover.jpg')),
    page('title.xhtml', () => renderTitlePage(manuscript)),
    { ...page('contents.xhtml', () => renderContents(contents, landmarks)), properties: 'nav' },
    ...textParts(entries),
    page('colophon.xhtml', () => renderColophon(manuscript)),
    {
      path: 'toc.ncx',
      type: 'application/x-dtbncx+xml',
      content: { text: () => writeNcx({ title, identifier }, contents) },
    },
    { path: 'style.css', type: 'text/css', content: { text: () => styles } },
    cover,
    ...found.map(({ name, file }) => ({
      path: `images/${name}`,
      type: PICTURE,
      content: { file },
    })),
    ...soundParts(entries, book),
  ];
  const spoken = entries.filter(({ voices }) => voices.length > 0);
  const about = {
    identifier,
    title,
    subtitle: manuscript.subtitle,
    by: manuscript.by && coverLines(manuscript)[1]!,
    station: manuscript.station,
    day: book.day,
    series: seriesOf(book),
    described: wanted.every(({ place }) => place.alt !== inPrint.undescribed),
    photos: found.length > 0,
    spoken: new Map(spoken.map((entry) => [overlayPath(entry), secondsOf(entry.voices)])),
  };
  const packageFile: EbookPart = {
    path: 'package.opf',
    type: 'application/oebps-package+xml',
    content: { text: () => writePackage(about, parts) },
  };
  return { parts: [packageFile, ...parts], spoken: spoken.length > 0, warnings };
}
