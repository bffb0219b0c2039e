import { findBySlugOrName } from '../../load/find-by-name.ts';
import type { Person } from '../../model/person.ts';
import { speakerRole } from '../../transcript/speaker-role.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import type { ReviewFinding } from '../finding.ts';
import { whereIn, type ReviewedText } from '../texts-of-entry.ts';
import { gather, type Sighting } from './gather.ts';
import { guessNames } from './guess-names.ts';
import { surnameOf } from './name-words.ts';

const TELLING = ['narrators', 'interviewers', 'compilers', 'providers'] as const;

/** Everybody whom the entry itself names as taking part, or as pictured. */
function takingPart({ fields, known }: EntryUnderReview): Set<Person> {
  if (!fields) return new Set();
  const lists = fields as unknown as Partial<Record<string, string[]>>;
  const references = [
    ...TELLING.flatMap((field) => lists[field] ?? []),
    ...fields.photos.flatMap(({ people }) => people),
  ];
  return new Set(references.flatMap((each) => findBySlugOrName(known.people, each)?.[1] ?? []));
}

/** Recorder apps call a voice they can't name 说话人1 or 发言人A. */
const PERSON =
  /^(?!(?:说话人|发言人|讲话人|众人|大家|旁人|家人|邻居|.*(?:女儿|儿子|闺女|老伴|媳妇|女婿|孙子|孙女)$))\p{Script=Han}{2,6}$/u;

/** `老奶奶` and `老师` are anybody; an alias tells somebody only where it holds some of the name. */
function tells(alias: string, name: string): boolean {
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  return given.length > 1 && alias.length > 1 && (alias.includes(given) || alias.startsWith(name));
}

/** People of the archive who are spoken of and have no part in this entry. */
function findOthers(entry: EntryUnderReview, texts: readonly ReviewedText[]): Sighting[] {
  const part = takingPart(entry);
  const others = [...entry.known.people.values()].filter(
    (person) => !part.has(person) && !person.nameWithheld,
  );
  return others.flatMap(({ name, aliases }) =>
    texts.flatMap((reviewed) => {
      const at = [name, ...aliases.filter((alias) => tells(alias, name))]
        .map((each) => ({ start: reviewed.text.indexOf(each), each }))
        .find(({ start }) => start >= 0);
      if (!at) return [];
      const where = whereIn(reviewed, at.start, at.start + at.each.length);
      return [{ id: 'name-of-another' as const, key: name, where, named: { found: name } }];
    }),
  );
}

/** Names that the archive has nobody for. */
function findUnknown({ known }: EntryUnderReview, texts: readonly ReviewedText[]): Sighting[] {
  const names = [...known.people.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const places = [...known.villages.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const isKnown = (found: string) =>
    [...names, ...places].some((name) => name.includes(found) || found.includes(name));
  const guessed = guessNames(texts.map(({ text }) => text));
  return texts.flatMap((reviewed) => {
    const speaker = reviewed.speaker ?? '';
    const spoken = PERSON.test(speaker) && speakerRole(speaker) === null && !isKnown(speaker);
    const speaking: Sighting[] = spoken
      ? [
          {
            id: 'name-not-entered',
            key: speaker,
            where: whereIn(reviewed, 0, 0),
            named: { found: speaker },
          },
        ]
      : [];
    const said = guessed
      .filter((name) => !isKnown(name) && reviewed.text.includes(name))
      .map((name): Sighting => {
        const start = reviewed.text.indexOf(name);
        const where = whereIn(reviewed, start, start + name.length);
        return { id: 'name-not-entered', key: name, where, named: { found: name } };
      });
    return [...speaking, ...said];
  });
}

/** People who are spoken of: entered or not, nobody has asked them yet. */
export function findOtherNames(
  entry: EntryUnderReview,
  texts: readonly ReviewedText[],
): ReviewFinding[] {
  return gather([...findOthers(entry, texts), ...findUnknown(entry, texts)]);
}
