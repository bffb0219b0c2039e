import { layoutKey } from '../cms/format/archive-format.ts';
import { mdxFormat, storyFormat } from '../cms/format/mdx-format.ts';
import { isData } from '../cms/format/same-data.ts';
import type { KnownNames } from '../load/find-by-name.ts';
import { readForReview } from '../review/entry-under-review.ts';
import { whyHeld } from '../review/may-publish.ts';
import { familyPreviewStrings as strings } from '../strings/family-preview.ts';

export interface DraftText {
  kind: 'stories' | 'albums';
  /** The whole `index.mdx` as the draft has it. */
  source: string;
  known: KnownNames;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The text from which a family's page is built, or one sentence why there can be none. */
export type FamilyText =
  { source: string } | { refused: string; end: 'withdrawn' | 'sealed' | null };

/** Stands where no day of consent is known yet; `family-page.ts` takes out what is said of it. */
export const NO_DAY = '1900-01-01';

/** What is shown in any case, for it is what the family is asked about. */
const ASKED = { stories: ['text'], albums: ['photos'] } as const;

/** The draft as if this much had been agreed to. */
function withScopes({ kind, source, today }: DraftText, scopes: readonly string[]): string {
  const format = kind === 'stories' ? storyFormat : mdxFormat;
  const { draft: _, ...fields } = format.fromFile(source);
  const given = isData(fields['consent']) ? fields['consent'] : {};
  const { embargoUntil: _1, unlistedKey: _2, tombstone: _3, date, ...consent } = given;
  const agreed = {
    ...consent,
    scopes: [...scopes],
    form: consent['form'] ?? 'signed',
    date: typeof date === 'string' && date <= today ? date : NO_DAY,
    obtainedBy: consent['obtainedBy'] || strings.banner.title,
    access: 'public',
  };
  return format.toFile({ ...fields, consent: agreed, [layoutKey]: source });
}

/**
 * A draft as the site will show it, for those who are asked whether it may: the text itself, also
 * before anybody has agreed; all else as far as it was agreed to. What is withheld stays withheld,
 * and names are replaced; only a name that the archive does not know, and so can't replace, stands.
 */
export function asFamilySees(draft: DraftText): FamilyText {
  const { kind, source, known, today } = draft;
  const entry = { ...readForReview({ kind, source, today }), known };
  if (!entry.fields || !entry.gateReadable) return { refused: strings.unreadable, end: null };
  const { withdrawnOn, access } = entry.fields.consent ?? {};
  if (withdrawnOn) return { refused: strings.ended.withdrawn, end: 'withdrawn' };
  if (access === 'sealed') return { refused: strings.ended.sealed, end: 'sealed' };
  const scopes = new Set<string>([...(entry.fields.consent?.scopes ?? []), ...ASKED[kind]]);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const opened = withScopes(draft, [...scopes]);
    const held = whyHeld({ ...readForReview({ kind, source: opened, today }), known });
    if (!held) return { source: opened };
    if (held.reason === 'name-unknown') scopes.add('name');
    else if (held.reason === 'place-unknown') scopes.add('place');
    else return { refused: held.sentence, end: null };
  }
  return { refused: strings.unreadable, end: null };
}
