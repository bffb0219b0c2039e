import { expect, test } from 'vitest';
import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import { readableText, saidText, turnLines } from './plain-lines.ts';
import { readCaptions } from './read-captions.ts';
import { toWebVtt } from './to-web-vtt.ts';
import { turnsOf } from './transcript.ts';

const STRICT = [
  '[00:00:12] 王大娘：夜来俺娘上井台打水。',
  '  〔普通话〕昨天我母亲去井台打水。',
  '  筲漂在水皮上。',
  '  〔普通话〕水桶浮在水面上。',
  '[00:00:20] 采访人：后来呢？',
  '',
].join('\n');
const [first] = turnsOf(parseTranscript(STRICT));

test('a line in plain Mandarin is read and written beneath the dialect it explains', () => {
  expect(formatTranscript(parseTranscript(STRICT))).toBe(STRICT);
  expect(turnLines(first!.text)).toEqual([
    { text: '夜来俺娘上井台打水。', plain: false },
    { text: '昨天我母亲去井台打水。', plain: true },
    { text: '筲漂在水皮上。', plain: false },
    { text: '水桶浮在水面上。', plain: true },
  ]);
});

test.each(['〔普〕', '（普通话）', '(普) ', '【普通话】：', '普通话：', '普通话:', '[普通話] '])(
  'it may be typed with %s, indented or not',
  (mark) => {
    const typed = STRICT.replaceAll(/ {2}〔普通话〕/g, mark);
    expect(formatTranscript(parseTranscript(typed))).toBe(STRICT);
    expect(formatTranscript(parseTranscript(typed.replaceAll(mark, `  ${mark}`)))).toBe(STRICT);
  },
);

test('普通话 is nobody who speaks, in a transcript without times either', () => {
  const typed = ['问：哪年来的？', '答：五八年。', '普通话：1958 年。', '答：嗯。', '普通话：是。'];
  const turns = turnsOf(parseTranscript(typed.join('\n')));
  expect(turns.map(({ speaker }) => speaker)).toEqual(['问', '答', '答']);
  expect(turnLines(turns[1]!.text)[1]).toEqual({ text: '1958 年。', plain: true });
});

test('somebody who begins to speak Mandarin is not explained, nor what has no words', () => {
  const typed = '王大娘：（普通话）你们好。\n（普通话）\n王大娘：说的是普通话：你好。\n';
  expect(turnsOf(parseTranscript(typed)).map(({ text }) => text)).toEqual([
    '（普通话）你们好。\n（普通话）',
    '说的是普通话：你好。',
  ]);
});

test('search reads both without the mark, a quotation only what was said', () => {
  expect(readableText(first!.text)).toBe(
    '夜来俺娘上井台打水。\n昨天我母亲去井台打水。\n筲漂在水皮上。\n水桶浮在水面上。',
  );
  expect(saidText(first!.text)).toBe('夜来俺娘上井台打水。\n筲漂在水皮上。');
  expect(saidText('（普）好')).toBe('（普）好');
});

test('captions carry both, and are read back as they were', () => {
  const vtt = toWebVtt(turnsOf(parseTranscript(STRICT)), 30);
  expect(vtt).toContain('<v 王大娘>夜来俺娘上井台打水。\n〔普通话〕昨天我母亲去井台打水。\n');
  expect(turnLines(turnsOf(readCaptions(vtt))[0]!.text).map(({ plain }) => plain)).toEqual([
    false,
    true,
    true,
  ]);
});
