import { expect, test } from 'vitest';
import { readEntryFiles } from '../../load/entry-file.ts';
import { readEntry } from '../../load/read-entry.ts';
import { referenceCodesOf } from '../../load/reference-codes.ts';
import { assignReferenceCodes } from './assign-reference-codes.ts';
import { nextPartCode, nextReferenceCode, usualFonds } from '../../model/next-reference-code.ts';

const STORIES = { fonds: 'SL', category: 'KS', year: 2024 } as const;

async function codesOfTheArchive(): Promise<string[]> {
  const { files } = await readEntryFiles('content', 'stories');
  const entries = files.map((file) => readEntry('stories', file));
  return entries.flatMap(({ fields, lineOf }) =>
    referenceCodesOf(fields!, lineOf).map(({ code }) => code),
  );
}

test('the next code follows the last one of its series', async () => {
  const used = await codesOfTheArchive();
  expect(used).toContain('SL-KS-2024-009');
  expect(nextReferenceCode(used, STORIES)).toBe('SL-KS-2024-010');
  expect(nextReferenceCode(used, { ...STORIES, year: 2026 })).toBe('SL-KS-2026-001');
  expect(usualFonds(used)).toBe('SL');
});

test('a gap is not filled, and what belongs to a lost entry keeps its number', () => {
  expect(nextReferenceCode(['SL-KS-2024-001', 'SL-KS-2024-007-P01'], STORIES)).toBe(
    'SL-KS-2024-008',
  );
});

test('a code typed in small or full-width letters counts', () => {
  expect(nextReferenceCode(['ｓｌ－ks－2024－００４ '], STORIES)).toBe('SL-KS-2024-005');
});

test('after 999 comes 1000', () => {
  expect(nextReferenceCode(['SL-KS-2024-999'], STORIES)).toBe('SL-KS-2024-1000');
});

test('other codes are left alone', () => {
  expect(nextReferenceCode(['SL-ZP-2024-003', 'KS-12', ''], STORIES)).toBe('SL-KS-2024-001');
  expect(usualFonds(['KS-12', ''])).toBeNull();
});

test('photos and recordings are counted each for itself', () => {
  const used = ['SL-KS-2024-001-P02', 'SL-KS-2024-001-L01'];
  expect(nextPartCode(used, 'SL-KS-2024-001', 'photos')).toBe('SL-KS-2024-001-P03');
  expect(nextPartCode(used, 'SL-KS-2024-001', 'recordings')).toBe('SL-KS-2024-001-L02');
});

test('an entry gets what it lacks, and a code that is there is never touched', () => {
  const fields = {
    title: '井',
    photos: [{ file: 'a.jpg' }, { file: 'b.jpg', referenceCode: 'SL-KS-2024-010-P01' }],
    recordings: [{ file: 'c.mp3' }, { file: 'd.mp3' }],
  };
  const assigned = assignReferenceCodes(fields, ['SL-KS-2024-009'], STORIES);
  expect(assigned).toEqual({
    title: '井',
    referenceCode: 'SL-KS-2024-010',
    photos: [
      { file: 'a.jpg', referenceCode: 'SL-KS-2024-010-P02' },
      { file: 'b.jpg', referenceCode: 'SL-KS-2024-010-P01' },
    ],
    recordings: [
      { file: 'c.mp3', referenceCode: 'SL-KS-2024-010-L01' },
      { file: 'd.mp3', referenceCode: 'SL-KS-2024-010-L02' },
    ],
  });
  expect(assignReferenceCodes(assigned, ['SL-KS-2024-012'], STORIES)).toEqual(assigned);
});
