import { expect, test } from 'vitest';
import { firstUses, wordsIn } from './first-uses.ts';
import { wordFinder, type GlossaryWord } from './find-words.ts';

const word = (slug: string, word: string, more: Partial<GlossaryWord> = {}): GlossaryWord => ({
  slug,
  word,
  variants: [],
  findInTranscripts: true,
  ...more,
});
const GLOSSARY = [
  word('yelai', '夜来'),
  word('niang', '俺娘'),
  word('bangzi', '棒子'),
  word('bangzimian', '棒子面'),
  word('lagua', '拉呱', { variants: ['拉拉呱', '拉呱儿'] }),
  word('shao', '筲'),
  word('ganji', '赶集', { findInTranscripts: false }),
];
const find = wordFinder(GLOSSARY);
const found = (text: string, finder = find) =>
  finder(text).map(({ slug, from, to }) => `${slug} ${text.slice(from, to)}`);

test('words and their variants are found, the longest first', () => {
  expect(found('夜来俺娘蒸的棒子面窝头，吃了就去拉拉呱。')).toEqual([
    'yelai 夜来',
    'niang 俺娘',
    'bangzimian 棒子面',
    'lagua 拉拉呱',
  ]);
});

test.each(['半夜来了个人', '俺娘家那里使辘轳', '他使筲打水', '咱赶集去'])(
  'in “%s” nothing is one of them',
  (text) => expect(found(text)).toEqual([]),
);

test('a single character is found where the story has it marked', () => {
  const finder = wordFinder(GLOSSARY, (slug) => slug === 'shao');
  expect(found('筲下去了，挑了半筲。', finder)).toEqual(['shao 筲', 'shao 筲']);
});

test('only what is said for the first time in a story is explained, in no plain line', () => {
  const turn = (text: string) => ({
    type: 'turn' as const,
    start: 1,
    speaker: null,
    text,
    line: 1,
  });
  const parts = [
    '俺娘来了。\n〔普通话〕我母亲夜来了。\n夜来俺娘说的。',
    '俺娘又来了，说棒子。',
  ].map((text, index) => ({ recording: index, part: turn(text), anchor: `t-${index + 1}` }));
  const uses = firstUses(parts, find);
  expect(uses.get('t-1')).toEqual([
    { slug: 'niang', from: 0, to: 2, line: 0 },
    { slug: 'yelai', from: 0, to: 2, line: 2 },
  ]);
  expect(wordsIn(uses)).toEqual(['niang', 'yelai', 'bangzi']);
});
