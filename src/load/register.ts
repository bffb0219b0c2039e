import type { Problem } from '../checks/problems.ts';
import type { Person } from '../model/person.ts';
import type { Village } from '../model/village.ts';
import type { DialectWord } from '../model/dialect-word.ts';
import { readEntryFiles, type EntryFile } from './entry-file.ts';
import { readEntry } from './read-entry.ts';
import { digestOf } from './text-store.ts';

/** Everything stories refer to, read before them: who, where, which words. */
export interface Register {
  people: Map<string, Person>;
  villages: Map<string, RegisteredVillage>;
  words: Map<string, DialectWord>;
  /** Changes whenever anything in it does. */
  digest: string;
  problems: Problem[];
}

/** A village with the text of its page, not parsed yet. */
export type RegisteredVillage = Village & { file: EntryFile; body: string; bodyLine: number };

interface Named {
  name: string;
  aliases: string[];
}

/** Finds an entry by its slug, or by a name or alias that only one entry has. */
export function findBySlugOrName<T extends Named>(
  entries: Map<string, T>,
  reference: string,
): [string, T] | null {
  const direct = entries.get(reference);
  if (direct) return [reference, direct];
  const named = [...entries].filter(
    ([, { name, aliases }]) => name === reference || aliases.includes(reference),
  );
  return named.length === 1 ? named[0]! : null;
}

/** Reads people, villages and glossary. An entry that can't be read is left out and named. */
export async function readRegister(content: string): Promise<Register> {
  const [people, villages, words] = await Promise.all([
    readEntryFiles(content, 'people'),
    readEntryFiles(content, 'villages'),
    readEntryFiles(content, 'glossary'),
  ]);
  const register: Register = {
    people: new Map(),
    villages: new Map(),
    words: new Map(),
    digest: digestOf(
      ...[people, villages, words].flatMap(({ files }) =>
        files.flatMap(({ file, source }) => [file, source]),
      ),
    ),
    problems: [...people.problems, ...villages.problems, ...words.problems],
  };
  for (const file of people.files) {
    const { fields, gateReadable, problems } = readEntry('people', file);
    register.problems.push(...problems);
    // Where it can't be read whether the real name may be shown, it is not shown.
    if (fields)
      register.people.set(file.slug, gateReadable ? fields : { ...fields, nameWithheld: true });
  }
  for (const file of villages.files) {
    const { fields, gateReadable, problems, body, bodyLine } = readEntry('villages', file);
    register.problems.push(...problems);
    if (!fields) continue;
    const draft = fields.draft || !gateReadable;
    register.villages.set(file.slug, { ...fields, draft, file, body, bodyLine });
  }
  for (const file of words.files) {
    const { fields, gateReadable, problems } = readEntry('glossary', file);
    register.problems.push(...problems);
    if (fields && gateReadable && !fields.draft) register.words.set(file.slug, fields);
  }
  return register;
}
