import type { Book, BookStory } from '../book.ts';

/** A story's booklet is called after it; of the other books, none after the whole one. */
export function nameOf(book: Book): string {
  const { choice, title, subtitle, site } = book;
  if (choice.of === 'village') return `${site.name}-${title}`;
  if (choice.of === 'archive' || storiesOf(book).length === 1) return title;
  return `${title}-${subtitle}`;
}

/** Every story of a book, in its order. */
export function storiesOf({ chapters }: Book): BookStory[] {
  return chapters.flatMap(({ histories, stories }) => [...histories, ...stories]);
}
