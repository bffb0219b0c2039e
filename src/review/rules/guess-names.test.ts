import { expect, test } from 'vitest';
import { guessNames } from './guess-names.ts';

test.each([
  ['是刘玉珍，后街的。', '刘玉珍'],
  ['我叫孙茂田，今年八十。', '孙茂田'],
  ['来了个木匠，名叫栓柱。', '栓柱'],
  ['王书记说，先种上。', '王书记'],
  ['欧阳素芹也来了。', '欧阳素芹'],
])('%s has a name in it', (text, name) => {
  expect(guessNames([text])).toContain(name);
});

test.each([
  '崔寨村和王河村挨着，往东是崔寨街道。',
  '黄牛拉犁，白面蒸馍，马灯挂在梁上，一张照片。',
  '村史文化馆开门了，李家的枣，孙家的桃。',
  '二哥推着小推车，俺婆婆不说话，老大爷慢慢走。',
  '小名就叫了好几年。',
])('%s has none', (text) => {
  expect(guessNames([text])).toEqual([]);
});
