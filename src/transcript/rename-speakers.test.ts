import { expect, test } from 'vitest';
import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import { renameSpeakers } from './rename-speakers.ts';

test('speakers get names, several may become one, and who is not named stays', () => {
  const { parts } = parseTranscript(
    '[0:01] 嗯\n## 一\n[0:02] 说话人1：甲\n[0:03] 说话人2：乙\n[0:04] 王大娘：丙',
  );
  const named = renameSpeakers(
    parts,
    new Map([
      [null, '采集者'],
      ['说话人1', '王桂兰'],
      ['说话人2', '王桂兰'],
    ]),
  );
  expect(formatTranscript({ parts: named })).toBe(
    '[00:00:01] 采集者：嗯\n## 一\n[00:00:02] 王桂兰：甲\n[00:00:03] 王桂兰：乙\n[00:00:04] 王大娘：丙\n',
  );
});
