import { createHash } from 'node:crypto';
import type { Book } from '../book.ts';
import { storiesOf } from '../print/name-of.ts';

/**
 * The book's own number (UUID 8): from whose archive it is and which stories it has. Made again it
 * is the same book, with a typo corrected too, so that readers put it in the place of the old one.
 */
export function ebookId(book: Book, sound: boolean): string {
  const { site, choice, chapters } = book;
  const addresses = [
    ...storiesOf(book).map(({ story }) => story),
    ...chapters.flatMap(({ albums }) => albums),
  ].map(({ address }) => address);
  const about = [site.name, site.url, site.station, site.fonds, choice, addresses, sound];
  const hex = createHash('sha256').update(JSON.stringify(about)).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
