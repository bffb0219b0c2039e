import { findBySlugOrName } from '../../load/find-by-name.ts';
import { parsePastDate } from '../../model/dates.ts';
import type { Person } from '../../model/person.ts';
import type { Photo } from '../../model/photo.ts';
import { reviewStrings } from '../../strings/review.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import { makeFinding, type ReviewFinding, type Where } from '../finding.ts';
import { excerptOf } from '../texts-of-entry.ts';
import { ADULT, isMinorIn } from './find-missing-papers.ts';

const CHILD =
  /(?:孩子|小孩|娃娃|小娃|男孩|女孩|婴儿|幼儿|儿童|少年|小学生|中学生|学生|小朋友|孙子|孙女|外孙)/;

function yearsOf({ when }: Photo): { from: number; to: number } | null {
  return when === undefined ? null : parsePastDate(when);
}

/** Whoever was a child in a photo of that year has grown up since. */
function isLongAgo(photo: Photo, year: number): boolean {
  const years = yearsOf(photo);
  return years !== null && year - years.to >= ADULT;
}

function whereOf(
  index: number,
  field: 'people' | 'caption' | 'alt' | 'unidentified',
  excerpt: string,
): Where {
  const path = ['photos', index, field];
  return { path, field: reviewStrings.photoField(index + 1, field), excerpt };
}

function aboutPerson(person: Person, photo: Photo, index: number, year: number): ReviewFinding[] {
  const { name, birthYear } = person;
  if (birthYear === undefined) return [];
  const where = whereOf(index, 'people', name);
  if (isMinorIn(birthYear, year)) return [makeFinding('minor-in-photo', where, { found: name })];
  const years = yearsOf(photo);
  return years && isMinorIn(birthYear, years.to) && years.to >= birthYear
    ? [makeFinding('minor-then-in-photo', where, { found: name })]
    : [];
}

function aboutWords(photo: Photo, index: number, year: number): ReviewFinding[] {
  if (isLongAgo(photo, year)) return [];
  for (const field of ['caption', 'alt', 'unidentified'] as const) {
    const text = photo[field] ?? '';
    const match = CHILD.exec(text);
    if (!match) continue;
    const excerpt = excerptOf(text, match.index, match.index + match[0].length);
    return [makeFinding('child-in-photo', whereOf(index, field, excerpt), { found: match[0] })];
  }
  return [];
}

/** Minors in the photos that would be published: by year of birth, or by what the caption says. */
export function findMinors({ fields, known, today }: EntryUnderReview): ReviewFinding[] {
  const year = Number(today.slice(0, 4));
  return (fields?.photos ?? []).flatMap((photo, index) => {
    if (photo.withheld) return [];
    const people = photo.people.flatMap((each) => findBySlugOrName(known.people, each)?.[1] ?? []);
    const named = people.flatMap((person) => aboutPerson(person, photo, index, year));
    return named.length > 0 ? named : aboutWords(photo, index, year);
  });
}
