import type { Consent } from '../model/consent.ts';
import { consentForms, consentScopes, labelOf, type ConsentScope } from '../model/vocabulary.ts';

/**
 * THE GATE. What may be published, from consent and the day alone. Everything to the right of it
 * sees only what it lets through, so nothing downstream has to remember to filter.
 */
export type Decision =
  | { publish: true; listed: boolean; scopes: ReadonlySet<ConsentScope> }
  | {
      publish: false;
      reason: HeldReason;
      /** What consent lacks, in Chinese. */ missing?: string;
      tombstone?: { until?: string };
    };

export type HeldReason =
  'draft' | 'consent-missing' | 'unlisted-key-missing' | 'sealed' | 'embargoed' | 'withdrawn';

/** Without words, sound or pictures there is nothing to show. */
const MEDIA: ConsentScope[] = ['text', 'voice', 'photos'];

/** One piece that consent lacks: its field, and what to call it in Chinese. */
export interface MissingPiece {
  field: 'scopes' | 'form' | 'date' | 'obtainedBy';
  named: string;
}

/** What a consent lacks before anything may be published under it. */
export function findMissingPieces(
  consent: Consent,
  today: string,
  needed: readonly ConsentScope[] = MEDIA,
): MissingPiece[] {
  const missing: MissingPiece[] = [];
  if (!needed.some((scope) => consent.scopes.includes(scope))) {
    const labels = needed.map((scope) => labelOf(consentScopes, scope)).join('、');
    missing.push({ field: 'scopes', named: `同意公开的内容（${labels}里至少一项）` });
  }
  if (!consent.form) {
    const labels = consentForms.map(([, label]) => label).join('、');
    missing.push({ field: 'form', named: `同意的方式（${labels}）` });
  }
  if (!consent.date) missing.push({ field: 'date', named: '同意的日期' });
  else if (consent.date > today)
    missing.push({ field: 'date', named: `同意的日期（${consent.date} 还没有到）` });
  if (!consent.obtainedBy?.trim()) missing.push({ field: 'obtainedBy', named: '经手人' });
  return missing;
}

function whatIsMissing(
  consent: Consent | undefined,
  today: string,
  needed: readonly ConsentScope[],
): string | null {
  if (!consent) return '没有填知情同意';
  const missing = findMissingPieces(consent, today, needed);
  return missing.length > 0 ? missing.map(({ named }) => named).join('；') : null;
}

function tombstoneOf(
  { tombstone, embargoUntil }: Consent,
  today: string,
): { tombstone?: { until?: string } } {
  if (!tombstone) return {};
  return { tombstone: embargoUntil && today < embargoUntil ? { until: embargoUntil } : {} };
}

/**
 * Decides one story or album. `today` is the day in Asia/Shanghai (`YYYY-MM-DD`): an embargo is
 * over on its own date. Withdrawal outweighs everything, and leaves no tombstone.
 */
export function decidePublication(
  entry: { draft: boolean; consent?: Consent | undefined },
  today: string,
  needed: readonly ConsentScope[] = MEDIA,
): Decision {
  const { consent } = entry;
  if (consent?.withdrawnOn) return { publish: false, reason: 'withdrawn' };
  if (entry.draft) return { publish: false, reason: 'draft' };
  const missing = whatIsMissing(consent, today, needed);
  if (!consent || missing)
    return { publish: false, reason: 'consent-missing', ...(missing && { missing }) };
  if (consent.embargoUntil && today < consent.embargoUntil) {
    return { publish: false, reason: 'embargoed', ...tombstoneOf(consent, today) };
  }
  if (consent.access === 'sealed')
    return { publish: false, reason: 'sealed', ...tombstoneOf(consent, today) };
  if (consent.access === 'unlisted' && !consent.unlistedKey) {
    return { publish: false, reason: 'unlisted-key-missing' };
  }
  return { publish: true, listed: consent.access === 'public', scopes: new Set(consent.scopes) };
}
