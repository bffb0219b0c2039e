import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePublication } from '../load/decide-publication.ts';
import { NEEDED } from '../load/pass-gate.ts';
import { createTemporaryArchive } from '../load/temporary-archive.ts';
import { accessLevels, consentForms, consentScopes, idsOf } from '../model/vocabulary.ts';
import type { EntryUnderReview } from './entry-under-review.ts';
import { readForReview } from './entry-under-review.ts';
import { mayEnterArchive, mayPublish, whyHeld } from './may-publish.ts';
import { draftWith, TODAY, type DraftParts } from './review-for-tests.ts';

const day = fc.constantFrom('2020-01-01', TODAY, '2031-05-01');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const consent = fc.record({
  scopes: fc.subarray(idsOf(consentScopes)),
  form: optional(fc.constantFrom(...idsOf(consentForms))),
  date: optional(day),
  obtainedBy: optional(fc.constantFrom('林静', ' ')),
  access: fc.constantFrom(...idsOf(accessLevels)),
  unlistedKey: optional(fc.constant('abcdef0123456789')),
  embargoUntil: optional(day),
  withdrawnOn: optional(day),
  tombstone: fc.boolean(),
});

function entryOf(kind: 'stories' | 'albums', draft: boolean, agreed: unknown): EntryUnderReview {
  const entry = draftWith({ kind });
  return {
    ...entry,
    fields: { ...entry.fields!, draft, consent: agreed } as EntryUnderReview['fields'],
  };
}

test('it says yes exactly where the gate lets through, whatever consent was written down', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(
      fc.constantFrom('stories', 'albums'),
      fc.boolean(),
      optional(consent),
      (kind, draft, agreed) => {
        const entry = entryOf(kind, draft, agreed);
        const decision = decidePublication(entry.fields!, TODAY, NEEDED[kind]);
        const refusal = whyHeld(entry);
        seen.add(refusal === null);
        expect(refusal === null).toBe(decision.publish);
        if (!decision.publish) expect(refusal?.reason).toBe(decision.reason);
      },
    ),
    { numRuns: 2000 },
  );
  expect(seen).toEqual(new Set([true, false]));
});

describe('one sentence', () => {
  test.each<[string, DraftParts]>([
    ['还不能公开：知情同意还不全（没有填知情同意）。', { consent: null }],
    [
      '还不能公开：知情同意还不全（同意的日期；经手人）。',
      { consent: { date: '', obtainedBy: '' } },
    ],
    ['还不能公开：勾着“草稿”，去掉勾选才会公开。', { fields: 'draft: true' }],
    ['不能公开：老人或家人已经撤回了同意。', { consent: { withdrawnOn: "'2025-01-01'" } }],
    ['不会公开：知情同意里选的是“封存”。', { consent: { access: 'sealed' } }],
    [
      '还不到公开的日子：老人要求2031年5月1日起才公开。',
      { consent: { embargoUntil: "'2031-05-01'" } },
    ],
    ['还不能公开：选了“仅凭链接”，但是还没有链接暗号。', { consent: { access: 'unlisted' } }],
    ['还不能公开：有的信息填得不对，不能确定老人同意了什么。', { consent: { access: '公开' } }],
  ])('%s', (sentence, parts) => {
    expect(mayPublish(draftWith(parts))).toBe(sentence);
    expect(sentence.match(/[。！？]/g)).toHaveLength(1);
  });

  test('names nobody knows', () => {
    const source =
      '---\ntitle: x\nnarrators: [某某]\nconsent: {scopes: [text], form: signed, date: "2024-05-12", obtainedBy: 林静}\n---\n';
    expect(mayPublish(readForReview({ kind: 'stories', source, today: TODAY }))).toBe(
      '还不能公开：没有同意公开姓名，可是不知道要换掉谁的名字（某某）。',
    );
  });
});

describe('on a real archive, the site and the desk agree about', () => {
  test.each<[string, string]>([
    [
      'full consent',
      'consent: {scopes: [text, name, place], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    [
      'a pseudonym',
      'narrators: [wang]\nconsent: {scopes: [text], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    ['no consent', ''],
    [
      'a name nobody knows',
      'narrators: [li]\nconsent: {scopes: [text], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    [
      'a village nobody knows',
      'village: nowhere\nconsent: {scopes: [text, name], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    [
      'a misspelt gate',
      'draf: true\nconsent: {scopes: [text, name, place], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    [
      'a seal that lost its indentation',
      'access: sealed\nconsent: {scopes: [text, name, place], form: signed, date: "2024-05-12", obtainedBy: 林静}',
    ],
    [
      'a date that is none',
      'consent: {scopes: [text, name, place], form: signed, date: 去年, obtainedBy: 林静}',
    ],
  ])('%s', async (_, fields) => {
    const source = `---\ntitle: 井\n${fields}\n---\n\n正文。\n`;
    const person = 'name: 王秀英\n';
    const archive = await createTemporaryArchive({
      'stories/the-well/index.mdx': source,
      'people/wang.yaml': person,
    });
    const { stories } = await archive.read(TODAY);
    const people = new Map([['wang', person]]);
    const entry = readForReview({ kind: 'stories', source, people, today: TODAY });
    expect(mayPublish(entry) === null).toBe(stories.length === 1);
  });
});

describe('into the archive', () => {
  test('go withdrawals, seals, embargoes and drafts, or nothing could ever be taken back', () => {
    const decided: DraftParts[] = [
      { consent: { withdrawnOn: "'2025-01-01'" } },
      { consent: { access: 'sealed' } },
      { consent: { embargoUntil: "'2031-05-01'" } },
      { fields: 'draft: true', consent: null },
    ];
    for (const parts of decided) {
      expect(mayEnterArchive(draftWith(parts))).toBeNull();
      expect(mayPublish(draftWith(parts))).not.toBeNull();
    }
  });

  test('goes nothing that lacks consent', () => {
    expect(mayEnterArchive(draftWith({ consent: null }))).toMatch(/知情同意还不全/);
    expect(mayEnterArchive(draftWith({ consent: { access: '公开' } }))).toMatch(/填得不对/);
  });
});
