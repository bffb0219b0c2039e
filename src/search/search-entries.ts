import type { Archive } from '../load/read-archive.ts';
import { digestOf, readEntryText } from '../load/text-store.ts';
import type { EntryText, PublishedEntry, PublishedStory } from '../model/published.ts';
import {
  albumPassages,
  personPassages,
  storyPassages,
  villagePassages,
  wordPassages,
  type EntryPassages,
} from './entry-passages.ts';
import type { EntryHead } from './index-format.ts';

/** Something that can be found. Its text is read only where it has to be indexed anew. */
export interface SearchEntry {
  head: EntryHead;
  /** Of everything that its part of the index is made from. */
  digest: string;
  /** Entries of one village are indexed together; '' where none is named. */
  village: string;
  readPassages: () => Promise<EntryPassages>;
}

type Head = Omit<EntryHead, 'anchor'> & { anchor?: string };

const NO_TEXT: EntryText = { body: [], words: [], transcripts: [] };
const PLAIN = { narrators: [], summary: '', years: null, sound: false, photos: false };

function yearsOf({ period }: PublishedStory): EntryHead['years'] {
  return period ? [period.from, period.to ?? period.from] : null;
}

function factsOf({ title, village, photos }: PublishedEntry) {
  return { title, village: village?.name ?? '', photos: photos.length > 0 };
}

/** Everything that can be found: what is listed, and nothing else. `cache` holds the texts. */
export function searchEntries(archive: Archive, cache: string): SearchEntry[] {
  const entry = <T extends object>(
    source: T,
    head: Head,
    passages: (source: T, text: EntryText) => EntryPassages,
  ): SearchEntry => ({
    head: { anchor: '', ...head },
    digest: digestOf(JSON.stringify([head, source])),
    village: head.village,
    readPassages: async () =>
      passages(
        source,
        'textKey' in source ? await readEntryText(cache, String(source.textKey)) : NO_TEXT,
      ),
  });
  return [
    ...archive.people.map((person) => {
      const { slug, name: title, sample, village, about: summary = '' } = person;
      const url = `/people/${slug}/`;
      const head = { ...PLAIN, kind: 'person' as const, url, title, summary, sample };
      return entry(person, { ...head, village: village?.name ?? '' }, personPassages);
    }),
    ...archive.villages.map((village) => {
      const { slug, name: title, sample, summary = '' } = village;
      const head = { ...PLAIN, kind: 'village' as const, title, village: title, summary, sample };
      return entry(village, { ...head, url: `/villages/${slug}/` }, villagePassages);
    }),
    ...archive.stories
      .filter(({ listed }) => listed)
      .map((story) => {
        const { kind, address, sample, summary = '', narrators, recordings } = story;
        const head: Head = {
          ...factsOf(story),
          kind,
          url: `/stories/${address}/`,
          narrators: narrators.map(({ name }) => name),
          summary,
          years: yearsOf(story),
          sound: recordings.some(({ audio }) => audio !== null),
          sample,
        };
        return entry(story, head, storyPassages);
      }),
    ...archive.albums
      .filter(({ listed }) => listed)
      .map((album) => {
        const { address, sample, summary = '', providers } = album;
        const head: Head = {
          ...PLAIN,
          ...factsOf(album),
          kind: 'album',
          url: `/albums/${address}/`,
          narrators: providers.map(({ name }) => name),
          summary,
          sample,
        };
        return entry(album, head, albumPassages);
      }),
    ...archive.words.map((word) => {
      const { slug: anchor, word: title, meaning: summary, sample } = word;
      const head = { ...PLAIN, kind: 'word' as const, url: '/glossary/', anchor, title, summary };
      return entry(word, { ...head, village: '', sample }, wordPassages);
    }),
  ];
}
