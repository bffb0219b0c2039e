import type { Problem } from '../checks/problems.ts';
import type { Album } from '../model/album.ts';
import type { EntryText, Tombstone } from '../model/published.ts';
import type { Story } from '../model/story.ts';
import type { Decision, HeldReason } from './decide-publication.ts';
import type { Disclosure } from './disclosure.ts';
import type { EntryFile } from './entry-file.ts';
import type { ReadEntry } from './read-entry.ts';
import type { Register } from './register.ts';
import type { MediaProbe } from './resolve-media.ts';
import type { Silencer } from './silence-sound.ts';

/** What preparing any entry needs to know about the archive around it. */
export interface Preparation {
  register: Register;
  probe: MediaProbe;
  silence: Silencer;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  /** Recordings (by content) in which another story withholds words: none may be heard as they are. */
  withheldElsewhere: ReadonlySet<string>;
  /** Where the text will be kept. */
  textKey: string;
}

/** The gate's yes: in which lists, and which media. */
export type Passed = Extract<Decision, { publish: true }>;

/** A problem of the entry at hand; its file goes without saying. */
export type EntryProblem = Omit<Problem, 'file'>;

/** One entry that has passed the gate, on its way to readers. */
export interface Publication extends Preparation {
  entry: EntryFile;
  read: Pick<ReadEntry<'stories' | 'albums'>, 'body' | 'bodyLine' | 'lineOf'>;
  passed: Passed;
  disclosure: Disclosure;
  report: (problem: EntryProblem) => void;
  /** Called with the content of a recording in which words are withheld. */
  withholdSound: (id: string) => void;
}

/** A reference code and where it was written, for finding doubles across the archive. */
export interface UsedReferenceCode {
  code: string;
  line: number;
}

/** A path from the site's root that an entry claims besides its own, and where that is written. */
export interface ClaimedPath {
  path: string;
  line: number;
}

/** Why an entry stays back. */
export interface Held {
  reason: HeldReason | 'unreadable';
  tombstone?: Tombstone;
  /** Where a withdrawn one could be seen: see `find-withdrawn-paths.ts`. */
  withdrawnPaths?: string[];
}

/** What came of an entry: as far as it may be published, or why it is held back. */
export type Outcome<P> = {
  problems: Problem[];
  referenceCodes: UsedReferenceCode[];
  /** Its short code, whether anybody sees it or not: it is never another one's. */
  shortCode?: UsedReferenceCode;
  /** Recordings, by content, in which it withholds words. */
  withheldSounds?: string[];
  /** Where it used to be found. */
  formerPaths?: ClaimedPath[];
} & ({ published: P } | ({ published: null } & Held));

/** An outcome, and apart from it the long text of what is published. */
export interface Prepared<P> {
  outcome: Outcome<P>;
  text: EntryText | null;
}

/** Those who tell a story, or brought an album's photos: whom consent is about. */
export function tellersOf(fields: Story | Album): string[] {
  return 'narrators' in fields ? fields.narrators : fields.providers;
}
