import { expect, test } from 'vitest';
import { describeProblem, isError } from '../../checks/problems.ts';
import { createTemporaryArchive, storyFile } from '../../load/temporary-archive.ts';
import { findCardProblems } from './find-card-problems.ts';

const SITE = 'name: 测试\nurl: https://example.cn\n';

async function problemsOf(files: Record<string, string>) {
  const archive = await createTemporaryArchive({ 'site.yaml': SITE, ...files });
  return findCardProblems(await archive.read(), archive);
}

test('names a character of a title that the font lacks, its story and its line', async () => {
  const [problem, ...others] = await problemsOf({
    'stories/a/index.mdx': storyFile('kind: life-story\ntitle: 𠮷家的井', '𠮷家。'),
  });
  expect(others).toEqual([]);
  expect(isError(problem!)).toBe(true);
  expect(describeProblem(problem!)).toMatch(
    /^content\/stories\/a\/index\.mdx:3 .*𠮷家的井.*“𠮷”.*〓.*（card-title-character-missing）$/,
  );
});

test('only warns where it stands elsewhere on a card: in the words, in a name', async () => {
  const problems = await problemsOf({
    'stories/a/index.mdx': storyFile('title: 井\nnarrators: [wang]\nsummary: 一家👵。'),
    'people/wang.yaml': 'about: 说书\nname: 王𠮷\n',
  });
  expect(problems.map(({ id, file, line, found }) => [id, file, line, found])).toEqual([
    ['card-character-missing', 'content/stories/a/index.mdx', 4, '👵'],
    ['card-character-missing', 'content/people/wang.yaml', 2, '𠮷'],
  ]);
  expect(problems.some(isError)).toBe(false);
});

test('says that posters lead nowhere while the site has no address, but not of samples', async () => {
  const without = { 'site.yaml': 'name: 测试\n' };
  const ids = async (fields: string) =>
    (await problemsOf({ ...without, 'stories/a/index.mdx': storyFile(fields) })).map(
      ({ id }) => id,
    );
  expect(await ids('title: 井')).toEqual(['site-url-missing']);
  expect(await ids('title: 井\nsample: true')).toEqual([]);
});
