/**
 * What the template in `template/` reads, as JSON. Everything somebody typed is a string in it, and
 * Typst sets a string as it is: whatever it says, it can't be code.
 */
export type Run =
  | string
  | Run[]
  | { strong: Run }
  | { footnote: Run }
  /** A place that the index leads to, by the number of its term. */
  | { mark: number }
  | { line: true }
  | { link: string; of: Run };

export interface SetPhoto {
  /** Path within the press's folder; null where the photo could not be read. */
  plate: string | null;
  /** Width by height. */
  ratio: number;
  alt: string;
  label: string | null;
  lines: Run[];
  /** What stands in its place without a plate. */
  instead: string;
}

export type Piece =
  | { kind: 'paragraph' | 'aside'; of: Run }
  | { kind: 'heading'; level: number; of: Run }
  | { kind: 'quotation'; pieces: Piece[] }
  | { kind: 'quote'; pieces: Piece[]; by: string | null }
  | { kind: 'note'; pieces: Piece[]; title: string | null }
  | { kind: 'list'; start: number | null; entries: Piece[][] }
  | { kind: 'table'; columns: number; head: Run[]; rows: { of: Run }[][] }
  | { kind: 'rule' }
  | { kind: 'photo'; photo: SetPhoto }
  | { kind: 'photos'; photos: SetPhoto[]; caption: Run | null }
  | {
      kind: 'turn';
      who: string | null;
      /** Not one of those whose story it is. */
      asking: boolean;
      /** Seconds into its recording, for an e-book that reads aloud; null where nobody wrote it. */
      start: number | null;
      lines: { of: Run; plain: boolean }[];
    };

export interface SetRecording {
  /** Which of the story's recordings, from 0. */
  index: number;
  title: Run;
  level: number;
  facts: Run[];
  notes: string[];
  code: { svg: string; alt: string } | null;
  pieces: Piece[];
}

/** What stories and albums have above their text. */
export interface SetOpening {
  /** The label that contents, index and running heads know it by. */
  id: string;
  title: string;
  /** As much of the title as a running head holds. */
  head: string;
  marks: number[];
  facts: Run[];
  /** Who collected it, and where it is kept. */
  provenance: Run[];
  sample: boolean;
  summary: Run | null;
  lead: SetPhoto | null;
}

export interface SetStory extends SetOpening {
  body: Piece[];
  recordings: SetRecording[];
  photos: SetPhoto[];
  events: [when: string, what: Run][];
}

export interface SetAlbum extends SetOpening {
  body: Piece[];
  photos: SetPhoto[];
}

export interface SetChapter extends Omit<SetOpening, 'lead' | 'provenance'> {
  about: Piece[];
  histories: SetStory[];
  stories: SetStory[];
  albums: SetAlbum[];
}

export interface Manuscript {
  title: string;
  /** As much of the title as a running head holds. */
  head: string;
  subtitle: string;
  station: string;
  authors: string[];
  /** Whose story it is, in a booklet of one. */
  by: string | null;
  year: string;
  date: { year: number; month: number; day: number };
  /** One story, without chapters, contents and index. */
  booklet: boolean;
  large: boolean;
  bleed: boolean;
  /** Whether anything in it is a sample. */
  sample: boolean;
  /** The title stands upright on the cover. */
  upright: boolean;
  /** SVG. */
  seal: string;
  /** The template's own words. */
  say: Record<string, string>;
  /** By a story's label, who tells it: for the contents. */
  tellers: Record<string, string>;
  chapters: SetChapter[];
  index: [title: string, terms: IndexTerm[]][];
  colophon: { title: string | null; listed: boolean; lines: Run[] }[];
}

export interface IndexTerm {
  mark: number;
  name: string;
  /** Where somebody is from, or what a place is called as well. */
  of: string | null;
}
