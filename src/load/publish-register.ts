import { parseBody } from '../blocks/parse-body.ts';
import type {
  EntryText,
  NamedLink,
  PublishedPerson,
  PublishedVillage,
  PublishedWord,
} from '../model/published.ts';
import { namesWithheldEverywhere } from './disclosure.ts';
import { nameReplacer } from './replace-names.ts';
import { findBySlugOrName, type Register } from './register.ts';
import { stripCheckMarks } from './strip-check-marks.ts';
import { digestOf, type TextStore } from './text-store.ts';
import { withholdText } from './withhold-passages.ts';

/** What any string of the register needs before a reader may see it. */
function publishableIn(register: Register): (text: string) => string {
  const rename = nameReplacer(namesWithheldEverywhere(register));
  return (text) => rename(stripCheckMarks(withholdText(text).text));
}

function optional(
  text: string | undefined,
  publishable: (text: string) => string,
): string | undefined {
  return text === undefined ? undefined : publishable(text);
}

/** People that something published names; nobody else has a page. */
export function publishPeople(
  register: Register,
  mentioned: Set<string>,
  villages: Set<string>,
): PublishedPerson[] {
  const publishable = publishableIn(register);
  return [...register.people].flatMap(([slug, person]): PublishedPerson[] => {
    if (person.draft || person.nameWithheld || !mentioned.has(slug)) return [];
    const home =
      person.village === undefined ? null : findBySlugOrName(register.villages, person.village);
    const village: NamedLink | null =
      home && villages.has(home[0]) ? { slug: home[0], name: home[1].name } : null;
    return [
      {
        slug,
        name: person.name,
        birthYear: person.birthYear,
        about: optional(person.about, publishable),
        sample: person.sample,
        village,
      },
    ];
  });
}

interface Shelf {
  store: TextStore;
  code: string;
  used: Set<string>;
}

/** Villages that are listed, or that something published is set in. */
export async function publishVillages(
  register: Register,
  mentioned: Set<string>,
  { store, code, used }: Shelf,
): Promise<PublishedVillage[]> {
  const publishable = publishableIn(register);
  const published: PublishedVillage[] = [];
  for (const [slug, village] of register.villages) {
    if (village.draft || !mentioned.has(slug)) continue;
    const textKey = digestOf(code, register.digest, village.file.file);
    used.add(textKey);
    const { blocks, words } = parseBody(publishable(village.body), (word) =>
      register.words.has(word),
    );
    const body = blocks.filter(
      ({ type }) => type === 'prose' || type === 'Quote' || type === 'Note',
    );
    await store.write(`${textKey}.text`, { body, words, transcripts: [] } satisfies EntryText);
    published.push({
      slug,
      name: village.name,
      aliases: village.aliases,
      place: optional(village.place, publishable),
      summary: optional(village.summary, publishable),
      sample: village.sample,
      textKey,
    });
  }
  return published;
}

/** The glossary; every word of it that is not a draft. */
export function publishWords(register: Register): PublishedWord[] {
  const publishable = publishableIn(register);
  return [...register.words].map(([slug, { draft: _draft, ...word }]) => ({
    ...word,
    slug,
    meaning: publishable(word.meaning),
    example: optional(word.example, publishable),
  }));
}
