import { expect, test } from 'vitest';
import { findingsOf } from '../review/review-for-tests.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { ALL, readStory } from './story-for-tests.ts';
import { withholdTurns } from './withhold-turns.ts';

const withheld = (...lines: string[]) =>
  withholdTurns(parseTranscript(lines.join('\n')).parts).parts.map((part) =>
    part.type === 'turn' ? part.text : part.title,
  );
const recording = (...lines: string[]) =>
  `recordings:\n  - transcript: ${JSON.stringify(lines.join('\n'))}`;

test('a passage that is withheld in both is gone from both', () => {
  expect(
    withheld('[0:01] 甲：他家【不公开】密\n  〔普通话〕密【公开】', '[0:09] 甲：后来'),
  ).toEqual(['他家〔此处不公开〕\n', '后来']);
});

test('what is withheld in one and forgotten in the other is withheld there too', () => {
  expect(
    withheld('[0:01] 甲：俺【不公开：密】走了。', '  〔普通话〕我密走了。', '又来了。'),
  ).toEqual(['俺〔此处不公开〕走了。\n〔普通话〕〔此处不公开〕\n又来了。']);
  expect(
    withheld('[0:01] 甲：头。', '〔普〕头。', '密走了。', '〔普通话〕【不公开：密】走了。'),
  ).toEqual(['头。\n〔普通话〕头。\n〔此处不公开〕\n〔普通话〕〔此处不公开〕走了。']);
  expect(withheld('[0:01] 甲：俺密。', '【不公开】〔普通话〕我密。【公开】').join()).not.toContain(
    '密',
  );
});

test('a hidden name is replaced in both', async () => {
  const { published } = await readStory(
    ALL,
    { fields: `title: 井\n${recording('甲大娘：张德顺他爷。', '（普）张 德顺的父亲。')}` },
    { 'people/zhang.yaml': 'name: 张德顺\npseudonym: 老把式\nnameWithheld: true\n' },
  );
  expect(published).not.toMatch(/张 ?德顺/);
  expect(published).toContain('老把式他爷。\\n〔普通话〕老把式的父亲。');
});

test('a private number is found in it before publishing', () => {
  const fields = recording('王大娘：打俺闺女电话。', '〔普通话〕打 139 1234 5678 找我女儿。');
  expect(JSON.stringify(findingsOf({ fields }))).toContain('139 ****');
});
