import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, formatStrictClock } from './format-clock.ts';
import { parseClock, readClock } from './read-clock.ts';

describe('a clock time', () => {
  test.each([
    ['0:05', 5],
    ['00:01:09.500', 69.5],
    ['00:00:01,25', 1.25],
    ['０：０５', 5],
    ['75:03', 4503],
    ['1:02:05', 3725],
  ])('%s is %d seconds', (text, seconds) => expect(parseClock(text)).toBe(seconds));

  test.each(['5', '0:5', '00:75:00', '0:75', 'abc', '', '00:00:00:01', '999:99:99'])(
    '%j is none',
    (text) => expect(parseClock(text)).toBeNull(),
  );

  test('that cannot exist keeps its arithmetic value', () => {
    expect(readClock('00:75:00')).toEqual({ seconds: 4500, possible: false });
  });

  test('is written for readers in whole seconds and for files to the millisecond', () => {
    expect([184, 3725, 59.9, 0].map((s) => formatClock(s))).toEqual([
      '3:04',
      '1:02:05',
      '0:59',
      '0:00',
    ]);
    expect([184, 1.5, 0.0004].map((s) => formatStrictClock(s))).toEqual([
      '00:03:04',
      '00:00:01.5',
      '00:00:00',
    ]);
    expect(formatClock(Number.NaN)).toBe('0:00');
  });

  test('is read as it was written, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_599_999_999 }), (milliseconds) => {
        expect(parseClock(formatStrictClock(milliseconds / 1000))).toBeCloseTo(
          milliseconds / 1000,
          6,
        );
      }),
    );
  });
});
