import { sealOutlines } from '../../components/seal-outlines.ts';
import { inPrint as words } from '../../strings/book.ts';
import { joinNames } from '../../strings/words.ts';
import type { PublishedAlbum } from '../../model/published.ts';
import type { Book, BookChapter } from '../book.ts';
import { indexNames, noNames, type NameIndex } from './index-names.ts';
import type { Manuscript, SetAlbum, SetChapter } from './manuscript.ts';
import { setBody } from './set-body.ts';
import { setColophon } from './set-colophon.ts';
import { setPhoto, type WantedPlate } from './set-photo.ts';
import { setNamed, setText, type Setting } from './set-prose.ts';
import { setStory } from './set-story.ts';
import { shortHead } from './short-head.ts';
import type { TypeCase } from './type-case.ts';

export interface Edition {
  /** Letters of 16 points. */
  large?: boolean | undefined;
  /** 3 mm beyond the page, and marks where to cut. */
  bleed?: boolean | undefined;
}

/** Everything of a book that is being set. */
interface Composing {
  book: Book;
  type: TypeCase;
  names: NameIndex;
  wanted: WantedPlate[];
  nextId: () => string;
}

function settingOf(title: string, level: number, { type, names, book }: Composing): Setting {
  const explained = new Set<string>();
  return { title, type, names, glossary: book.words, explained, level, deepest: level - 1 };
}

function setAlbum(album: PublishedAlbum, composing: Composing): SetAlbum {
  const { title, providers, photos, sample, summary } = album;
  const setting = settingOf(title, 3, composing);
  const facts = [words.album, providers.length > 0 ? words.provided(joinNames(providers)) : ''];
  return {
    id: composing.nextId(),
    title: setText(title, setting),
    head: shortHead(setText(title, setting)),
    marks: setting.names.marksOf(providers.map(({ name }) => name)),
    facts: facts.filter((fact) => fact !== '').map((fact) => setText(fact, setting)),
    provenance: [],
    sample,
    summary: summary ? setNamed(summary, setting) : null,
    lead: null,
    body: [],
    photos: photos.map((photo) => setPhoto(photo, 'half', setting, composing.wanted)),
  };
}

function setChapter(chapter: BookChapter, composing: Composing, level: number): SetChapter {
  const { title, village, about } = chapter;
  const setting = settingOf(title, 2, composing);
  const stories = (told: BookChapter['stories']) =>
    told.map((each) =>
      setStory(
        each,
        composing.nextId(),
        settingOf(each.story.title, level, composing),
        composing.wanted,
      ),
    );
  const facts = [
    village && village.aliases.length > 0 ? words.aliases(village.aliases.join('、')) : '',
    village?.place ?? '',
  ];
  return {
    id: composing.nextId(),
    title: setText(title, setting),
    head: shortHead(setText(title, setting)),
    marks: setting.names.marksOf(village ? [village.name] : []),
    facts: facts.filter((fact) => fact !== '').map((fact) => setNamed(fact, setting)),
    sample: village?.sample ?? false,
    summary: village?.summary ? setNamed(village.summary, setting) : null,
    about: about ? setBody(about.body, setting, { photos: [], wanted: composing.wanted }) : [],
    histories: stories(chapter.histories),
    stories: stories(chapter.stories),
    albums: chapter.albums.map((album) => setAlbum(album, composing)),
  };
}

/** The seal in its red, for white and for coloured paper. */
function drawSeal(): string {
  const { size, corner, path } = sealOutlines;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" rx="${corner}" fill="#942b1f"/><path fill="#fffdf8" d="${path}"/></svg>`;
}

/** A title of this many Chinese characters at most stands upright on the cover. */
const UPRIGHT = /^\p{Script=Han}{1,9}$/u;

function sayings(): Record<string, string> {
  const { contents, index, photos, events, colophon, large, plain, seal, sample } = words;
  const own = { contents, index, photos, events, colophon, large, plain, seal, sample };
  return { ...own, 'sample-note': words.sampleNote };
}

function tellersOf(book: Book, chapters: readonly SetChapter[], type: TypeCase) {
  return Object.fromEntries(
    book.chapters.flatMap(({ histories, stories }, at) => {
      const set = [...chapters[at]!.histories, ...chapters[at]!.stories];
      return [...histories, ...stories].map(({ story }, index) => [
        set[index]!.id,
        type.set(joinNames(story.narrators), story.title),
      ]);
    }),
  ) as Record<string, string>;
}

/**
 * A book as the template sets it, and the photos it waits for: each `place` gets its plate once it
 * has been developed.
 */
export function setBook(
  book: Book,
  type: TypeCase,
  { large = false, bleed = false }: Edition = {},
): { manuscript: Manuscript; wanted: WantedPlate[] } {
  const told = book.chapters.flatMap(({ histories, stories }) => [...histories, ...stories]);
  const booklet = book.choice.of === 'stories' && told.length === 1;
  const names = booklet ? noNames : indexNames(book);
  let entries = 0;
  const nextId = () => `entry-${(entries += 1)}`;
  const composing: Composing = { book, type, names, wanted: [], nextId };
  const chapters = book.chapters.map((each) => setChapter(each, composing, booklet ? 2 : 3));
  const set = (text: string) => type.set(text, book.title);
  const [year, month, day] = book.day.split('-').map(Number) as [number, number, number];
  const by = booklet ? joinNames(told[0]!.story.narrators) : '';
  const manuscript: Manuscript = {
    title: set(book.title),
    head: shortHead(set(book.title)),
    subtitle: set(book.subtitle),
    station: set(book.site.station),
    authors: book.site.station ? [set(book.site.station)] : [],
    by: by ? set(words.by(by)) : null,
    year: words.year(book.day),
    date: { year, month, day },
    booklet,
    large,
    bleed,
    sample: told.some(({ story }) => story.sample) || chapters.some((chapter) => chapter.sample),
    upright: UPRIGHT.test(book.title),
    seal: drawSeal(),
    say: sayings(),
    tellers: tellersOf(book, chapters, type),
    chapters,
    index: [
      [words.indexPeople, names.people],
      [words.indexPlaces, names.places],
    ],
    colophon: setColophon(book, set),
  };
  return { manuscript, wanted: composing.wanted };
}
