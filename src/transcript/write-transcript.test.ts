import { expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript.ts';
import { sortByTime } from './sort-by-time.ts';
import { turnsOf } from './transcript.ts';
import { appendTranscript, lostSpeakers, writeTranscript } from './write-transcript.ts';

const partsOf = (text: string) => parseTranscript(text).parts;
const outline = (text: string) =>
  turnsOf(parseTranscript(text)).map(({ speaker, text: said }) => `${speaker ?? '-'} ${said}`);

test('words that named nobody are in nobody’s mouth after sorting', () => {
  const parts = partsOf('[0:09] 嗯\n[0:01] 王大娘：好');
  expect(outline(writeTranscript(sortByTime(parts)))).toEqual(['王大娘 好', '说话人 嗯']);
});

test('what is there stays to the byte, and what is added is read as it was', () => {
  const current = '[0:05]王大娘: 好\r\n  （笑）';
  const text = appendTranscript(current, partsOf('[0:01] 嗯\n[0:09] 采访人：后来呢？'), '二.srt');
  expect(text).toBe(`${current}\r\n[00:00:01] 说话人：嗯\r\n[00:00:09] 采访人：后来呢？\r\n`);
  expect(outline(text)).toEqual(['王大娘 好\n（笑）', '说话人 嗯', '采访人 后来呢？']);
});

test('words without time and name do not run on from the turn above', () => {
  const text = appendTranscript(
    '王大娘：好\n王大娘：是\n',
    partsOf('从前有座山。\n山里有庙。'),
    '附记',
  );
  expect(text).toBe('王大娘：好\n王大娘：是\n## 附记\n从前有座山。\n  山里有庙。\n');
  expect(outline(text)).toEqual(['王大娘 好', '王大娘 是', '- 从前有座山。\n山里有庙。']);
});

test('a time without words at the end does not take the next line', () => {
  const text = appendTranscript('[0:05]', partsOf('说话人1：好'), '二');
  expect(outline(text)).toEqual(['- ', '说话人1 好']);
});

test('into an empty text it goes as it is', () => {
  expect(appendTranscript('', partsOf('[0:01] 嗯'), 'x')).toBe('[00:00:01] 嗯\n');
});

test('names that would not be read as speakers are named', () => {
  const parts = partsOf('问：好吗\n答：好').map((part) => ({ ...part, speaker: '李明' }));
  expect(lostSpeakers(writeTranscript(parts), parts)).toEqual([]);
  const once = parts.slice(0, 1);
  expect(lostSpeakers(writeTranscript(once), once)).toEqual(['李明']);
});
