import type { EntryUnderReview } from './entry-under-review.ts';
import { makeFinding, type ReviewFinding } from './finding.ts';
import { findHeldSound } from './rules/find-held-sound.ts';
import { findKin } from './rules/find-kin.ts';
import { findLeftCheckMarks, findUnbalancedMarks } from './rules/find-left-marks.ts';
import { findMinors } from './rules/find-minors.ts';
import {
  findMissingConsent,
  findMissingGuardian,
  findMissingReview,
} from './rules/find-missing-papers.ts';
import { findOtherNames } from './rules/find-other-names.ts';
import { findPrivateNumbers } from './rules/find-private-numbers.ts';
import { findUncoveredNames } from './rules/find-uncovered-names.ts';
import { reviewedTexts, typedTexts } from './texts-of-entry.ts';

/** Nothing can be said of an entry that can't be read. */
function findUnreadable({ gateReadable }: EntryUnderReview): ReviewFinding[] {
  return gateReadable ? [] : [makeFinding('gate-unreadable', { path: [], field: '', excerpt: '' })];
}

/**
 * What a person should look at before a draft is published: what has to be put right first, then
 * what only a person can tell. Pure; the same in the editor as on the desk.
 */
export function reviewEntry(entry: EntryUnderReview): ReviewFinding[] {
  const texts = reviewedTexts(entry);
  // A number has no business in what only the archive keeps, either; a worker's name has.
  const read = texts.filter(({ internal }) => !internal);
  const findings = [
    ...findUnreadable(entry),
    ...findMissingConsent(entry),
    ...findMissingGuardian(entry),
    ...findMissingReview(entry),
    ...findPrivateNumbers(texts),
    ...findUnbalancedMarks(typedTexts(entry)),
    ...findHeldSound(entry),
    ...findUncoveredNames(entry, read),
    ...findMinors(entry),
    ...findLeftCheckMarks(read),
    ...findOtherNames(entry, read),
    ...findKin(read),
  ];
  const rank = ({ severity }: ReviewFinding) => (severity === 'must' ? 0 : 1);
  return findings.sort((a, b) => rank(a) - rank(b));
}
