import { inEbook as words, makingEbook } from '../../strings/ebook.ts';
import type { Book, BookStory } from '../book.ts';
import type { Manuscript } from '../print/manuscript.ts';
import { setBook } from '../print/set-book.ts';
import { setColophon } from '../print/set-colophon.ts';
import type { WantedPlate } from '../print/set-photo.ts';
import { openTypeCase } from '../print/type-case.ts';
import type { Picture } from './develop-pictures.ts';
import { isWritable } from './xhtml.ts';

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
export function setEbook(book: Book): { manuscript: Manuscript; wanted: WantedPlate[] } {
  const type = openTypeCase(isWritable);
  const { manuscript, wanted } = setBook(withoutCodes(book), type);
  const edition = { type: '', correctText: words.correctText };
  const colophon = setColophon(book, (text) => type.set(text, book.title), edition);
  return { manuscript: { ...manuscript, colophon }, wanted };
}

/** Gives each photo its place; returns a sentence for each that is not there. */
export function placePictures(
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
