import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTurns, type TurnPair } from './compare-turns.ts';

const said = ({ before, after, words }: TurnPair) => {
  const which = before && after ? '' : before ? '-' : '+';
  const told = {
    same: (t: string) => t,
    gone: (t: string) => `[${t}]`,
    new: (t: string) => `{${t}}`,
  };
  return which + words.map(({ kind, text }) => told[kind](text)).join('');
};

const KEPT = `## 来了
[00:00:01] 问：您是哪一年来的？
[00:00:05] 王英：俺，俺是五八年来的。
[00:00:30] 问：住哪儿？
[00:00:33] 王英：住在井台旁边，三间土屋。`;

describe('the two texts are compared', () => {
  test.each([
    ['when a word went', KEPT.replace('俺，俺是', '俺是'), ['俺[，俺]是五八年来的。']],
    ['when a turn went', KEPT.replace(/\[00:00:30\].*\n/, ''), ['-[住哪儿？]']],
    ['when a time was mended', KEPT.replace('00:00:33', '00:00:35'), ['住在井台旁边，三间土屋。']],
    ['when a chapter came', `${KEPT}\n## 土屋`, ['+{土屋}']],
    [
      'when another speaks',
      KEPT.replaceAll('王英', '王大娘'),
      ['俺，俺是五八年来的。', '住在井台旁边，三间土屋。'],
    ],
    [
      'when time and words were mended',
      KEPT.replace('[00:00:33] 王英：住在', '[00:00:36] 王英：就住在'),
      ['{就}住在井台旁边，三间土屋。'],
    ],
  ])('%s', (_, after, expected) => {
    const differing = compareTurns(KEPT, after).filter(({ same }) => !same);
    expect(differing.map(said)).toEqual(expected);
  });
});

const line = fc.constantFrom(
  '[00:01] 甲：好',
  '[00:02] 乙：好的',
  '乙：走',
  '## 章',
  '还有',
  '[00:03] 甲：',
);
const text = fc.array(line, { maxLength: 15 }).map((lines) => lines.join('\n'));

test('every turn of both texts is there once, in its order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pairs = compareTurns(before, after);
      for (const [side, whole] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const parts = pairs.flatMap((pair) => pair[side] ?? []);
        expect(parts.map(({ from, to }) => whole.slice(from, to)).join('')).toBe(whole);
      }
    }),
  );
});

test('a whole afternoon is compared in less than a second, even with every time moved', () => {
  const clock = (at: number) =>
    [at / 3600, (at / 60) % 60, at % 60]
      .map((n) => String(Math.floor(n)).padStart(2, '0'))
      .join(':');
  const afternoon = (shift: number, word: string) =>
    Array.from({ length: 1500 }, (_, n) => {
      const sentence = `第${n}回说起井台上的事，${n % 3 === 0 ? word : '人都记得'}，挑水排队到天亮。`;
      return `[${clock(n * 4 + shift)}] 王英：${sentence}`;
    }).join('\n');
  for (const shift of [0, 1]) {
    const began = performance.now();
    const pairs = compareTurns(afternoon(0, '都忘了'), afternoon(shift, '俺没忘'));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(pairs).toHaveLength(1500);
  }
});
