import { expect, test } from 'vitest';
import { runBinCommand, type BinOptions } from './bin-command.ts';
import { chen, createRepositories, liu, story, WELL, workOn } from './desk-for-tests.ts';

const createRepository = createRepositories();

/** A repository with a deleted story (now and long ago) and a withdrawn draft. */
async function openBin() {
  const repository = createRepository();
  const work = await workOn(repository);
  await work.save('磨坊', story('磨坊', '磨面。'), { editor: chen });
  await work.ask('deleteUnpublishedEntry', { collection: 'stories', slug: '磨坊' }, liu);
  await work.ask('deleteFiles', { paths: [WELL], options: { commitMessage: '删除' } }, liu);
  const asked: string[] = [];
  const run = async (options: BinOptions, answer = true) => {
    let printed = '';
    await runBinCommand({
      desk: work.desk,
      content: repository.content,
      options,
      confirm: async (question) => {
        asked.push(question);
        return answer;
      },
      print: (text) => {
        printed += text;
      },
    });
    return printed;
  };
  return { ...work, repository, run, asked };
}

test('lists what was deleted and withdrawn by its title, with who did it', async () => {
  const { run, asked } = await openBin();
  const printed = await run({});
  expect(printed).toMatch(/《井台边的四十年》 .*由 刘芳 删除，2 个文件/);
  expect(printed).toMatch(/《磨坊》 .*撤回的草稿，最后由 陈晓 改过/);
  expect(asked).toEqual([]);
});

test('brings back what is asked for by its number', async () => {
  const { run, ask } = await openBin();
  const number = Number(/(\d+)\. 《井台/.exec(await run({}))![1]);
  expect(await run({ restore: number })).toContain('《井台边的四十年》拿回来了');
  const draft = { collection: 'stories', slug: '井台/index', path: WELL };
  expect((await ask('unpublishedEntryDataFile', draft)).data).toContain('原文。');
  expect(await ask('binEntries')).toEqual([]);
  await expect(run({ restore: 9 })).rejects.toThrow('没有第 9 样');
});

test('empties only what is older, only after a yes, and names it first', async () => {
  const { run, ask, asked } = await openBin();
  expect(await run({ empty: true, olderThan: 1 })).toContain('没有 1 天以前的东西');
  expect(asked).toEqual([]);
  expect(await run({ empty: true }, false)).toContain('什么也没有动');
  expect(asked).toEqual([expect.stringContaining('2 样')]);
  expect(await ask('binEntries')).toHaveLength(1);
  expect(await run({ empty: true })).toMatch(/《磨坊》[^]*清掉了 2 样/);
  expect([await ask('binEntries'), await ask('withdrawnDrafts')]).toEqual([[], []]);
  expect(await run({})).toBe('回收站是空的。\n');
});
