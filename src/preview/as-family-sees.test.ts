import { expect, test } from 'vitest';
import { readForReview, readPerson } from '../review/entry-under-review.ts';
import { asFamilySees } from './as-family-sees.ts';

const TODAY = '2026-05-01';
const known = {
  people: new Map([['wang', readPerson('name: 王秀英\n')!]]),
  villages: new Map(),
};
const story = (fields: string) => `---\n# 采访人写的\ntitle: 井台\n${fields}---\n\n正文。\n`;
const CONSENT = "form: signed\n  date: '2024-05-12'\n  obtainedBy: 陈晓\n";

const see = (fields: string, kind: 'stories' | 'albums' = 'stories') =>
  asFamilySees({ kind, source: story(fields), known, today: TODAY });
function scopesOf(fields: string, kind: 'stories' | 'albums' = 'stories') {
  const seen = see(fields, kind);
  if (!('source' in seen)) throw new Error(seen.refused);
  return readForReview({ kind, source: seen.source, today: TODAY }).fields!.consent!.scopes;
}

test('nobody has agreed to anything yet: the text is shown, and nothing else', () => {
  expect(scopesOf('narrators: [wang]\n')).toEqual(['text']);
  expect(scopesOf('providers: [wang]\n', 'albums')).toEqual(['photos']);
});

test('what was agreed to is shown, and no more', () => {
  const fields = `narrators: [wang]\nconsent:\n  scopes: [voice]\n  ${CONSENT}`;
  expect(scopesOf(fields).sort()).toEqual(['text', 'voice']);
});

test('a name that the archive does not know can’t be replaced, and stands', () => {
  expect(scopesOf('narrators: [李大爷]\n').sort()).toEqual(['name', 'text']);
  expect(scopesOf('narrators: [wang]\nvillage: 某庄\n').sort()).toEqual(['place', 'text']);
});

test('a draft, one that waits for its day and one for a link only are shown', () => {
  for (const [top, own] of [
    ['draft: true\n', ''],
    ['', "embargoUntil: '2051-01-01'\n  "],
    ['', 'access: unlisted\n  '],
    ['', "date: '2050-01-01'\n  "],
  ] as const) {
    const consent = own.startsWith('date') ? 'form: signed\n' : CONSENT;
    const seen = see(`narrators: [wang]\n${top}consent:\n  scopes: [text]\n  ${own}${consent}`);
    expect([top, own, 'source' in seen]).toEqual([top, own, true]);
  }
});

test('what is sealed, withdrawn or cannot be read is not shown, and says why', () => {
  const sealed = see(`consent:\n  access: sealed\n  ${CONSENT}`);
  expect(sealed).toMatchObject({ end: 'sealed' });
  const withdrawn = see(`consent:\n  withdrawnOn: '2026-01-01'\n  ${CONSENT}`);
  expect(withdrawn).toMatchObject({ end: 'withdrawn' });
  expect(see('consent: 同意了\n')).toMatchObject({ end: null });
  expect(see('consent:\n  access: 谁都行\n')).toMatchObject({ end: null });
});
