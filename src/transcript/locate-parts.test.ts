import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineRanges, locateParts } from './locate-parts.ts';
import { parseTranscript } from './parse-transcript.ts';
import { splitLines } from './transcript-lines.ts';

function wordsOf(text: string): string[] {
  return locateParts(text).map(({ from, to }) => text.slice(from, to));
}

test('every part is found where it stands, with its further paragraphs and without blank lines', () => {
  const text =
    '## 来了\r\n[00:00:05] 甲：一\r\n  （笑）二\r\n\r\n  [00:00:12] 乙：三  \r\n\n00:00:20\n甲：四\n\n';
  expect(wordsOf(text)).toEqual([
    '## 来了',
    '[00:00:05] 甲：一\r\n  （笑）二\r\n\r\n  [00:00:12] 乙：三',
    '00:00:20\n甲：四',
  ]);
});

test('a text without times or names is one part', () => {
  expect(wordsOf('\ufeff\n  那年\n\n发水。\n')).toEqual(['那年\n\n发水。']);
  expect(wordsOf('')).toEqual([]);
});

const heads = ['甲：', '[00:01:02]', ' ', '  ', '## ', '好'];
const ends = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\v'];
const pieces = fc.constantFrom(...heads, ...ends, '\0', '\ufeff', '𠮷', '\ud800');

test('any text has the lines that the parser counts', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
      const text = written.join('');
      const lines = lineRanges(text).map(({ from, to }) => splitLines(text.slice(from, to))[0]);
      expect(lines).toEqual(splitLines(text));
    }),
  );
});

test('parts of any text follow each other and begin where their first line does', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
      const text = written.join('');
      const located = locateParts(text);
      expect(located.map(({ part }) => part)).toEqual(parseTranscript(text).parts);
      const places = located.flatMap(({ from, to }) => [from, to]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
