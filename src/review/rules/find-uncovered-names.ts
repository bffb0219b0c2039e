import { discloseUnder, involvedIn } from '../../load/disclosure.ts';
import { findBySlugOrName } from '../../load/find-by-name.ts';
import type { Person } from '../../model/person.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import type { ReviewFinding } from '../finding.ts';
import { whereIn, type ReviewedText } from '../texts-of-entry.ts';
import { gather, type Sighting } from './gather.ts';
import { surnameOf, TITLES } from './name-words.ts';

/** Those whose real name readers must not see in this entry. */
function hiddenPeople({ fields, known }: EntryUnderReview): Person[] {
  const everywhere = [...known.people.values()].filter(({ nameWithheld }) => nameWithheld);
  if (!fields || fields.consent?.scopes.includes('name')) return everywhere;
  const { tellers, pictured } = involvedIn(fields);
  const here = [...tellers, ...pictured].flatMap(
    (reference) => findBySlugOrName(known.people, reference)?.[1] ?? [],
  );
  return [...new Set([...everywhere, ...here])];
}

function placesOf(
  pattern: RegExp,
  reviewed: ReviewedText,
  shape: Pick<Sighting, 'id'>,
  person: Person,
) {
  return [...reviewed.text.matchAll(pattern)].map((match): Sighting => ({
    ...shape,
    key: match[0],
    where: whereIn(reviewed, match.index, match.index + match[0].length),
    named: { found: match[0], other: person.pseudonym ?? '' },
  }));
}

/** What is left of somebody's name once the site has put the pseudonym in. */
function leftoversOf(person: Person, reviewed: ReviewedText): Sighting[] {
  const surname = surnameOf(person.name);
  const given = person.name.slice(surname.length);
  const isTold = surname !== '' && given.length > 1 && /^\p{Script=Han}+$/u.test(person.name);
  const byGiven = isTold
    ? placesOf(new RegExp(given, 'g'), reviewed, { id: 'name-not-covered' }, person)
    : [];
  if (surname === '') return byGiven;
  const titled = new RegExp(
    `${surname}(?:${TITLES})|[老小]${surname}(?!家|[\\p{Script=Han}]{0,1}村)`,
    'gu',
  );
  return [...byGiven, ...placesOf(titled, reviewed, { id: 'name-hinted' }, person)];
}

/**
 * Names that consent keeps back and that the site would not replace: the given name alone, or the
 * surname with a title, that nobody wrote among the aliases. Searched in the very text that the
 * gate makes for readers.
 */
export function findUncoveredNames(
  entry: EntryUnderReview,
  texts: readonly ReviewedText[],
): ReviewFinding[] {
  const hidden = hiddenPeople(entry);
  if (!entry.fields || hidden.length === 0) return [];
  const scopes = new Set(entry.fields.consent?.scopes);
  const { rewrite } = discloseUnder(scopes, involvedIn(entry.fields), entry.known);
  const shown = texts.map((reviewed) => ({ ...reviewed, text: rewrite(reviewed.text) }));
  return gather(hidden.flatMap((person) => shown.flatMap((each) => leftoversOf(person, each))));
}
