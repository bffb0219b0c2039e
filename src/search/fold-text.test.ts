import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from './fold-text.ts';

const folded = (text: string) => String.fromCodePoint(...foldText(text).points);

describe('two texts are the same words', () => {
  it.each([
    ['full and half width', 'ＣＣＴＶ１９５８', 'cctv1958'],
    ['upper and lower case', 'iPhone', 'iphone'],
    ['punctuation and spaces', '王·秀 英，（四十）岁。', '王秀英四十岁'],
    ['a sign that is several characters', '㎡①', 'm21'],
    ['what is invisible', '\u200B王\u200F秀\uFE0F英', '王秀英'],
    ['an accent beside its letter', 'cafe\u0301', 'café'],
    ['a colour of skin', '👍🏽', '👍'],
    ['half of a character', '王\uD842秀', '王秀'],
  ])('that differ in %s', (_, written, same) => {
    expect(folded(written)).toBe(same);
  });

  it.each([
    ['characters that look alike', '未', '末'],
    ['simplified and traditional', '马', '馬'],
    ['rare characters that share a half', '𠮷', '𠮶'],
    ['emoji', '😀', '😁'],
  ])('not where they differ in %s', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

it('knows of every folded character where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const { points, from, to } = foldText(text);
      points.forEach((point, index) => {
        const original = text.slice(from[index], to[index]);
        expect(foldText(original).points).toContain(point);
      });
    }),
  );
});

it('takes what stands between spaces for words, and signs for nothing', () => {
  const words = (query: string) => foldWords(query).map((word) => String.fromCodePoint(...word));
  expect(words(' 王秀英　井台\t1958 ')).toEqual(['王秀英', '井台', '1958']);
  expect(words('“王·秀英”！')).toEqual(['王秀英']);
  expect(words('？！ …… *')).toEqual([]);
});
