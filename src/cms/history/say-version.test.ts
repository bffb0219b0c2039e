import { expect, test } from 'vitest';
import { sayVersion } from './say-version.ts';

test('what a maintainer committed is said in words, and what was written in Chinese stays', () => {
  expect(sayVersion('Speak the sample recordings')).toBe('维护网站的人改的');
  expect(sayVersion('把老井的年份改对')).toBe('把老井的年份改对');
});
