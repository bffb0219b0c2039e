import type { KnownNames } from '../load/find-by-name.ts';
import { readEntry } from '../load/read-entry.ts';
import type { Album } from '../model/album.ts';
import { todayInShanghai } from '../model/dates.ts';
import type { Person } from '../model/person.ts';
import type { Story } from '../model/story.ts';
import type { Village } from '../model/village.ts';

/** A story or an album as it stands in a draft, with the names around it. */
export interface EntryUnderReview {
  kind: 'stories' | 'albums';
  /** As far as they are right; null where not even the title can be read. */
  fields: Story | Album | null;
  /** False where a field that decides about publication can't be read: nothing is guessed. */
  gateReadable: boolean;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
  known: KnownNames;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
}

export interface ReviewSources {
  kind: 'stories' | 'albums';
  /** The whole `index.mdx` as the draft has it. */
  source: string;
  /** Slug → text of `people/<slug>.yaml` and of `villages/<slug>/index.mdx`. */
  people?: ReadonlyMap<string, string>;
  villages?: ReadonlyMap<string, string>;
  today?: string;
}

function readKnown<T>(
  sources: ReadonlyMap<string, string> | undefined,
  read: (source: string) => T | null,
): Map<string, T> {
  const entries = [...(sources ?? [])].map(([slug, source]) => [slug, read(source)] as const);
  return new Map(entries.filter((entry): entry is readonly [string, T] => entry[1] !== null));
}

export function readPerson(source: string): Person | null {
  const { fields, gateReadable } = readEntry('people', { file: '', source });
  // As the register has it: where it can't be read whether the real name may be shown, it isn't.
  return fields && { ...fields, nameWithheld: fields.nameWithheld || !gateReadable };
}

export function readVillage(source: string): Village | null {
  return readEntry('villages', { file: '', source }).fields;
}

/** Reads a draft from the texts of its files, by the same rules as the site does. */
export function readForReview(sources: ReviewSources): EntryUnderReview {
  const { kind, source, people, villages, today = todayInShanghai() } = sources;
  const { fields, gateReadable, body, bodyLine } = readEntry(kind, { file: '', source });
  return {
    kind,
    fields: fields as Story | Album | null,
    gateReadable: fields !== null && gateReadable,
    body,
    bodyLine,
    known: { people: readKnown(people, readPerson), villages: readKnown(villages, readVillage) },
    today,
  };
}
