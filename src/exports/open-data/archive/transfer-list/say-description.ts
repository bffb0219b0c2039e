import { formatPastDate, formatPeriod, parsePastDate } from '../../../../model/dates.ts';
import type {
  NamedLink,
  PublishedAlbum,
  PublishedEntry,
  PublishedPhoto,
  PublishedStory,
} from '../../../../model/published.ts';
import { consentForms, consentScopes, labelOf } from '../../../../model/vocabulary.ts';
import { columns, transfer as t } from '../../../../strings/open-data-archive.ts';
import { joinNames } from '../../../../strings/words.ts';

/** Parts of a description, one after the other, as archives write them. */
export function joined(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(columns.and);
}

function credit(links: readonly NamedLink[], say: (names: string) => string): string {
  return links.length > 0 ? say(joinNames(links)) : '';
}

/** 责任者 of what was told: `王秀英口述；陈晓采集；林静整理`. */
export function responsibleFor({ narrators, interviewers, compilers }: PublishedStory): string {
  const isOneHand = joinNames(interviewers) === joinNames(compilers);
  return joined([
    credit(narrators, t.told),
    credit(interviewers, isOneHand ? t.collectedAndCompiled : t.collected),
    !isOneHand && credit(compilers, t.compiled),
  ]);
}

/** 责任者 of photos that somebody brought in. */
export function providedBy({ providers }: PublishedAlbum): string {
  return credit(providers, t.provided);
}

/** A whole day in eight digits (`20240512`, GB/T 7408), what is less sure as readers see it. */
export function writeDay(edtf: string | undefined): string {
  if (!edtf) return '';
  const date = parsePastDate(edtf);
  return date?.precision === 'day' && !date.approximate
    ? edtf.replaceAll('-', '')
    : formatPastDate(edtf);
}

/** The years in which the photos of an album were taken, as far as they are known. */
export function yearsOf(photos: readonly PublishedPhoto[]): string {
  const dates = photos.flatMap(({ when }) => (when ? (parsePastDate(when) ?? []) : []));
  if (dates.length === 0) return '';
  const from = Math.min(...dates.map((date) => date.from));
  const to = Math.max(...dates.map((date) => date.to));
  return formatPeriod({ from, to });
}

/** `01:05:09`. */
export function writeDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** 授权情况: what may be public, how that was agreed, and when; who has read it. */
export function sayConsent({ consent }: PublishedEntry): string {
  const { scopes, form, date, reviewedBy } = consent;
  return joined([
    t.agreed(scopes.map((scope) => labelOf(consentScopes, scope)).join('、')),
    form && labelOf(consentForms, form),
    writeDay(date),
    reviewedBy && t.reviewed(reviewedBy),
  ]);
}
