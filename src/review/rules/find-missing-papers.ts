import { findMissingPieces, type MissingPiece } from '../../load/decide-publication.ts';
import { findBySlugOrName } from '../../load/find-by-name.ts';
import { NEEDED } from '../../load/pass-gate.ts';
import { tellersOf } from '../../load/publication.ts';
import { agreement } from '../../model/story.ts';
import { labelPath, titleOf } from '../../model/schema-walk.ts';
import type { EntryUnderReview } from '../entry-under-review.ts';
import { makeFinding, type ReviewFinding, type ReviewId, type Where } from '../finding.ts';

/** Under this age somebody else signs too (民法典 17). */
export const ADULT = 18;

const PIECES: Record<MissingPiece['field'], ReviewId> = {
  scopes: 'consent-scopes-missing',
  form: 'consent-form-missing',
  date: 'consent-date-missing',
  obtainedBy: 'consent-obtained-by-missing',
};

function inConsent(field?: string): Where {
  const title = titleOf(agreement) ?? '';
  if (field === undefined) return { path: ['consent'], field: title, excerpt: '' };
  const label = labelPath(agreement, [field]);
  return { path: ['consent', field], field: `${title} › ${label}`, excerpt: '' };
}

/** What consent lacks, by the same rule that holds the entry back. */
export function findMissingConsent({ fields, kind, today }: EntryUnderReview): ReviewFinding[] {
  if (!fields || fields.consent?.withdrawnOn) return [];
  if (!fields.consent) return [makeFinding('consent-missing', inConsent())];
  return findMissingPieces(fields.consent, today, NEEDED[kind]).map(({ field, named }) =>
    makeFinding(PIECES[field], inConsent(field), { found: named }),
  );
}

/** The narrator or the family has seen, or heard, what is to be published: who, and when. */
export function findMissingReview({ fields }: EntryUnderReview): ReviewFinding[] {
  const { reviewedBy, reviewedOn } = fields?.consent ?? {};
  return [
    ...(reviewedBy?.trim() ? [] : [makeFinding('review-by-missing', inConsent('reviewedBy'))]),
    ...(reviewedOn ? [] : [makeFinding('review-on-missing', inConsent('reviewedOn'))]),
  ];
}

/** Whether somebody can still be a minor at the end of that year, `YYYY`. */
export function isMinorIn(birthYear: number, year: number): boolean {
  return year - birthYear < ADULT;
}

/** A minor's guardian agrees for them; who did so is written down. */
export function findMissingGuardian({ fields, known, today }: EntryUnderReview): ReviewFinding[] {
  if (!fields?.consent) return [];
  const { form, reviewedBy } = fields.consent;
  if (form === 'guardian')
    return reviewedBy?.trim() ? [] : [makeFinding('guardian-unnamed', inConsent('reviewedBy'))];
  const year = Number(today.slice(0, 4));
  const minors = tellersOf(fields).flatMap((reference) => {
    const person = findBySlugOrName(known.people, reference)?.[1];
    return person?.birthYear !== undefined && isMinorIn(person.birthYear, year) ? [person] : [];
  });
  return minors.map(({ name }) =>
    makeFinding('guardian-needed', inConsent('form'), { found: name }),
  );
}
