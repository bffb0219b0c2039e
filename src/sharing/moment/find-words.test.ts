import { expect, it } from 'vitest';
import { foldText } from '../../search/fold-text.ts';
import { findWords, markOf } from './find-words.ts';

const pointsOf = (text: string) => foldText(text).points;
const TEXT = '水是甜的，是啊。井台上挑水，天还没有亮，是啊。';

/** The mark of the `nth` (from 0) place where `words` stand in TEXT, and where that is. */
function mark(words: string, nth = 0) {
  const text = [...pointsOf(TEXT)].map((point) => String.fromCodePoint(point)).join('');
  let at = text.indexOf(words);
  for (let count = 0; count < nth; count += 1) at = text.indexOf(words, at + 1);
  return { at, words: markOf(pointsOf(TEXT), [at, at + words.length], at) };
}

it('finds words where they stood', () => {
  const { at, words } = mark('井台上挑水');
  expect(findWords(pointsOf(TEXT), words, words.at)).toBe(at);
});

it('of words said twice, finds those that were meant', () => {
  for (const nth of [0, 1]) {
    const { at, words } = mark('是啊', nth);
    expect(findWords(pointsOf(TEXT), words, words.at)).toBe(at);
  }
});

it('finds them after something was put before or behind, or the punctuation was mended', () => {
  const { at, words } = mark('井台上挑水天还没有亮');
  const before = '谁家的井？庄东头的。';
  const points = pointsOf(before + TEXT.replace('挑水，', '挑水。').replace('井台', '“井台”'));
  expect(findWords(points, words, words.at)).toBe(at + pointsOf(before).length);
});

it('finds nothing where they are not said any more, or nothing is', () => {
  const { words } = mark('井台上挑水');
  expect(findWords(pointsOf('河边上挑水'), words, words.at)).toBe(-1);
  expect(findWords([], words, words.at)).toBe(-1);
  expect(findWords(pointsOf(TEXT), words, 999_999)).toBe(6);
});
