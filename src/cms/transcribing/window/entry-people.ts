import { decapDoors } from '../../entry/doors.ts';
import { NO_NAMES } from '../checking/checked-desk.ts';
import { readKnownNames, type KnownEntries } from './known-names.ts';

/** Who tells and who asks in the entry in the form, by name. */
export interface EntryPeople {
  narrators: readonly string[];
  interviewers: readonly string[];
  known: KnownEntries;
}

const NONE: KnownEntries = { ...NO_NAMES, people: [], villages: [] };
export const NOBODY: EntryPeople = { narrators: [], interviewers: [], known: NONE };

function slugsOf(field: unknown): string[] {
  return Array.isArray(field) ? field.filter((each) => typeof each === 'string') : [];
}

/** Where the names cannot be had (a server that is away), there are none: writing goes on. */
export async function readEntryPeople(): Promise<EntryPeople> {
  const known = await readKnownNames().catch(() => NONE);
  const fields = decapDoors().readOpenEntry()?.fields() ?? {};
  const nameOf = (slug: string) => known.people.find((each) => each.slug === slug)?.name ?? slug;
  return {
    narrators: slugsOf(fields['narrators']).map(nameOf),
    interviewers: slugsOf(fields['interviewers']).map(nameOf),
    known,
  };
}
