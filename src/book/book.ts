import type {
  EntryText,
  PublishedAlbum,
  PublishedPerson,
  PublishedStory,
  PublishedVillage,
  PublishedWord,
} from '../model/published.ts';
import type { PublishedSite } from '../model/site.ts';

/** What somebody wants printed. */
export type BookChoice =
  | { of: 'archive' }
  | { of: 'village'; village: string }
  | { of: 'stories'; addresses: readonly string[] };

/** A story as it is printed and read on paper screens. */
export interface BookStory {
  story: PublishedStory;
  text: EntryText;
  /** Where its codes lead, a whole address; null as long as nobody said where the site lies. */
  link: string | null;
}

/** A village: its history first, then its people. */
export interface BookChapter {
  title: string;
  /** Null: stories whose village may not be named, or has no page. */
  village: PublishedVillage | null;
  /** The village's own text. */
  about: EntryText | null;
  histories: BookStory[];
  stories: BookStory[];
  albums: PublishedAlbum[];
}

/** One text, from which the printed book and the e-book are made. Published shapes only. */
export interface Book {
  choice: BookChoice;
  title: string;
  subtitle: string;
  /** The day it is made, `YYYY-MM-DD`. */
  day: string;
  site: PublishedSite;
  chapters: BookChapter[];
  /** The glossary by slug. */
  words: ReadonlyMap<string, PublishedWord>;
  /** Everybody, and every place, that has a page: what an index can name. */
  people: readonly PublishedPerson[];
  villages: readonly PublishedVillage[];
  /** Originals on the disk, by id of image and of sound. */
  files: ReadonlyMap<string, string>;
}
