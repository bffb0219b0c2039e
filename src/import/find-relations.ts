import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todayInShanghai } from '../model/dates.ts';
import type { ImportOptions } from './import-options.ts';
import { loadPeople, loadVillages } from './load-named-entries.ts';
import { isSlug, makeSlug } from './make-slug.ts';
import { matchEntry, type NamedEntry } from './match-entries.ts';
import { notes } from './messages.ts';
import { formatFields } from './story-file.ts';

/** The villages and people a new story refers to, by slug, and what to tell about them. */
export interface Relations {
  village: string | null;
  narrators: string[];
  interviewers: string[];
  notes: string[];
  /** people that are to be made together with the story */
  newPeople: NamedEntry[];
}

/** Whether somebody the archive does not know should be made a draft. */
export type MayCreate = (name: string) => Promise<boolean>;

async function findPerson(
  wanted: string,
  people: NamedEntry[],
  relations: Relations,
  mayCreate: MayCreate,
): Promise<string[]> {
  const match = matchEntry(wanted, [...people, ...relations.newPeople]);
  if (match && 'slug' in match) return [match.slug];
  if (match) {
    relations.notes.push(notes.ambiguous(wanted, match.among));
    return [];
  }
  if (!(await mayCreate(wanted))) {
    relations.notes.push(notes.unknownPerson(wanted));
    return [];
  }
  const slug = isSlug(wanted) ? wanted : makeSlug('person', todayInShanghai());
  relations.newPeople.push({ slug, name: wanted, aliases: [] });
  return [slug];
}

function findVillage(wanted: string, villages: NamedEntry[], relations: Relations): string | null {
  const match = matchEntry(wanted, villages);
  if (match && 'slug' in match) return match.slug;
  relations.notes.push(match ? notes.ambiguous(wanted, match.among) : notes.unknownVillage(wanted));
  return null;
}

/** Finds the village and the people that were named among those of the content folder. */
export async function findRelations(
  { content, village, narrators = [], interviewers = [] }: ImportOptions,
  mayCreate: MayCreate,
): Promise<Relations> {
  const people = await loadPeople(content);
  const relations: Relations = {
    village: null,
    narrators: [],
    interviewers: [],
    notes: [],
    newPeople: [],
  };
  if (village) relations.village = findVillage(village, await loadVillages(content), relations);
  for (const name of narrators) {
    relations.narrators.push(...(await findPerson(name, people, relations, mayCreate)));
  }
  for (const name of interviewers) {
    relations.interviewers.push(...(await findPerson(name, people, relations, mayCreate)));
  }
  return relations;
}

/** Writes the new people as drafts, never over an existing file; returns what to tell. */
export async function createPeople(content: string, people: NamedEntry[]): Promise<string[]> {
  if (people.length > 0) await mkdir(join(content, 'people'), { recursive: true });
  const told: string[] = [];
  for (const { slug, name } of people) {
    const file = join(content, 'people', `${slug}.yaml`);
    await writeFile(file, formatFields({ name, draft: true }), { flag: 'wx' });
    told.push(notes.createdPerson(name, `people/${slug}.yaml`));
  }
  return told;
}
