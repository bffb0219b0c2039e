import { expect, test } from 'vitest';
import { readPinyin } from './read-pinyin.ts';

const read = (text: string, surname = false) => readPinyin(text, { surname }).join(' ');

test('a name is read as syllables without tones, one for each character', () => {
  expect(read('王秀英')).toBe('wang xiu ying');
  expect(read('吕女')).toBe('lv nv');
});

test('a surname is read as a surname, and only where there is one', () => {
  expect(['单', '仇', '解', '查'].map((name) => read(name + '秀英', true).split(' ')[0])).toEqual([
    'shan',
    'qiu',
    'xie',
    'zha',
  ]);
  expect(read('解放那年')).toBe('jie fang na nian');
  expect(read('大王家庄')).toBe('da wang jia zhuang');
});

test('what is not Chinese stays what it is, in lower case', () => {
  expect(readPinyin('1958年CCTV！')).toEqual([...'1958', 'nian', ...'cctv！']);
});

test('a character outside the dictionary, an emoji or half a character puts nothing out of step', () => {
  expect(readPinyin('𠮷日')).toEqual(['ji', 'ri']);
  expect(readPinyin('㐂鏊🌾')).toEqual(['xi', 'ao', '🌾']);
  expect(readPinyin('\ud842王')).toEqual(['\ud842', 'wang']);
  expect(readPinyin('')).toEqual([]);
});
