import type { SearchKind } from './search-kinds.ts';

/** What a reader narrows the results to; each is one choice, kept in the address. */
export interface Filters {
  kind?: SearchKind;
  village?: string;
  narrator?: string;
  /** The first year of a decade that the story tells of: 1960. */
  decade?: number;
  sound?: true;
  photos?: true;
}

export const sorts = ['best', 'oldest', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** An entry that contains all the words. */
export interface Hit {
  /** Number of the entry in the index. */
  entry: number;
  /** How many times the words stand in it. 0 where nothing was asked but filters. */
  places: number;
  /** Which of its text files hold them, in order. */
  blocks: number[];
}

/** How many hits each choice would leave, the other filters kept; choices without any are left out. */
export interface FilterCounts {
  kind: Map<SearchKind, number>;
  village: Map<string, number>;
  narrator: Map<string, number>;
  decade: Map<number, number>;
  sound: number;
  photos: number;
}

export interface Finding {
  hits: Hit[];
  counts: FilterCounts;
}

/** From and to, in UTF-16 units of the text beside it. */
export type Mark = [from: number, to: number];

export type PassageKind =
  'title' | 'name' | 'fact' | 'summary' | 'event' | 'body' | 'caption' | 'chapter' | 'turn';

/** One place where the words stand: a turn, a paragraph, the caption of a photo. */
export interface Passage {
  kind: PassageKind;
  /**
   * Where it is on the entry's page, as the address's fragment: `t-12` and `c-2` are ids; `img-` and
   * the start of an image's id is a photo; `p-` and a `passageMark` is a paragraph; '' is the top.
   */
  to: string;
  /** Of a turn. */
  speaker: string;
  /** Of a turn, in seconds of its recording; null where nobody noted it. */
  start: number | null;
  text: string;
  marks: Mark[];
}

/** A hit as it is shown. */
export interface Shown {
  /** From the site's root, without query and fragment: `/stories/loom/`. */
  url: string;
  /** Fragment of the entry itself, where it shares its page with others (a dialect word). */
  anchor: string;
  title: string;
  titleMarks: Mark[];
  kind: SearchKind;
  village: string;
  narrators: string[];
  /** What it is about, for a result whose title alone has the words. */
  summary: string;
  /** The years it tells of. */
  years: [from: number, to: number] | null;
  sound: boolean;
  sample: boolean;
  /** In reading order, the title and names left out. */
  passages: Passage[];
  /** Places that are not among them yet: those of text files that were not needed. */
  placesLeft: number;
}

/** Why there is no answer. */
export type SearchFault =
  /** The network is away. */
  | 'search-offline'
  /** The index is not there, or not whole, or another build's. */
  | 'search-broken';

export class SearchError extends Error {
  readonly id: SearchFault;
  constructor(id: SearchFault, cause?: unknown) {
    super(id, { cause });
    this.id = id;
  }
}

/** The index, opened in a browser. */
export interface Search {
  /** Throws SearchError. Ranked; where nothing is asked, no hits and the counts of everything. */
  find: (query: string, filters?: Filters, sort?: Sort) => Promise<Finding>;
  /** What is shown of a hit, with at least `passages` passages where it has so many. Throws SearchError. */
  show: (query: string, hit: Hit, passages?: number) => Promise<Shown>;
}
