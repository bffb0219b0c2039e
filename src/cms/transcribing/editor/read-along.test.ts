import { expect, test } from 'vitest';
import { readAlong } from './read-along.ts';
import { turnHeadsIn } from './turn-heads-in.ts';

/** Time, name and words of every turn as they are cut out of the text. */
function cut(text: string): (string | null)[][] {
  return turnHeadsIn(text).map(({ from, to, head }) => [
    head?.time ? text.slice(head.time.from, head.time.to) : null,
    head?.speaker ? text.slice(head.speaker.from, head.speaker.to) : null,
    text.slice(head?.words ?? from, to),
  ]);
}

test('the head of a turn is found in every layout that is read', () => {
  expect(
    cut(
      [
        '[00:00:05] 采集者：您是哪一年来的？',
        '  （笑）想想。',
        '普通话：想一想。',
        '［０：０８］王秀英: 一九六一年。',
        '0:12 王秀英：还记得。',
        '[0:15-0:17] 没有名字',
        '[0:20] ：接着说',
        '王秀英：没有时间。',
        '说话人1 00:00:30',
        '就这样。',
        '张三(00:00:35): 好',
      ].join('\n'),
    ),
  ).toEqual([
    ['[00:00:05]', '采集者：', '您是哪一年来的？\n  （笑）想想。\n普通话：想一想。'],
    ['［０：０８］', '王秀英:', '一九六一年。'],
    ['0:12', '王秀英：', '还记得。'],
    ['[0:15-0:17]', null, '没有名字'],
    ['[0:20]', '：', '接着说'],
    [null, '王秀英：', '没有时间。'],
    ['00:00:30', '说话人1', '\n就这样。'],
    ['(00:00:35)', '张三', '好'],
  ]);
});

test('words that only look like a head are words', () => {
  expect(cut('12:30 我们走了，他说：好。')).toEqual([['12:30', null, '我们走了，他说：好。']]);
  expect(cut('[0:01] 甲：一\n12:30 我们走了')).toEqual([['[0:01]', '甲：', '一\n12:30 我们走了']]);
});

test('times that cannot be are named in one sentence, at their line', () => {
  const text = '[00:00:20] 甲：一\n[00:00:05] 乙：二\n[00:75:00] 甲：三\n[01:20:00] 乙：四';
  const { problems } = readAlong(text, 600);
  expect(problems.map(({ at, what }) => [text.slice(at, at + 10), what])).toEqual([
    ['[00:00:05]', '时间 0:05 比上一句早了，点这里改正。'],
    ['[00:75:00]', '时间 00:75:00 不可能有，点这里改正。'],
    ['[01:20:00]', '时间 1:20:00 超过了录音的长度，点这里改正。'],
  ]);
  expect(readAlong(text, null).problems.length).toBe(2);
});
