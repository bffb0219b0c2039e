import { readEntry } from '../../../load/read-entry.ts';
import { readPerson, readVillage } from '../../../review/entry-under-review.ts';
import { decapDoors } from '../../entry/doors.ts';
import { readKnownTexts } from '../../review-panel/read-known.ts';
import type { KnownName, KnownNames } from '../checking/checked-desk.ts';

/** Somebody, or a village, that the archive knows, with the entry's own name. */
export interface KnownEntry extends KnownName {
  slug: string;
}

export interface KnownEntries extends KnownNames {
  people: readonly KnownEntry[];
  villages: readonly KnownEntry[];
}

type Named = { name: string; aliases?: readonly string[] | undefined };

function namesOf(
  texts: ReadonlyMap<string, string>,
  read: (source: string) => Named | null,
): KnownEntry[] {
  return [...texts].flatMap(([slug, source]) => {
    const { name, aliases = [] } = read(source) ?? {};
    return name ? [{ slug, name, aliases }] : [];
  });
}

async function readWords(): Promise<string[]> {
  const { backend, store } = decapDoors();
  const entries = await backend().listAllEntries(store.getState().collections.get('glossary'));
  return entries.flatMap(({ raw }) => {
    const { fields } = readEntry('glossary', { file: '', source: raw });
    return fields ? [fields.word] : [];
  });
}

/** The names that can stand in a transcript, from whichever server keeps the archive. */
export async function readKnownNames(): Promise<KnownEntries> {
  const [{ people, villages }, words] = await Promise.all([readKnownTexts(), readWords()]);
  return { people: namesOf(people, readPerson), villages: namesOf(villages, readVillage), words };
}
