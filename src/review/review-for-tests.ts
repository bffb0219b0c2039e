import { readForReview, type EntryUnderReview } from './entry-under-review.ts';
import { reviewEntry } from './review-entry.ts';

export const TODAY = '2026-06-15';

const PEOPLE = new Map([
  ['wang-xiuying', 'name: 王秀英\naliases: [王大娘]\npseudonym: 老奶奶\nbirthYear: 1942\n'],
  ['xiao-ming', 'name: 孙小明\nbirthYear: 2012\n'],
  ['li-changhai', 'name: 李长海\nbirthYear: 1950\n'],
  ['zhang-deshun', 'name: 张德顺\naliases: [老师傅]\n'],
  ['lin-jing', 'name: 林静\n'],
]);
const VILLAGES = new Map([['liuwan', '---\nname: 柳湾村\n---\n']]);

/** Consent to which nothing is missing. */
export const CONSENT: Record<string, string> = {
  scopes: '[text, voice, photos, name, place]',
  form: 'signed',
  date: "'2024-05-12'",
  obtainedBy: '林静',
  reviewedBy: '王秀英本人',
  reviewedOn: "'2024-06-20'",
};

export interface DraftParts {
  kind?: 'stories' | 'albums';
  /** Lines of YAML beside the title, the narrator and the village. */
  fields?: string;
  body?: string;
  /** Changes to `CONSENT`; '' leaves a field out. Null: no consent at all. */
  consent?: Record<string, string> | null;
}

/** A draft that has nothing to find in it, but for what a test puts in. */
export function draftWith({
  kind = 'stories',
  fields = '',
  body = '正文。',
  consent = {},
}: DraftParts): EntryUnderReview {
  const pairs =
    consent && Object.entries({ ...CONSENT, ...consent }).filter(([, value]) => value !== '');
  const agreed = pairs ? ['consent:', ...pairs.map(([key, value]) => `  ${key}: ${value}`)] : [];
  const teller = kind === 'stories' ? 'narrators' : 'providers';
  const head = ['title: 甜水井', 'village: liuwan', `${teller}: [wang-xiuying]`, fields, ...agreed];
  const source = `---\n${head.filter((line) => line !== '').join('\n')}\n---\n\n${body}\n`;
  return readForReview({ kind, source, people: PEOPLE, villages: VILLAGES, today: TODAY });
}

/** `id: sentence` of everything found in such a draft. */
export function findingsOf(parts: DraftParts): Record<string, string> {
  const findings = reviewEntry(draftWith(parts));
  return Object.fromEntries(findings.map(({ id, message }) => [id, message]));
}
