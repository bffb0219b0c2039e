import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNameReader } from './name-reader.ts';
import { readChecks, type Checks } from './read-checks.ts';

const KNOWN = {
  people: [{ name: '王秀英', aliases: ['王大娘', '英'] }],
  villages: [{ name: '柳湾村', aliases: ['柳湾'] }],
  words: ['天井'],
};
const read = (text: string) => readChecks(text, null, makeNameReader(KNOWN));
const namesIn = ({ names }: Checks) =>
  names.map(({ name, kind, of, places }) => [name, kind, of, places.length]);

test('names are those the archive knows, by any of their names, and guessed ones', () => {
  const text =
    '[00:01] 王秀英：俺家天井里，王大娘和刘玉珍。\n[00:09] 问：柳湾村的柳湾集？刘玉珍呢？';
  expect(namesIn(read(text))).toEqual([
    ['王大娘', 'person', '王秀英', 1],
    ['柳湾村', 'village', null, 1],
    ['柳湾', 'village', '柳湾村', 1],
    ['刘玉珍', 'guess', null, 2],
    ['天井', 'word', null, 1],
  ]);
});

test('a marked name comes first, and counts at the head of a turn too', () => {
  const text = '[00:01] 王秀英⚠：王大娘。\n[00:05] 问：刘玉珍 ⚠？';
  expect(read(text).names.map(({ name, marked }) => [name, marked])).toEqual([
    ['王秀英', true],
    ['刘玉珍', true],
    ['王大娘', false],
  ]);
});

const piece = fc.constantFrom(
  '[00:01] 王秀英：',
  '刘玉珍⚠',
  '王大娘',
  '【不公开】',
  '【公开】',
  '## 章\n',
  '\n',
  '\r\n',
  '柳湾村待核。',
  '𠮷',
  '（笑）',
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

test('what is read while typing is what is read afresh', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const reader = makeNameReader(KNOWN);
      for (const each of texts)
        expect(readChecks(each, 60, reader)).toEqual(readChecks(each, 60, makeNameReader(KNOWN)));
    }),
  );
});

test('every range lies in the text, and every second is one', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const { chapters, times, marks, names, passages } = readChecks(
        typed,
        60,
        makeNameReader(KNOWN),
      );
      const places = [chapters, times, marks, passages, ...names.map((name) => name.places)].flat();
      for (const { range, seconds } of places) {
        expect(range.from).toBeLessThanOrEqual(range.to);
        expect(range.to).toBeLessThanOrEqual(typed.length);
        expect(seconds ?? 0).toBeGreaterThanOrEqual(0);
      }
      for (const { name, places: stands } of names)
        for (const { range } of stands) expect(typed.slice(range.from, range.to)).toBe(name);
    }),
  );
});

test('a long text is guessed at in steps, and all of it in the end', () => {
  const long = Array.from(
    { length: 900 },
    (_, n) => `[00:00:${10 + (n % 50)}] 甲：第${n}回说起旧事，`,
  ).join('\n');
  const reader = makeNameReader(KNOWN);
  const whole = `${long}是刘玉珍，后街的。`;
  const first = readChecks(whole, null, reader);
  expect(first.complete).toBe(false);
  let steps = 1;
  let last = first;
  while (!last.complete && steps < 10) {
    last = readChecks(whole, null, reader);
    steps += 1;
  }
  expect(namesIn(last)).toContainEqual(['刘玉珍', 'guess', null, 1]);
});
