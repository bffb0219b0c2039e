import { expect, test } from 'vitest';
import type { EntryText } from '../model/published.ts';
import { firstSentence } from './first-sentence.ts';
import { shorten } from './shorten.ts';

const turn = (speaker: string | null, text: string) =>
  ({ type: 'turn', start: null, speaker, text, line: 1 }) as const;

function textOf(parts: Partial<EntryText>): EntryText {
  return { body: [], words: [], transcripts: [], ...parts };
}

const prose = (html: string) => textOf({ body: [{ type: 'prose', html }] });

test.each([
  [
    '<h2>井</h2><p>井在庄东头，离俺家大门二百三十步。又甜。</p>',
    '井在庄东头，离俺家大门二百三十步。',
  ],
  [
    '<p>渴。那时候一个庄就这一眼甜水井，天不亮就排队。好。</p>',
    '渴。那时候一个庄就这一眼甜水井，天不亮就排队。',
  ],
  ['<p>“井在庄东头，离俺家大门二百三十步远。”她说。</p>', '“井在庄东头，离俺家大门二百三十步远。”'],
  ['<p></p><p>没有句号的一段</p>', '没有句号的一段'],
  ['<p>三 &lt; 五 &amp;lt; <a href="/x">六</a><br />。</p>', '三 < 五 &lt; 六。'],
])('%s begins: %s', (html, sentence) => {
  expect(firstSentence(prose(html))).toBe(sentence);
});

test('begins with what the narrator said where there is no prose, not with what was asked', () => {
  const transcripts = [
    [
      { type: 'chapter', title: '刚嫁过来', line: 1 } as const,
      turn('采集者', '您是哪一年来的？'),
      turn('陈晓', '怎么来的，还记得吗？'),
      turn('王秀英', '一九六一年开春来的，走着来的。正月底。'),
    ],
  ];
  expect(firstSentence(textOf({ transcripts }), [{ name: '陈晓' }])).toBe(
    '一九六一年开春来的，走着来的。',
  );
});

test('says nothing where nothing may be read', () => {
  expect(firstSentence(textOf({ transcripts: [null] }))).toBeUndefined();
});

test('shortens to one line without cutting a rare character in two', () => {
  expect(shorten(' 一\n二 ')).toBe('一 二');
  const short = shorten('𠮷'.repeat(500));
  expect([...short]).toHaveLength(120);
  expect(short.endsWith('𠮷…')).toBe(true);
});
