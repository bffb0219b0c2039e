import type { Problem } from '../checks/problems.ts';
import type { DialectWord } from '../model/dialect-word.ts';
import type { Person } from '../model/person.ts';
import type { Village } from '../model/village.ts';
import { readEntryFiles, type EntryFile, type EntryFiles } from './entry-file.ts';
import { findHiddenPeople } from './find-hidden-people.ts';
import { readEntry } from './read-entry.ts';
import { digestOf } from './text-store.ts';

/** A village with the text of its page, not parsed yet. */
export type RegisteredVillage = Village & { file: EntryFile; body: string; bodyLine: number };

/** Everything stories refer to, read before them: who, where, which words. */
export interface Register {
  people: Map<string, Person>;
  villages: Map<string, RegisteredVillage>;
  words: Map<string, DialectWord>;
  /** Changes whenever anything in it does. */
  digest: string;
  problems: Problem[];
}

type Part<T> = { entries: Map<string, T>; problems: Problem[] };

function readPeople({ files }: EntryFiles): Part<Person> {
  const entries = new Map<string, Person>();
  const problems = files.flatMap((file) => {
    const { fields, gateReadable, problems: found } = readEntry('people', file);
    // Where it can't be read whether the real name may be shown, it is not shown.
    if (fields) entries.set(file.slug, gateReadable ? fields : { ...fields, nameWithheld: true });
    return found;
  });
  return { entries, problems };
}

function readVillages({ files }: EntryFiles): Part<RegisteredVillage> {
  const entries = new Map<string, RegisteredVillage>();
  const problems = files.flatMap((file) => {
    const { fields, gateReadable, problems: found, body, bodyLine } = readEntry('villages', file);
    const draft = !gateReadable || fields?.draft === true;
    if (fields) entries.set(file.slug, { ...fields, draft, file, body, bodyLine });
    return found;
  });
  return { entries, problems };
}

function readWords({ files }: EntryFiles): Part<DialectWord> {
  const entries = new Map<string, DialectWord>();
  const problems = files.flatMap((file) => {
    const { fields, gateReadable, problems: found } = readEntry('glossary', file);
    if (fields && gateReadable && !fields.draft) entries.set(file.slug, fields);
    return found;
  });
  return { entries, problems };
}

/** Reads people, villages and glossary. An entry that can't be read is left out and named. */
export async function readRegister(content: string): Promise<Register> {
  const [personFiles, villageFiles, wordFiles] = await Promise.all([
    readEntryFiles(content, 'people'),
    readEntryFiles(content, 'villages'),
    readEntryFiles(content, 'glossary'),
  ]);
  const found = [personFiles, villageFiles, wordFiles];
  const people = readPeople(personFiles);
  const villages = readVillages(villageFiles);
  const words = readWords(wordFiles);
  const hidden = await findHiddenPeople(content, people.entries);
  const sources = found.flatMap(({ files }) => files.flatMap(({ file, source }) => [file, source]));
  return {
    people: new Map([...people.entries, ...hidden]),
    villages: villages.entries,
    words: words.entries,
    digest: digestOf(...sources, JSON.stringify([...hidden])),
    problems: [
      ...found.flatMap(({ problems }) => problems),
      ...people.problems,
      ...villages.problems,
      ...words.problems,
    ],
  };
}
