import { audioTypes } from '../../sharing/audio-type.ts';
import type { Book, BookChapter, BookStory } from '../book.ts';
import type { Manuscript, SetAlbum, SetOpening, SetStory } from '../print/manuscript.ts';
import type { ContentsLine } from './contents.ts';
import type { EbookPart } from './ebook-part.ts';
import { voicesOf, writeOverlay, type Voice } from './overlay.ts';
import { marksIn, type MarkedPage } from './render-index.ts';
import { renderAlbum, renderChapter, renderStory, titleOf } from './render-entry.ts';

const PAGE = 'application/xhtml+xml';

/** A page, its line in the contents, and the voices that go along with it. */
export interface Entry extends MarkedPage {
  render: () => string;
  voices: Voice[];
  unplayed: string[];
}

function entryOf(
  it: Pick<SetOpening, 'id' | 'title' | 'marks'>,
  by: string,
  render: () => string,
): Entry {
  const line = { title: titleOf(it), by, page: `${it.id}.xhtml`, below: [] };
  return { line, marks: marksIn(it), render, voices: [], unplayed: [] };
}

/** Everything between title and colophon, in the order it is read; villages lead to what is theirs. */
export function entriesOf(book: Book, manuscript: Manuscript, sound: boolean) {
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
    const alone = { ...it, histories: [], stories: [], albums: [] };
    const village = () => entryOf(alone, '', () => renderChapter(alone, manuscript));
    const own = manuscript.booklet ? lines : add(village(), lines).below;
    for (const [at, each] of it.histories.entries()) add(story(each, told.histories[at]!), own);
    for (const [at, each] of it.stories.entries()) add(story(each, told.stories[at]!), own);
    const album = (each: SetAlbum) => entryOf(each, '', () => renderAlbum(each, manuscript));
    for (const each of it.albums) add(album(each), own);
  };
  for (const [index, told] of book.chapters.entries()) chapter(told, index);
  return { entries, lines };
}

/** A page of the book, drawn when it is packed. */
export function page(name: string, render: () => string): EbookPart {
  return { path: `text/${name}`, type: PAGE, isPage: true, content: { text: render } };
}

/** Where the sound of a page is described. */
export const overlayPath = ({ line }: Entry): string =>
  `sound/${line.page.replace('.xhtml', '.smil')}`;

/** Pages of the entries; with those that are heard, what joins text and sound. */
export function textParts(entries: readonly Entry[]): EbookPart[] {
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
export function soundParts(entries: readonly Entry[], { files }: Book): EbookPart[] {
  const voices = new Map(
    entries.flatMap((entry) => entry.voices.map((voice) => [voice.file, voice] as const)),
  );
  return Array.from(voices.values(), ({ audio, file }) => ({
    path: `audio/${file}`,
    type: audioTypes[file.replace(/^.*\./, '')]!,
    content: { file: files.get(audio)! },
  }));
}
