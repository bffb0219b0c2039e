import { describe, expect, test } from 'vitest';
import { consent as consentSchema, type Consent } from '../model/consent.ts';
import { decidePublication } from './decide-publication.ts';

const TODAY = '2026-06-15';
const given: Partial<Consent> = {
  scopes: ['text', 'voice', 'photos', 'name', 'place'],
  form: 'signed',
  date: '2024-05-12',
  obtainedBy: '林静',
};
const consent = (fields: Partial<Consent> = {}) => consentSchema.parse({ ...given, ...fields });
const decide = (fields: Partial<Consent> = {}, draft = false, today = TODAY) =>
  decidePublication({ draft, consent: consent(fields) }, today);
const reason = (fields: Partial<Consent>, draft = false, today = TODAY) => {
  const decision = decide(fields, draft, today);
  return decision.publish ? null : decision.reason;
};

test('full consent lets everything through, listed', () => {
  expect(decide()).toEqual({
    publish: true,
    listed: true,
    scopes: new Set(['text', 'voice', 'photos', 'name', 'place']),
  });
});

test('only what was agreed to is let through', () => {
  expect(decide({ scopes: ['voice'] })).toMatchObject({ scopes: new Set(['voice']) });
});

describe('what holds an entry back', () => {
  test.each([
    ['draft', reason({}, true)],
    ['withdrawn', reason({ withdrawnOn: '2025-01-01' })],
    ['embargoed', reason({ embargoUntil: '2030-01-01' })],
    ['sealed', reason({ access: 'sealed' })],
    ['unlisted-key-missing', reason({ access: 'unlisted' })],
    ['consent-missing', reason({ scopes: [] })],
    ['consent-missing', reason({ scopes: ['name', 'place'] })],
    ['consent-missing', reason({ form: undefined })],
    ['consent-missing', reason({ date: undefined })],
    ['consent-missing', reason({ obtainedBy: undefined })],
    ['consent-missing', reason({ obtainedBy: ' ' })],
    ['consent-missing', reason({ date: '2026-06-16' })],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected);
  });

  test('no consent at all', () => {
    expect(decidePublication({ draft: false }, TODAY)).toEqual({
      publish: false,
      reason: 'consent-missing',
      missing: '没有填知情同意',
    });
  });

  test('everything that is missing is named at once, in Chinese', () => {
    const decision = decidePublication({ draft: false, consent: consentSchema.parse({}) }, TODAY);
    expect(decision).toMatchObject({
      missing:
        '同意公开的内容（文字、声音、照片里至少一项）；同意的方式（签字或按手印、录音中口头同意、监护人或近亲属代为同意）；同意的日期；经手人',
    });
  });

  test('an album needs consent to its photos, whatever else was agreed', () => {
    const album = { draft: false, consent: consent({ scopes: ['text', 'voice'] }) };
    expect(decidePublication(album, TODAY, ['photos'])).toMatchObject({
      reason: 'consent-missing',
      missing: '同意公开的内容（照片里至少一项）',
    });
  });
});

describe('when several things hold it back', () => {
  test('withdrawal outweighs everything and leaves no tombstone', () => {
    const all: Partial<Consent> = {
      withdrawnOn: '2025-01-01',
      embargoUntil: '2030-01-01',
      access: 'sealed',
      tombstone: true,
    };
    expect(decide(all, true)).toEqual({ publish: false, reason: 'withdrawn' });
  });

  test('a withdrawal that is announced for later counts already', () => {
    expect(reason({ withdrawnOn: '2099-01-01' })).toBe('withdrawn');
  });

  test('a draft has no tombstone, and nobody is asked for its consent', () => {
    expect(decide({ access: 'sealed', tombstone: true, scopes: [] }, true)).toEqual({
      publish: false,
      reason: 'draft',
    });
  });

  test('without consent there is no tombstone either', () => {
    expect(decide({ access: 'sealed', tombstone: true, form: undefined })).not.toHaveProperty(
      'tombstone',
    );
  });

  test('an embargo comes before the seal, the seal before the missing key', () => {
    expect(reason({ embargoUntil: '2030-01-01', access: 'sealed' })).toBe('embargoed');
    expect(reason({ embargoUntil: '2026-01-01', access: 'sealed' })).toBe('sealed');
  });
});

describe('an embargo', () => {
  test.each([
    ['2026-06-14', 'embargoed'],
    ['2026-06-15', null],
    ['2026-06-16', null],
  ])('until 2026-06-15, on %s: %s', (today, expected) => {
    expect(reason({ embargoUntil: '2026-06-15' }, false, today)).toBe(expected);
  });
});

describe('a tombstone', () => {
  test('is there only if consent says so, with the year it ends if there is one', () => {
    expect(decide({ access: 'sealed' })).not.toHaveProperty('tombstone');
    expect(decide({ access: 'sealed', tombstone: true })).toMatchObject({ tombstone: {} });
    expect(decide({ embargoUntil: '2051-01-01', tombstone: true })).toMatchObject({
      tombstone: { until: '2051-01-01' },
    });
  });

  test('of a sealed entry does not name an embargo that is over', () => {
    const decision = decide({ access: 'sealed', embargoUntil: '2025-01-01', tombstone: true });
    expect(decision).toEqual({ publish: false, reason: 'sealed', tombstone: {} });
  });
});

test('an unlisted entry with its key is published and in no list', () => {
  expect(decide({ access: 'unlisted', unlistedKey: 'abcdef0123456789' })).toMatchObject({
    publish: true,
    listed: false,
  });
});
