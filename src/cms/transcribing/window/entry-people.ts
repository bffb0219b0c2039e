import { decapDoors } from '../../entry/doors.ts';
import { readKnownNames, type KnownNames } from './known-names.ts';

/** Who tells and who asks in the entry in the form, by name. */
export interface EntryPeople {
  narrators: readonly string[];
  interviewers: readonly string[];
  known: KnownNames;
}

const NO_NAMES: KnownNames = { people: [], villages: [], words: [] };
export const NOBODY: EntryPeople = { narrators: [], interviewers: [], known: NO_NAMES };

function slugsOf(field: unknown): string[] {
  return Array.isArray(field) ? field.filter((each) => typeof each === 'string') : [];
}

/** Where the names cannot be had (a server that is away), there are none: writing goes on. */
export async function readEntryPeople(): Promise<EntryPeople> {
  const known = await readKnownNames().catch(() => NO_NAMES);
  const fields = decapDoors().readOpenEntry()?.fields() ?? {};
  const nameOf = (slug: string) => known.people.find((each) => each.slug === slug)?.name ?? slug;
  return {
    narrators: slugsOf(fields['narrators']).map(nameOf),
    interviewers: slugsOf(fields['interviewers']).map(nameOf),
    known,
  };
}
