import { expect, test } from 'vitest';
import { addNames, allNames, takeNames } from './take-names.ts';

test.each([
  ['王秀英、李长河，周桂芬', ['王秀英', '李长河', '周桂芬']],
  ['王秀英\r\n李长河\n\n周桂芬\n', ['王秀英', '李长河', '周桂芬']],
  [' 王秀英 ,; 李长河；', ['王秀英', '李长河']],
  ['阿依·古丽 买买提', ['阿依·古丽 买买提']],
  ['、，；', []],
])('what was pasted is split on every separator people use: %j', (text, names) => {
  expect(allNames(text)).toEqual(names);
});

test('what is still being written stays in the box', () => {
  expect(takeNames('王秀英、李')).toEqual({ names: ['王秀英'], rest: '李' });
  expect(takeNames('王秀英')).toEqual({ names: [], rest: '王秀英' });
  expect(takeNames('王秀英，')).toEqual({ names: ['王秀英'], rest: '' });
});

test('a name that is there already is not added a second time', () => {
  expect(addNames(['甲', '乙'], ['乙', '丙', '丙'])).toEqual(['甲', '乙', '丙']);
});
