import { expect, test } from 'vitest';
import { headPlace, lineRange, timeAbove } from './line-at.ts';

test('a time or speaker asked for in the middle of a sentence starts a line of its own', () => {
  expect(headPlace('甲：好\n', 4).before).toBe('');
  expect(headPlace('甲：好的', 4).before).toBe('\n');
  expect(headPlace('', 0).before).toBe('');
});

test('a speaker goes behind the time that was just inserted', () => {
  expect(headPlace('[00:00:05] ', 11).before).toBe('');
});

test('the time offered is the one written last above', () => {
  expect(timeAbove('[00:00:05] 甲：一\n[00:01:10] 乙：二\n[00:02:00] 丙', 35)).toBe('00:01:10');
  expect(timeAbove('还没有时间', 3)).toBe('00:00:00');
});

test('a line is found by its number', () => {
  expect(lineRange('一\n二三\n四', 2)).toEqual([2, 4]);
  expect(lineRange('一', 9)[0]).toBeGreaterThanOrEqual(1);
});
