import { expect, test } from 'vitest';
import { findTimesBeyond } from './find-times-beyond.ts';
import { parseTranscript } from './parse-transcript.ts';

test('a turn past the end of the recording is found, one within a second of it is not', () => {
  const transcript = parseTranscript('[0:05] 甲乙：一\n[0:31] 甲乙：二\n[1:00] 甲乙：三\n甲乙：四');
  expect(findTimesBeyond(transcript, 30)).toEqual([
    { id: 'time-beyond-end', line: 3, found: '1:00' },
  ]);
});
