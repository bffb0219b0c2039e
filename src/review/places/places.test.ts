import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withholdText, WITHHELD } from '../../load/withhold-passages.ts';
import { parseTranscript } from '../../transcript/parse-transcript.ts';
import { timeEstimate } from './estimate-time.ts';
import { findPassages } from './find-passages.ts';
import { nameMatcher } from './match-names.ts';
import { placeParts } from './place-parts.ts';

const placed = (text: string) => placeParts(text, parseTranscript(text).parts);

describe('what is said begins', () => {
  test.each([
    ['behind time and name', '[00:01] 王英：王英在。', '王英在。'],
    ['behind a name alone', '王英：好\n问：啊\n王英：好\n问：啊', '好\n'],
    ['below a name and a time', '说话人1 00:01:23\n好啊', '好啊'],
    ['below a time', '00:05\n王大娘：我是\n00:09\n好', '我是\n'],
    ['with the sound beside the name', '[00:01] 王英（笑）：好', '好'],
    ['where nobody is named', '  还没有名字', '还没有名字'],
  ])('%s', (_, text, expected) => {
    const [first] = placed(text);
    expect(text.slice(first!.saidFrom, first!.to)).toBe(expected);
  });
});

test('line ends of any kind count as the parser counts them', () => {
  const text = '\ufeff[00:01] 甲：一\r\n[00:02] 乙：二\r[00:03] 甲：三\u2028[00:04] 乙：四';
  expect(placed(text).map(({ saidFrom }) => text[saidFrom])).toEqual(['一', '二', '三', '四']);
});

describe('a place is heard', () => {
  const text = '没有时间的开头\n[00:00:10] 甲：一二三四五六七八九十\n[00:00:20] 乙：一二三四';
  const timeOf = timeEstimate(placed(text), 24);
  test.each([
    ['at the time of its turn', '一二三四五', 10],
    ['as far into the turn as into its words', '六七', 14.55],
    ['at the beginning, above the first time', '开头', 0],
  ])('%s', (_, words, seconds) => {
    expect(timeOf(text.indexOf(words))).toBeCloseTo(seconds, 1);
  });

  test('in the last turn by how long the recording is, or by how people speak', () => {
    const last = text.lastIndexOf('三四');
    expect(timeOf(last)).toBeCloseTo(22, 1);
    expect(timeEstimate(placed(text), null)(last)).toBeCloseTo(20.5, 1);
  });

  test('nowhere, in a text without times', () => {
    expect(timeEstimate(placed('甲：好\n乙：好\n甲：走'), 60)(3)).toBeNull();
  });

  test.each([
    ['backwards, where the next time is wrong', '00:00:04', 60, 10.5],
    ['beyond the end, where the next time is', '00:02:00', 60, 10.5],
    ['in the pause before the next turn', '00:00:50', 60, 12],
  ])('never %s', (_, next, end, seconds) => {
    const text = `[00:00:10] 甲：一二三四\n[${next}] 乙：好`;
    expect(timeEstimate(placed(text), end)(text.indexOf('三'))).toBeCloseTo(seconds);
  });
});

const piece = fc.constantFrom(
  '【不公开】',
  '【公开】',
  '【不公开：',
  '】',
  '[00:01] 甲：',
  '（不公开，',
  '）',
  '[',
  ']',
  '公开的',
  '\n',
  '话',
);
const marked = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

test('passages are those that the site withholds, no more and no fewer', () => {
  fc.assert(
    fc.property(marked, (text) => {
      const passages = findPassages(text);
      const { text: kept, strays, open } = withholdText(text);
      expect(passages).toHaveLength(kept.split(WITHHELD).length - 1);
      expect(passages.at(-1)?.unclosed ?? false).toBe(open !== null);
      let shown = '';
      let last = 0;
      for (const { from, to, unclosed } of passages) {
        const lineEnds = unclosed ? '' : text.slice(from, to).replace(/[^\n]/g, '');
        shown += text.slice(last, from) + WITHHELD + lineEnds;
        last = to;
      }
      if (strays.length === 0) expect(shown + text.slice(last)).toBe(kept);
    }),
    { numRuns: 1000 },
  );
});

test('names are found the longest first, and none across another', () => {
  const found = nameMatcher(['王英', '王英杰', '杰出'])('王英杰出门，王英在家');
  expect(found).toEqual([
    { name: '王英杰', from: 0, to: 3 },
    { name: '王英', from: 6, to: 8 },
  ]);
});
