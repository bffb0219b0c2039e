import { expect, test } from 'vitest';
import { chen, createRepositories, liu, refusalOf, story, WELL, workOn } from './desk-for-tests.ts';

const createRepository = createRepositories();
const name = { collection: 'stories', slug: '井台' };
const remove = { paths: [WELL], options: { commitMessage: '删除' } };

test('an open entry is told who changed it last, of its draft where there is one', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  const asked = { ...name, path: WELL };
  expect(await ask('entryBase', asked)).toMatchObject({
    base: repository.git('rev-parse', `main:${WELL}`),
    isDraft: false,
    by: '维护者',
  });
  const { bases } = await save('井台', '刘芳的话。', { editor: liu });
  const { at, ...said } = await ask('entryBase', asked, chen);
  expect(said).toEqual({ base: bases[WELL], isDraft: true, by: '刘芳' });
  expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
  expect(await ask('entryBase', { ...asked, path: 'content/stories/无/index.mdx' })).toMatchObject({
    base: null,
  });
});

test('what is taken out of the bin lies there no longer, and keeps its photos', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const { bin, before } = await ask('deleteFiles', remove, liu);
  const [thrown] = await ask('binEntries');
  expect(thrown).toMatchObject({
    ref: bin,
    commit: before,
    text: story('井台边的四十年', '原文。'),
  });
  await ask('restoreEntry', { ...name, path: WELL, commit: before, bin, base: null });
  expect(await ask('binEntries')).toEqual([]);
  expect(repository.git('ls-tree', '-r', '-z', '--name-only', 'cms/stories/井台')).toContain(
    '井.jpg',
  );
});

test('the bin keeps what is not restored from it', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const { bin } = await ask('deleteFiles', remove);
  const [first] = (await ask('entryHistory', { path: WELL })).versions.slice(-1);
  await ask('restoreEntry', { ...name, path: WELL, commit: first.commit, bin: 'refs/heads/main' });
  expect(repository.git('log', '--format=%s', '-n', '1', 'main')).toBe('删除');
  expect(await ask('binEntries')).toMatchObject([{ ref: bin }]);
});

test('an old version is not brought back over a text that nobody has seen', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  const { bases } = await save('井台', '陈晓的话。', { editor: chen });
  await save('井台', '刘芳的话。', { editor: liu, base: bases[WELL] });
  const { versions } = await ask('entryHistory', { path: WELL, ...name });
  const { commit } = versions.at(-1);
  const restore = { ...name, path: WELL, commit, base: bases[WELL] };
  expect(await refusalOf(ask('restoreEntry', restore, chen))).toMatchObject({ id: 'text-changed' });
  expect(await draftText('井台')).toBe('刘芳的话。');
});

test('a withdrawn draft is listed with its text, and is a draft again', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  await save('井台', '一下午的话。', { editor: chen });
  await ask('deleteUnpublishedEntry', name, liu);
  const [withdrawn] = await ask('withdrawnDrafts');
  expect(withdrawn).toMatchObject({
    ...name,
    savedBy: '陈晓',
    paths: [WELL],
    text: '一下午的话。',
  });
  expect(Math.abs(Date.now() - Date.parse(withdrawn.removedAt))).toBeLessThan(60_000);
  await ask('restoreDraft', { ref: withdrawn.ref });
  expect(await draftText('井台')).toBe('一下午的话。');
  expect(await ask('withdrawnDrafts')).toEqual([]);
});

test('a withdrawn draft does not come back over a newer one, nor a ref that is none', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  await save('井台', '一下午的话。');
  const { undo } = await ask('deleteUnpublishedEntry', name);
  await save('井台', '新的话。', { base: undefined, editor: liu });
  expect(await refusalOf(ask('restoreDraft', { ref: undo }))).toMatchObject({ id: 'draft-exists' });
  expect(await draftText('井台')).toBe('新的话。');
  expect(await ask('withdrawnDrafts')).toHaveLength(1);
  const none = await refusalOf(ask('restoreDraft', { ref: 'refs/heads/main' }));
  expect(none.id).toBe('version-missing');
});

test('a draft that cannot be published comes with both texts and what they began from', async () => {
  const { ask, save } = await workOn(createRepository());
  await save('井台', story('井台边的四十年', '草稿的话。'), { editor: chen });
  const published = story('井台边的四十年', '网站上的话。');
  await save('井台', published, { editor: liu, useWorkflow: false });
  const { id, details } = await refusalOf(ask('publishUnpublishedEntry', name));
  expect(id).toBe('publish-conflict');
  expect(details.files).toMatchObject([
    { path: WELL, theirs: published, before: story('井台边的四十年', '原文。') },
  ]);
});
