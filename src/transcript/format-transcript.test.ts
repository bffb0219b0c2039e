import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import type { Transcript } from './transcript.ts';

const FRAGMENTS = [
  '[00:00:05]',
  '[0:05]',
  '［０：０５］',
  '（00:05）',
  '【00:05】',
  '00:05',
  '12:30',
  '75:03',

  '00:01:09.500',
  '00:75:00',
  '999:99:99',
  '[0:05-0:09]',
  '00:05 --> 00:06',
  '(00:01:23):',
  '5:3',

  '采访人',
  '王大娘',
  '张三',
  '柳湾村老年人协会秘书长王德福大爷',
  '李四',
  '说话人 1',
  '问',
  '答',
  '他说',
  '那时候',
  '注',
  'Duke',
  'A',

  '：',
  ':',
  '：：',
  '（',
  '）',
  '（笑）',
  '(笑)',
  '〔……〕',
  '〔普通话〕',
  '（普）',
  '普通话：',
  '【',
  '】',
  '[',
  ']',
  '【录音不清】',
  '⚠',

  '##',
  '## 章',
  '#',
  '######',
  '＃＃',
  ' ',
  '  ',
  '    ',
  '\t',
  '　',
  '\u00a0',
  '。',
  '，',
  '-',
  '~',

  '\u2028',
  '\r\n',
  '\r',
  '\ufeff',
  '\u200b',
  '\u0000',
  '\ud800',
  '\u0085',
  '我',
  '五',
  '1958.',
  '😀',
];
const NEW_LINE = { weight: 4, arbitrary: fc.constantFrom('\n', '\n  ', '\n\n', '\n    ') };
const LINE_START = fc.constantFrom(
  '\n张三：',
  '\n李四：',
  '\n采访人：',
  '\n[0:05] 张三：',
  '\n[0:07] ',
  '\n[0:06] 柳湾村老年人协会秘书长王德福大爷：',
  '\n00:09 ',
  '\n00:09\n',
  '\n## 章\n',

  '\n张三 00:01:23\n',
  '\n李四(00:02): ',
  '\n  李四：',
  '\n王大娘（笑）：',
  '\n  〔普通话〕',
  '\n【普】：',
  '\n普通话：',
  '\n[0:08]\n',
  '\n[0:09]：',
);
const adversarial = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
      NEW_LINE,
      { weight: 8, arbitrary: LINE_START },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    { maxLength: 24 },
  )
  .map((fragments) => fragments.join(''));

const withoutLines = ({ parts }: Transcript) => parts.map((part) => ({ ...part, line: 0 }));

function expectStable(text: string): void {
  const read = parseTranscript(text);
  const written = formatTranscript(read);
  const again = parseTranscript(written);
  expect(withoutLines(again)).toEqual(withoutLines(read));
  expect(formatTranscript(again)).toBe(written);
}

describe('reading and writing a transcript', () => {
  test('reads back exactly what it wrote, for text built to mislead it', () => {
    fc.assert(fc.property(adversarial, expectStable), {
      numRuns: Number(process.env.RUNS ?? 4000),
    });
  });

  test('reads back exactly what it wrote, for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectStable), { numRuns: 1000 });
  });

  test('loses no word: every visible character of the text is in a part', () => {
    const words = fc.constantFrom(
      '我是',
      '五八年',
      '来的。',
      '（笑）',
      '【录音不清】',
      '\n',
      '\n\n',
      '  ',
      '，',
    );
    fc.assert(
      fc.property(fc.array(words), (pieces) => {
        const { parts } = parseTranscript(pieces.join(''));
        const kept = parts.map((part) => (part.type === 'turn' ? part.text : part.title)).join('');
        expect(kept.replace(/\s/g, '')).toBe(pieces.join('').replace(/\s/g, ''));
      }),
    );
  });
});

describe('the strict form', () => {
  test('is one line a turn, paragraphs indented by two spaces, chapters as ##', () => {
    const text = [
      '## 逃荒到崔寨',
      '[00:00:05] 采访人：您是哪一年来的？',
      '[00:00:12] 王大娘：我是一九五八年开春来的，……',
      '  （笑）那时候这里还是一片盐碱地。',
      '',
    ].join('\n');
    expect(formatTranscript(parseTranscript(text))).toBe(text);
  });

  test('writes fractions only where there are any', () => {
    const text = '[0:01.500] 甲乙：好\n[0:02.000] 甲乙：好';
    expect(formatTranscript(parseTranscript(text))).toBe(
      '[00:00:01.5] 甲乙：好\n[00:00:02] 甲乙：好\n',
    );
  });

  test('writes nothing for nothing', () => {
    expect(formatTranscript({ parts: [] })).toBe('');
  });

  test('puts words that look like a name below a time where nobody is named', () => {
    const text = '[00:00:05]\n  张三：这是原话\n';
    expect(formatTranscript(parseTranscript(text))).toBe(text);
    expect(parseTranscript(text).parts).toMatchObject([{ speaker: null, text: '张三：这是原话' }]);
  });
});
