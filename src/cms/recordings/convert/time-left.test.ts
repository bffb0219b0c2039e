import { expect, test } from 'vitest';
import { createTimeLeft } from './time-left.ts';

test('time left is told from what was done since it began, and not before that says something', () => {
  let time = 0;
  const left = createTimeLeft(() => time);
  expect(left(0.5)).toBeUndefined();
  time = 1000;
  expect(left(0.6)).toBeUndefined();
  time = 10_000;
  expect(left(0.75)).toBeCloseTo(10);
  expect(left(1)).toBe(0);
});
