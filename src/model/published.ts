import type { Block } from '../blocks/block-kinds.ts';
import type { Chapter, Turn } from '../transcript/transcript.ts';
import type { Consent } from './consent.ts';
import type { DialectWord } from './dialect-word.ts';
import type { Person } from './person.ts';
import type { Photo } from './photo.ts';
import type { Recording } from './recording.ts';
import type { Story } from './story.ts';
import type { Village } from './village.ts';
import type { TombstoneKind } from './vocabulary.ts';

/**
 * What has passed the gate: the only shapes that pages, search, sharing and exports know. Names
 * are already the ones that may be shown; a `slug` of null means there is no page to link to.
 */
export interface NamedLink {
  name: string;
  slug: string | null;
}

/** An image by its content: `id` is the start of the original's SHA-256; sizes in pixels, upright. */
export interface ImageSource {
  id: string;
  width: number;
  height: number;
  /** Its mean colour, `#rrggbb`: what stands in its place until it has come. */
  colour: string;
}

/** A recording by its content; `duration` in seconds, `bytes` of the published file. */
export interface AudioSource {
  id: string;
  extension: string;
  duration: number;
  bytes: number;
  /** Loudness from start to end, at most 200 whole numbers from 0 to 100; null where unknown. */
  peaks: number[] | null;
  /** Withheld passages are silent in it: it was made from the original and lies below the cache. */
  silenced?: true | undefined;
}

export type PublishedPhoto = Omit<Photo, 'people' | 'withheld'> & {
  people: NamedLink[];
  image: ImageSource;
};

export type PublishedRecording = Omit<
  Recording,
  'transcript' | 'verbatim' | 'original' | 'equipment'
> & {
  audio: AudioSource | null;
  /** 传播本 is what readers usually get; 档案本 where there is no other. */
  text: 'transcript' | 'verbatim' | null;
  turnCount: number;
};

/** What stories and albums have alike. */
export interface PublishedEntry {
  title: string;
  address: string;
  /** False: reachable by its link only, in no list, feed, sitemap or index. */
  listed: boolean;
  village: NamedLink | null;
  cover: PublishedPhoto | null;
  photos: PublishedPhoto[];
  consent: Pick<Consent, 'scopes' | 'form' | 'date' | 'reviewedBy' | 'reviewedOn'>;
  /** Paths from the site's root that lead here as well: addresses it used to have. */
  formerPaths?: string[] | undefined;
  /** Where its body and turns are kept, apart from the lists: see `load/text-store.ts`. */
  textKey: string;
}

export type PublishedStory = PublishedEntry &
  Pick<
    Story,
    'kind' | 'dialect' | 'summary' | 'period' | 'events' | 'topics' | 'referenceCode' | 'sample'
  > & {
    narrators: NamedLink[];
    interviewers: NamedLink[];
    compilers: NamedLink[];
    recordings: PublishedRecording[];
    /** `/s/<code>/` leads here; none where nobody may find it by trying. */
    shortCode?: string | undefined;
  };

export type PublishedAlbum = PublishedEntry & {
  summary?: string | undefined;
  referenceCode?: string | undefined;
  sample: boolean;
  providers: NamedLink[];
};

export type PublishedPerson = Pick<Person, 'name' | 'birthYear' | 'about' | 'sample'> & {
  slug: string;
  village: NamedLink | null;
};

export type PublishedVillage = Pick<
  Village,
  'name' | 'aliases' | 'place' | 'summary' | 'sample'
> & {
  slug: string;
  textKey: string;
};

export type PublishedWord = Omit<DialectWord, 'draft'> & { slug: string };

/** A sealed story or album that consent allows to be named: its title, nothing else. */
export interface Tombstone {
  title: string;
  kind: TombstoneKind;
  until?: string;
}

/** Everything of an archive that has a page or a line on one. */
export interface PublishedArchive {
  stories: PublishedStory[];
  albums: PublishedAlbum[];
  villages: PublishedVillage[];
  people: PublishedPerson[];
  words: PublishedWord[];
  tombstones: Tombstone[];
}

/** A sentence of a story in which a word of the glossary is said. */
export interface SaidWord {
  slug: string;
  sentence: string;
  /** Where the word stands in the sentence; UTF-16 units. */
  from: number;
  to: number;
  speaker: string | null;
  /** The turn on the story's page; null where it stands in the body. */
  anchor: string | null;
  /** Where it is heard: which of the story's recordings, from 0, and seconds. */
  sound: { recording: number; from: number; to: number } | null;
  /** The lower, the better it is worth quoting. */
  rank: number;
}

/** The parts of an entry that are long; read where its page is drawn, and nowhere else. */
export interface EntryText {
  body: Block[];
  /** Glossary slugs the body uses, and those first said in a transcript. */
  words: string[];
  /** The best sentences for each of them, in a story. */
  said?: SaidWord[];
  /** One for each recording; null where it has no text. */
  transcripts: ((Turn | Chapter)[] | null)[];
}
