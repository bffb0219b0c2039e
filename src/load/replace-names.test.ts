import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameReplacer } from './replace-names.ts';

const replace = nameReplacer([
  { name: '王秀英', substitute: '一位老人' },
  { name: '秀英', substitute: '一位老人' },
  { name: '王大娘', substitute: '一位老人' },
  { name: 'Wang Xiuying', substitute: '一位老人' },
  { name: '柳湾村', substitute: '某村' },
  { name: '柳湾', substitute: '某村' },
  { name: 'A.B(C)*', substitute: '某人' },
]);

test.each([
  ['王秀英说', '一位老人说'],
  ['王 秀 英说', '一位老人说'],
  ['王　秀英说', '一位老人说'],
  ['王\n秀英说', '一位老人说'],
  ['王·秀英说', '一位老人说'],
  ['王\u200B秀英说', '一位老人说'],
  ['秀英和王大娘', '一位老人和一位老人'],
  ['wang xiuying', '一位老人'],
  ['WangXiuying', '一位老人'],
  ['柳湾村在柳湾', '某村在某村'],
  ['a.b(c)*', '某人'],
  ['王秀', '王秀'],
  ['aXb(c)*', 'aXb(c)*'],
])('%j becomes %j', (text, expected) => {
  expect(replace(text)).toBe(expected);
});

test('the longest name goes first, whatever order they come in', () => {
  expect(
    nameReplacer([
      { name: '秀英', substitute: '甲' },
      { name: '王秀英', substitute: '乙' },
    ])('王秀英'),
  ).toBe('乙');
});

test('no names, blank names: the text stays', () => {
  expect(nameReplacer([])('王秀英')).toBe('王秀英');
  expect(nameReplacer([{ name: ' ', substitute: '甲' }])('王 秀英')).toBe('王 秀英');
});

test('no name of the list is left in any text', () => {
  const piece = fc.constantFrom('王', '秀', '英', '大', '娘', ' ', '说', '·', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const plain = replace(pieces.join('')).replace(/[\s·]/g, '');
      expect(plain).not.toMatch(/秀英|王大娘/);
    }),
  );
});
