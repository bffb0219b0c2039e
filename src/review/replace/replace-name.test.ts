import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTags } from '../../blocks/read-tags.ts';
import { findName, isOnlyArchive, type EntryText } from './find-name.ts';
import { canBePut, canSpeak, replaceName } from './replace-name.ts';

const body = (text: string): EntryText => ({
  path: ['body'],
  field: '正文',
  text,
  transcript: false,
});
const transcript = (text: string, layer = 'transcript'): EntryText => ({
  path: ['recordings', 0, layer],
  field: '文字稿',
  text,
  transcript: true,
});
const renamed = (text: EntryText, name = '王英', to = '李玉', known: string[] = []) => {
  const { places } = findName([text], name, known);
  return replaceName([text], { places, to }).changes[0]?.text ?? text.text;
};

describe('in a body', () => {
  test.each([
    [
      '<Photo file="王英.jpg" caption="王英在井边" />',
      '<Photo file="王英.jpg" caption="李玉在井边" />',
    ],
    [
      "<Gallery files='王英.jpg，b.jpg' caption='王英' />",
      "<Gallery files='王英.jpg，b.jpg' caption='李玉' />",
    ],
    ['<Quote by="王英">王英说。</Quote>', '<Quote by="李玉">李玉说。</Quote>'],
    ['<Word of="王英">王英</Word>', '<Word of="王英">李玉</Word>'],
    ['<Photo file=“王英.jpg” />王英', '<Photo file=“王英.jpg” />李玉'],
    [
      '![王英](王英.jpg)和[王英](https://a.cn/王英)',
      '![李玉](王英.jpg)和[李玉](https://a.cn/王英)',
    ],
    ['见 https://a.cn/王英 ，王英说', '见 https://a.cn/王英 ，李玉说'],
    ['王 英、王·英、王英', '李玉、李玉、李玉'],
  ])('%s', (before, after) => {
    expect(renamed(body(before))).toBe(after);
  });

  test('what is left alone is counted', () => {
    const { untouched } = findName([body('<Photo file="王英.jpg" />王英')], '王英', []);
    expect(untouched).toBe(1);
  });
});

describe('a longer name', () => {
  test.each([
    ['that the archive knows', body('王英杰来了，王英没来。'), ['王英杰']],
    ['that is guessed', body('是王英杰，后街的；王英没来。'), []],
    ['of somebody who speaks', transcript('[00:01] 王英杰：俺来了。\n[00:05] 问：王英呢？'), []],
  ])('%s is pointed at', (_, text, known) => {
    const { places } = findName([text], '王英', known);
    expect(places.map(({ partOf }) => partOf)).toEqual(['王英杰', null]);
  });
});

test('who speaks is told from what is said', () => {
  const { places } = findName([transcript('[00:01] 王英：王英就是我。\n王英家的井。')], '王英', []);
  expect(places.map(({ speaker }) => speaker)).toEqual([true, false, false]);
});

test('a name before a colon is replaced there too', () => {
  expect(renamed(transcript('[00:01] 王英（笑）：好。'))).toBe('[00:01] 李玉（笑）：好。');
});

test('the archive copy is told from what is published, and seen where it is all there is', () => {
  const kept = transcript('王英：好', 'verbatim');
  expect(findName([kept], '王英', []).places[0]).toMatchObject({ archive: true });
  expect(isOnlyArchive([kept], kept)).toBe(true);
  expect(isOnlyArchive([transcript('好'), kept], kept)).toBe(false);
});

test.each(['李"玉', '<李玉', '李玉：', ' ', '李\n玉'])('%j can be no name', (name) => {
  expect(canBePut(name)).toBe(false);
});

test('a name too long to stand before a colon is known beforehand', () => {
  expect(canSpeak('一位乡亲')).toBe(true);
  expect(canSpeak('一位不愿意说出自己姓名的老人家')).toBe(false);
});

const piece = fc.constantFrom(
  '王英',
  '王英杰',
  '王 英',
  '<Photo file="王英.jpg" caption="王英" />',
  '<Word of="王英">王英</Word>',
  '<Quote by="王英">',
  '</Quote>',
  '](王英.jpg)',
  'https://a.cn/王英',
  '\n',
  '[00:01] 王英：',
  '【不公开】',
  '，',
  '𠮷',
  '<',
  '"',
  '英',
  '王',
);
const written = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  written.map(body),
  written.map((text) => transcript(text)),
);

/** The text with every chosen place cut out. */
function around(text: string, places: readonly { from: number; to: number }[]): string[] {
  const edges = [0, ...places.flatMap(({ from, to }) => [from, to]), text.length];
  return edges.flatMap((edge, at) => (at % 2 === 0 ? [text.slice(edge, edges[at + 1])] : []));
}

test('nothing changes but the places that were ticked, and undoing gives every text back', () => {
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 3 }),
      fc.infiniteStream(fc.boolean()),
      (texts, ticks) => {
        const { places } = findName(texts, '王英', ['王英杰']);
        const ticked = places.filter(() => ticks.next().value);
        const { changes, undo, count } = replaceName(texts, { places: ticked, to: '李玉兰' });
        expect(count).toBe(ticked.length);
        let at = 0;
        for (const [index, { text }] of texts.entries()) {
          const here = ticked.filter((place) => place.index === index);
          if (here.length === 0) continue;
          expect(changes[at]!.text).toBe(around(text, here).join('李玉兰'));
          expect(undo[at]!.text).toBe(text);
          at += 1;
        }
        expect(changes).toHaveLength(at);
      },
    ),
    { numRuns: 500 },
  );
});

test('files and keys of blocks are the same before and after', () => {
  const keysOf = (text: string) =>
    readTags(text).flatMap((each) => (each.type === 'tag' ? [each.attributes.file] : []));
  fc.assert(
    fc.property(written, (text) => {
      const after = renamed(body(text));
      expect(keysOf(after)).toEqual(keysOf(text));
      expect(after.match(/of="[^"]*"/g)).toEqual(text.match(/of="[^"]*"/g));
    }),
    { numRuns: 500 },
  );
});
