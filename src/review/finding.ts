import { reviewStrings } from '../strings/review.ts';

/**
 * Everything a draft is looked through for, with stable ids. `must`: to be put right before it is
 * published; `look`: only a person can tell. The sentences are in `strings/review.ts`.
 */
export const reviewKinds = {
  'gate-unreadable': 'must',
  'consent-missing': 'must',
  'consent-scopes-missing': 'must',
  'consent-form-missing': 'must',
  'consent-date-missing': 'must',
  'consent-obtained-by-missing': 'must',
  'guardian-needed': 'must',
  'guardian-unnamed': 'must',
  'review-by-missing': 'must',
  'review-on-missing': 'must',
  'id-number': 'must',
  'mobile-number': 'must',
  'landline-number': 'look',
  'bank-card': 'must',
  'account-number': 'must',
  'home-address': 'must',
  'withheld-unclosed': 'must',
  'withheld-unopened': 'must',
  'sound-silenced': 'look',
  'sound-held-back': 'look',
  'name-not-covered': 'must',
  'name-hinted': 'look',
  'name-not-entered': 'look',
  'name-of-another': 'look',
  'kin-mentioned': 'look',
  'minor-in-photo': 'must',
  'minor-then-in-photo': 'look',
  'child-in-photo': 'look',
  'check-mark-left': 'look',
} as const satisfies Record<string, 'must' | 'look'>;

export type ReviewId = keyof typeof reviewKinds;

/** Where in the draft: the field as the form names it, and as exactly as is known. */
export interface Where {
  /** From the entry's fields: `['recordings', 0, 'transcript']`; `['body']` is the text. */
  path: PropertyKey[];
  /** `录音 › 第1项 › 传播本`. */
  field: string;
  /** Line of that field's own text, 1-based. */
  line?: number;
  /** Turn of that transcript, 1-based, and its time as it is shown (`1:02:05`). */
  turn?: number;
  time?: string;
  /** The words around, numbers masked; empty where a whole field is meant. */
  excerpt: string;
}

export interface ReviewFinding {
  id: ReviewId;
  severity: 'must' | 'look';
  /** One Chinese sentence; numbers in it are masked. */
  message: string;
  /** The first place. */
  where: Where;
  /** In how many places. */
  times: number;
}

/** What a sentence about a finding names. */
export interface Named {
  found?: string;
  other?: string;
}

export function makeFinding(
  id: ReviewId,
  where: Where,
  named: Named = {},
  times = 1,
): ReviewFinding {
  const message = reviewStrings.findings[id]({ found: '', other: '', ...named, times });
  return { id, severity: reviewKinds[id], message, where, times };
}
