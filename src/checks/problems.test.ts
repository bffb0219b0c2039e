import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { BodyProblem } from '../blocks/parse-body.ts';
import { bodyProblemIds } from '../blocks/parse-body.ts';
import type { TranscriptProblemId } from '../transcript/transcript.ts';
import { transcriptProblemIds } from '../transcript/transcript.ts';
import { describeProblem, isError, problemKinds, type ProblemId } from './problems.ts';

const ids = Object.keys(problemKinds) as ProblemId[];

describe.each(ids)('%s', (id) => {
  const { what, mend } = problemKinds[id];

  test('is one sentence about what happened and one about what to do, in Chinese', () => {
    for (const sentence of [what, mend]) {
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).toMatch(/[^。]。$/);
    }
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('is told with its place, without gaps where nothing was found', () => {
    const full = describeProblem({
      id,
      file: 'content/stories/a/index.mdx',
      line: 12,
      found: '某物',
      field: '某项',
      kind: '人物',
      other: '另一条',
      hint: '，是不是 draft',
      suggestion: 'abc',
    });
    expect(full.startsWith('content/stories/a/index.mdx:12 ')).toBe(true);
    expect(full.endsWith(`（${id}）`)).toBe(true);
    expect(full).not.toMatch(/[{}]|undefined|null/);
  });
});

test('a problem without a line names its file only', () => {
  expect(describeProblem({ id: 'entry-missing', file: 'content/stories/a' })).toBe(
    'content/stories/a 这个文件夹里没有 index.mdx。补上 index.mdx，或者删掉这个空文件夹。（entry-missing）',
  );
});

test('what parsers find is in the table', () => {
  expectTypeOf<BodyProblem['id']>().toExtend<ProblemId>();
  expectTypeOf<TranscriptProblemId>().toExtend<ProblemId>();
  expect(ids).toEqual(expect.arrayContaining([...bodyProblemIds, ...transcriptProblemIds]));
});

test('errors are told from warnings', () => {
  expect(isError({ id: 'consent-missing', file: '' })).toBe(true);
  expect(isError({ id: 'photo-undescribed', file: '' })).toBe(false);
});

test('every id of the table is found by something', async () => {
  const source = join(process.cwd(), 'src');
  const names = await readdir(source, { recursive: true });
  const code = await Promise.all(
    names
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|checks[\\/]problems\.ts$/.test(name))
      .map((name) => readFile(join(source, name), 'utf8')),
  );
  const text = code.join('\n');
  expect(ids.filter((id) => !text.includes(`'${id}'`))).toEqual([]);
});
