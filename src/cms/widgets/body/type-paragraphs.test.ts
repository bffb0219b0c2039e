import { expect, test } from 'vitest';
import { cutBehind } from './make-parts.ts';
import { newLine, pastedParagraphs, toggleLines, toggleMark } from './type-paragraphs.ts';

test.each([
  ['一段话', { remove: 0, insert: '\n\n' }],
  ['一段话\n\n', { remove: 0, insert: '' }],
  ['- 甲', { remove: 0, insert: '\n- ' }],
  ['9. 甲', { remove: 0, insert: '\n10. ' }],
  ['> 引文', { remove: 0, insert: '\n> ' }],
  ['- 甲\n- ', { remove: 2, insert: '' }],
  ['1958. 那年', { remove: 0, insert: '\n\n' }],
])('Enter means what it means in Word behind %j', (before, line) => {
  expect(newLine(before)).toEqual(line);
});

test('lines pasted from WeChat are paragraphs; text with blank lines or lists stays as it is', () => {
  expect(pastedParagraphs('一\r\n二\n')).toBe('一\n\n二');
  expect(pastedParagraphs('一\n二\n\n三')).toBe('一\n二\n\n三');
  expect(pastedParagraphs('- 一\n- 二')).toBe('- 一\n- 二');
});

test('bold goes around the words and not around the blanks beside them, and comes off again', () => {
  expect(toggleMark('说 注意： 内容', 1, 6, '**')).toEqual({
    start: 1,
    end: 6,
    insert: ' **注意：** ',
  });
  expect(toggleMark('说**注意**内', 3, 5, '**')).toEqual({ start: 1, end: 7, insert: '注意' });
  expect(toggleMark('说', 1, 1, '**').insert).toBe('');
});

test('a heading is put on whole lines and taken off again; a list replaces it', () => {
  expect(toggleLines('一\n二三\n四', 3, 3, '##')).toEqual({ start: 2, end: 4, insert: '## 二三' });
  expect(toggleLines('## 二三', 4, 4, '##').insert).toBe('二三');
  expect(toggleLines('## 甲\n乙', 0, 6, '1.').insert).toBe('1. 甲\n2. 乙');
});

test('a block is put behind the paragraph with the cursor, never into a sentence', () => {
  expect(cutBehind('一二\n\n三', 1)).toEqual(['一二', '三']);
  expect(cutBehind('一二\n\n三', 2)).toEqual(['一二', '三']);
  expect(cutBehind('一二\n\n三', 5)).toEqual(['一二\n\n三', '']);
});
