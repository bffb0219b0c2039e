import { expect, test } from 'vitest';
import { isCertainSpeaker, speakerRole } from './speaker-role.ts';

test.each([
  '采访人',
  '采访人2',
  '采集者',
  '问',
  '记者',
  '社工',
  '采访人小李',
  '采访人（小李）',
  'Q',
])('%s asks', (label) => expect(speakerRole(label)).toBe('interviewer'));
test.each(['受访人', '受访者A', '口述者', '答', '讲述人王桂兰'])('%s tells', (label) =>
  expect(speakerRole(label)).toBe('narrator'),
);
test.each(['王大娘', '问题', '社工站', '答案', 'Armstrong', '说话人1'])(
  '%s says no role',
  (label) => expect(speakerRole(label)).toBeNull(),
);
test('voices that an app could not name are speakers all the same', () => {
  expect(isCertainSpeaker('说话人 1')).toBe(true);
  expect(isCertainSpeaker('王大娘')).toBe(false);
});
