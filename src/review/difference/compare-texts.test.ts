import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type Span } from './compare-texts.ts';
import { renderDifference, summariseDifference } from './render-difference.ts';

const made = (spans: readonly Span[], ...kinds: Span['kind'][]) =>
  spans.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('');
const told = (spans: readonly Span[]) =>
  spans
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind])
    .join('');

const piece = fc.constantFrom(
  '王秀英',
  '挑水',
  '，',
  '。',
  '\n',
  '𠮷',
  '鏊',
  '👨‍👩‍👧',
  ' ',
  '一九五八年',
  'é',
  '<b>',
  '的',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('what is the same or gone makes the text before, what is the same or new the one after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const spans = compareTexts(before, after);
      expect(made(spans, 'same', 'gone')).toBe(before);
      expect(made(spans, 'same', 'new')).toBe(after);
    }),
    { numRuns: 1000 },
  );
});

test('no piece is empty, none cuts a character in half, and no neighbours are of one kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const spans = compareTexts(before, after);
      for (const [index, span] of spans.entries()) {
        expect(span.text).not.toBe('');
        expect(span.text.isWellFormed()).toBe(true);
        expect(span.kind).not.toBe(spans[index - 1]?.kind);
      }
    }),
  );
});

describe('a change of', () => {
  test.each([
    [
      'one word',
      '那年春天，俺去挑水。',
      '那年秋天，俺去挑水。',
      '那年[-春天-]{+秋天+}，俺去挑水。',
    ],
    ['nothing', '好。', '好。', '好。'],
    ['everything', '', '好。', '{+好。+}'],
    ['a line put in', '甲\n丙\n', '甲\n乙\n丙\n', '甲\n{+乙\n+}丙\n'],
    ['a line taken out', '甲\n乙\n丙\n', '甲\n丙\n', '甲\n[-乙\n-]丙\n'],
    ['two words with a comma between', '甲，乙', '丙，丁', '[-甲，乙-]{+丙，丁+}'],
    ['a rare character', '打了一个𠮷字', '打了一个鏊字', '打了一个[-𠮷-]{+鏊+}字'],
  ])('%s', (_, before, after, expected) => {
    expect(told(compareTexts(before, after))).toBe(expected);
  });
});

test('two long texts with nothing in common are compared all the same', () => {
  const long = (first: string) => Array.from({ length: 3000 }, (_, n) => `${first}${n}`).join('，');
  const spans = compareTexts(long('甲'), long('乙'));
  expect(made(spans, 'same', 'gone')).toBe(long('甲'));
  expect(made(spans, 'same', 'new')).toBe(long('乙'));
});

describe('shown to people', () => {
  test('it is struck out and underlined, and said in words', () => {
    const page = renderDifference(compareTexts('俺去挑水。', '俺去打水。'));
    expect(page).toMatch(/<del><span class="difference-said">〔删去：<\/span>挑水/);
    expect(page).toMatch(/<ins><span class="difference-said">〔新加：<\/span>打水/);
  });

  test('whatever was typed stays text', () => {
    const typed = '<img src=x onerror=alert(1)>';
    for (const [before, after] of [
      [typed, ''],
      ['', typed],
      [typed, typed],
    ] as const)
      expect(renderDifference(compareTexts(before, after))).toContain('&lt;img src=x');
  });

  test.each([
    ['好。', '好。', '文字没有变化。'],
    ['好。', '好。来了。', '新加 3 字。'],
    ['甲\n乙\n', '甲\n', '删去 1 字。'],
    ['春天', '秋风', '删去 2 字，新加 2 字。'],
  ])('%j to %j: %s', (before, after, sentence) => {
    expect(summariseDifference(compareTexts(before, after))).toBe(sentence);
  });
});
