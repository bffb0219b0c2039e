import type { Held } from '../load/publication.ts';
import { passGate } from '../load/pass-gate.ts';
import { reviewStrings } from '../strings/review.ts';
import type { EntryUnderReview } from './entry-under-review.ts';

/** Why an entry would not be seen: the gate's own reason, and one Chinese sentence. */
export interface Refusal {
  reason: Held['reason'] | 'name-unknown' | 'place-unknown';
  sentence: string;
}

/** Asks the gate that the site itself asks (`load/pass-gate.ts`); null where it lets the entry through. */
export function whyHeld(entry: EntryUnderReview): Refusal | null {
  const { fields, gateReadable, kind, known, today } = entry;
  if (!fields || !gateReadable)
    return { reason: 'unreadable', sentence: reviewStrings.held.unreadable };
  const gated = passGate(kind, fields, { register: known, today, textKey: '' });
  if ('passed' in gated) return null;
  const { held, problem } = gated;
  const found = problem?.found ?? '';
  if (problem?.id === 'consent-name-unknown')
    return { reason: 'name-unknown', sentence: reviewStrings.held.nameUnknown(found) };
  if (problem?.id === 'consent-place-unknown')
    return { reason: 'place-unknown', sentence: reviewStrings.held.placeUnknown(found) };
  const { embargoUntil = '' } = fields.consent ?? {};
  const named = held.reason === 'embargoed' ? embargoUntil : found;
  const { reason } = held;
  if (reason === 'unreadable') return { reason, sentence: reviewStrings.held.unreadable };
  return { reason, sentence: reviewStrings.held[reason](named) };
}

/** Null, or one Chinese sentence that says why readers would not see this entry. */
export function mayPublish(entry: EntryUnderReview): string | null {
  return whyHeld(entry)?.sentence ?? null;
}

/** Decisions somebody wrote down: the archive has to learn of them, or nothing could be taken back. */
const DECIDED: readonly Refusal['reason'][] = ['withdrawn', 'sealed', 'embargoed', 'draft'];

/**
 * Whether a draft may be brought into the archive: null, or why not. Withdrawn, sealed, embargoed
 * and entries that stay drafts may: the site holds them back itself, and a withdrawal that could
 * not be published would leave the story on the site.
 */
export function mayEnterArchive(entry: EntryUnderReview): string | null {
  const refusal = whyHeld(entry);
  return refusal && !DECIDED.includes(refusal.reason) ? refusal.sentence : null;
}
