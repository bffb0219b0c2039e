import { describe, expect, test } from 'vitest';
import {
  formatPastDate,
  formatPeriod,
  isCalendarDay,
  parsePastDate,
  pastDate,
  todayInShanghai,
} from './dates.ts';
import { toEdtf } from './to-edtf.ts';

describe('a day of the calendar', () => {
  test.each([
    ['2024-05-12', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-04-31', false],
    ['2024-00-10', false],
    ['2024-5-12', false],
    ['2024-05-12T00:00', false],
    ['0000-00-00', false],
    ['0050-01-01', true],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });
});

test('today changes at midnight in Shandong, wherever the machine stands', () => {
  expect(todayInShanghai(new Date('2026-03-31T15:59:59Z'))).toBe('2026-03-31');
  expect(todayInShanghai(new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01');
  expect(isCalendarDay(todayInShanghai())).toBe(true);
});

describe('what people write about the past is read and shown', () => {
  test.each([
    ['1965', '1965', '1965年'],
    ['1965年', '1965', '1965年'],
    ['约1965年', '1965~', '约1965年'],
    ['大概1965', '1965~', '约1965年'],
    ['1965年前后', '1965~', '约1965年'],
    ['1965 年左右', '1965~', '约1965年'],
    ['1974年5月', '1974-05', '1974年5月'],
    ['约1974年5月', '1974-05~', '约1974年5月'],
    ['1974年5月1日', '1974-05-01', '1974年5月1日'],
    ['1974年5月1号', '1974-05-01', '1974年5月1日'],
    ['1960年代', '196X', '1960年代'],
    ['约1960年代', '196X~', '约1960年代'],
    ['六十年代', '196X', '1960年代'],
    ['约六十年代', '196X~', '约1960年代'],
    ['上世纪六十年代', '196X', '1960年代'],
    ['60年代', '196X', '1960年代'],
    ['20世纪60年代', '196X', '1960年代'],
    ['一九六五年', '1965', '1965年'],
    ['196X', '196X', '1960年代'],
    ['1965-05', '1965-05', '1965年5月'],
    ['1965-05-01~', '1965-05-01~', '约1965年5月1日'],
    ['1965?', '1965?', '约1965年'],
  ])('%s', (typed, edtf, shown) => {
    expect(toEdtf(typed)).toBe(edtf);
    expect(pastDate.parse(typed)).toBe(edtf);
    expect(formatPastDate(edtf)).toBe(shown);
  });

  test.each(['去年', '1965-13', '1965-02-30', '解放前', '65', ''])('%j is no date', (typed) => {
    expect(parsePastDate(toEdtf(typed))).toBeNull();
    expect(pastDate.safeParse(typed).success).toBe(false);
  });

  test('a decade means any of its years', () => {
    expect(parsePastDate('196X')).toEqual({
      from: 1960,
      to: 1969,
      precision: 'decade',
      approximate: false,
    });
  });

  test('what is no date is shown as it stands', () => {
    expect(formatPastDate('解放前')).toBe('解放前');
  });
});

test('a period is one year or two', () => {
  expect(formatPeriod({ from: 1958, to: 1998 })).toBe('1958—1998年');
  expect(formatPeriod({ from: 1958 })).toBe('1958年');
  expect(formatPeriod({ from: 1958, to: 1958 })).toBe('1958年');
});
