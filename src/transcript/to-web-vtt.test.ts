import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCues } from './caption-cues.ts';
import { parseTranscript } from './parse-transcript.ts';
import { toWebVtt } from './to-web-vtt.ts';
import { turnsOf, type Turn } from './transcript.ts';

const turn = (start: number | null, text = '好', speaker: string | null = null): Turn => ({
  type: 'turn',
  start,
  speaker,
  text,
  line: 1,
});

test('a turn is a cue with its number, its voice and escaped text, up to the next', () => {
  const turns = turnsOf(parseTranscript('[0:05] 采访人：a < b\n  c --> d\n[0:12.5] 王大娘：好'));
  expect(toWebVtt(turns, 30)).toBe(
    [
      'WEBVTT\n',
      't-1\n00:00:05.000 --> 00:00:12.500\n<v 采访人>a &lt; b\nc --&gt; d</v>\n',
      't-2\n00:00:12.500 --> 00:00:30.000\n<v 王大娘>好</v>\n',
    ].join('\n'),
  );
});

test('the last cue lasts five seconds where the length is unknown or already past', () => {
  expect(toWebVtt([turn(5)], null)).toContain('00:00:05.000 --> 00:00:10.000');
  expect(toWebVtt([turn(5)], 3)).toContain('00:00:05.000 --> 00:00:10.000');
});

test('turns of one second share a cue, and one without a time is heard with the turn above', () => {
  const vtt = toWebVtt(
    [turn(5, '一', '甲'), turn(5, '二', '乙'), turn(null, '三'), turn(9, '四')],
    12,
  );
  expect(vtt).toContain('t-1\n00:00:05.000 --> 00:00:09.000\n<v 甲>一</v>\n<v 乙>二</v>\n三\n');
  expect(vtt).toContain('t-4\n');
});

test('without times there are no cues', () => {
  expect(toWebVtt([turn(null), turn(null)], 60)).toBe('WEBVTT\n');
});

test('cues never overlap, are never empty, and are read back, for any turns', () => {
  const anyTurn = fc.record({
    type: fc.constant('turn' as const),
    start: fc.option(fc.double({ min: 0, max: 9000, noNaN: true })),
    speaker: fc.option(fc.constantFrom('甲', 'a>b', 'a\n\nb')),
    text: fc.oneof(fc.string(), fc.constantFrom('', '\n\n', '--> x', 'a\n\nNOTE\n\nb', '\r\r')),
    line: fc.constant(1),
  });
  fc.assert(
    fc.property(
      fc.array(anyTurn),
      fc.option(fc.double({ min: 0, max: 9000, noNaN: true })),
      (turns, duration) => {
        const vtt = toWebVtt(turns, duration);
        const { cues, problems } = readCues(vtt);
        expect(problems).toEqual([]);
        expect(vtt.match(/-->/g)?.length ?? 0).toBe(cues.length);
        cues.forEach((cue, index) => {
          expect(cue.end).not.toBeNull();
          expect(cues[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(cue.end!);
        });
      },
    ),
  );
});
