import { expect, test } from 'vitest';
import { keepLineEnds, showsSame } from './keep-line-ends.ts';

test('a text from Windows keeps its line ends when a word in it is changed', () => {
  expect(keepLineEnds('一\n二', '一\r\n三')).toBe('一\r\n二');
  expect(keepLineEnds('一\n二', '一\n三')).toBe('一\n二');
  expect(keepLineEnds('一\n二', '一\r\n三\n四')).toBe('一\n二');
  expect(keepLineEnds('一\n二', '')).toBe('一\n二');
});

test('a box that shows the same words with other line ends shows the same', () => {
  expect(showsSame('一\n二', '一\r\n二')).toBe(true);
  expect(showsSame('一', '二')).toBe(false);
});
