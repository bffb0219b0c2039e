import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import { sortByTime } from './sort-by-time.ts';
import type { Chapter, Turn } from './transcript.ts';

const sorted = (text: string) =>
  formatTranscript({ parts: sortByTime(parseTranscript(text).parts) });

test('turns come in the order of time; chapters go with the turn below, the untimed with the one above', () => {
  expect(
    sorted(
      '前言\n## 后来\n[0:09] 甲：三\n乙：四\n乙：五\n## 起先\n[0:01] 甲：一\n[0:05] 乙：二\n## 尾',
    ),
  ).toBe(
    '前言\n## 起先\n[00:00:01] 甲：一\n[00:00:05] 乙：二\n## 尾\n## 后来\n[00:00:09] 甲：三\n乙：四\n乙：五\n',
  );
});

test('nothing is lost, times never go back, and turns of one second keep their order', () => {
  const part: fc.Arbitrary<Turn | Chapter> = fc.oneof(
    fc.record({ type: fc.constant('chapter' as const), title: fc.string(), line: fc.nat() }),
    fc.record({
      type: fc.constant('turn' as const),
      start: fc.option(fc.nat(9)),
      speaker: fc.constant(null),
      text: fc.string(),
      line: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const made = sortByTime(parts);
      expect(new Set(made)).toEqual(new Set(parts));
      expect(made).toHaveLength(parts.length);
      const timed = made.flatMap((each) =>
        each.type === 'turn' && each.start !== null ? [each] : [],
      );
      timed.slice(1).forEach((turn, index) => {
        const above = timed[index]!;
        expect(above.start).toBeLessThanOrEqual(turn.start!);
        if (above.start === turn.start) {
          expect(parts.indexOf(above)).toBeLessThan(parts.indexOf(turn));
        }
      });
    }),
  );
});
