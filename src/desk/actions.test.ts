import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  base64,
  chen,
  createRepositories,
  liu,
  pathOf,
  refusalOf,
  story,
  WELL,
  workOn,
} from './desk-for-tests.ts';

const createRepository = createRepositories();
const name = { collection: 'stories', slug: '井台' };
const list = { folder: 'content/stories', extension: 'mdx', depth: 2 };

test('entries are listed as deep as is asked, with what a save is to be based on', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const blob = repository.git('rev-parse', `main:${WELL}`);
  const entry = {
    data: story('井台边的四十年', '原文。'),
    file: { path: WELL, id: blob },
    base: blob,
  };
  expect(await ask('entriesByFolder', list)).toEqual([entry]);
  expect(await ask('entriesByFolder', { ...list, depth: 1 })).toEqual([]);
  expect(await ask('getEntry', { path: WELL })).toEqual(entry);
});

test('a file that is not there yet is an entry without data, as Decap expects', async () => {
  const { ask } = await workOn(createRepository());
  const path = 'content/pages/about.mdx';
  const nothing = { data: null, file: { path, id: null }, base: null };
  expect(await ask('getEntry', { path })).toEqual(nothing);
  const files = [{ path: 'content/site.yaml', label: '设置' }, { path }];
  const [site, about] = await ask('entriesByFiles', { files });
  expect(site).toMatchObject({ data: 'title: 故乡痕\n', file: { label: '设置' } });
  expect(about).toMatchObject(nothing);
});

test('a draft goes from draft to review to publication, and each step carries its editor', async () => {
  const repository = createRepository();
  const { ask, save, desk } = await workOn(repository);
  const heard: unknown[] = [];
  desk.onPublished((published) => heard.push(published));
  await save('新故事', story('新故事', '话。'), { editor: chen });
  const entry = { collection: 'stories', slug: '新故事' };
  await ask('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' }, liu);
  expect(await ask('unpublishedEntry', entry)).toMatchObject({ status: 'pending_review' });
  await save('新故事', story('新故事', '改过的话。'), { editor: liu });
  expect(await ask('unpublishedEntry', entry)).toMatchObject({ status: 'pending_review' });
  const { commit } = await ask('publishUnpublishedEntry', entry, chen);
  expect(heard).toEqual([{ commit, paths: [pathOf('新故事')] }]);
  const names = repository
    .git('log', '--topo-order', '-n', '4', '--format=%an', 'main')
    .split('\n');
  expect(names).toEqual(['陈晓', '刘芳', '刘芳', '陈晓']);
  expect(await refusalOf(ask('unpublishedEntry', entry))).toMatchObject({ status: 404 });
});

test('a message cannot pass for a status', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const dataFiles = [{ path: pathOf('新'), slug: '新', raw: '话' }];
  const commitMessage = '写\n\nDesk-Status: pending_publish';
  const options = { collectionName: 'stories', useWorkflow: true, commitMessage };
  await ask('persistEntry', { dataFiles, options });
  const entry = { collection: 'stories', slug: '新' };
  expect(await ask('unpublishedEntry', entry)).toMatchObject({ status: 'draft' });
  const subject = repository.git('log', '-1', '--format=%s', 'cms/stories/新');
  expect(subject).toBe('写 Desk-Status: pending_publish');
});

test('what the gate says keeps a draft from being published, direct saves too, photos alone too', async () => {
  const repository = createRepository();
  const seen: string[][] = [];
  const publish = async (entry: { files: { path: string }[] }) => {
    seen.push(entry.files.map(({ path }) => path));
    return ['缺少知情同意。'];
  };
  const { ask, save, draftText } = await workOn(repository, { publish });
  const photo = { path: 'content/stories/井台/新.jpg', content: base64('照片') };
  await save('井台', story('井台边的四十年', '原文。'), { assets: [photo] });
  const refused = await refusalOf(ask('publishUnpublishedEntry', name));
  expect(refused).toMatchObject({ id: 'publish-not-ready', status: 422 });
  expect(refused.message).toContain('缺少知情同意。');
  expect(seen).toEqual([[WELL]]);
  expect(await draftText('井台')).toContain('原文。');
  const direct = await refusalOf(save('绕过', '话', { useWorkflow: false }));
  expect(direct.id).toBe('publish-not-ready');
  expect(repository.git('rev-list', '--count', 'main')).toBe('1');
});

test('the same title twice: the second new entry is told, and the first stays', async () => {
  const { save, draftText } = await workOn(createRepository());
  await save('同名', '第一位的。', { base: null });
  const refused = await refusalOf(save('同名', '第二位的。', { base: null }));
  expect(refused.details.files).toMatchObject([{ yours: '第二位的。', theirs: '第一位的。' }]);
  expect(await draftText('同名')).toBe('第一位的。');
  expect(await refusalOf(save('井台', '话', { base: null }))).toMatchObject({ id: 'text-changed' });
});

test('a draft that gets another name takes its photos along and leaves no second draft', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  const assets = [{ path: 'content/stories/旧名/照片.jpg', content: base64('照片') }];
  await save('旧名', '话。', { assets });
  await save('新名', '新话。', { path: pathOf('旧名'), newPath: pathOf('新名') });
  expect(await ask('unpublishedEntries')).toEqual(['stories/新名']);
  const { diffs } = await ask('unpublishedEntry', { id: 'stories/新名' });
  const paths = diffs.map(({ path }: { path: string }) => path).sort();
  expect(paths).toEqual([pathOf('新名'), 'content/stories/新名/照片.jpg'].sort());
  expect(await draftText('新名')).toBe('新话。');
  await save('新名', '再改。', { path: pathOf('旧名'), newPath: pathOf('新名') });
  expect(await draftText('新名')).toBe('再改。');
  const taken = save('井台', '话', { path: pathOf('新名'), newPath: WELL });
  expect(await refusalOf(taken)).toMatchObject({ id: 'path-occupied' });
});

test('a draft whose name is the folder of another draft is refused, and the other stays', async () => {
  const { save, draftText } = await workOn(createRepository());
  await save('甲', '话。');
  const inside = save('甲/index', '话', { path: 'content/stories/甲/二.mdx' });
  expect(await refusalOf(inside)).toMatchObject({ id: 'path-occupied', status: 409 });
  expect(await draftText('甲')).toBe('话。');
});

test('a withdrawn draft is kept by an undo ref', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  await save('井台', '一下午的话。');
  const { undo } = await ask('deleteUnpublishedEntry', name);
  expect(await ask('unpublishedEntries')).toEqual([]);
  expect(repository.git('show', `${undo}:${WELL}`)).toBe('一下午的话。');
});

test('a deleted story lies in the bin with its photos, and comes back as a draft', async () => {
  const repository = createRepository();
  const { ask, draftText } = await workOn(repository);
  await ask('deleteFiles', { paths: [WELL], options: { commitMessage: '删除' } }, liu);
  expect(existsSync(join(repository.path, 'content/stories/井台'))).toBe(false);
  expect(repository.git('status', '--porcelain')).toBe('');
  const [thrown] = await ask('binEntries');
  expect(thrown).toMatchObject({ name: 'stories/井台', removedBy: '刘芳' });
  expect(thrown.paths.sort()).toEqual([WELL, 'content/stories/井台/井.jpg'].sort());

  await ask('restoreEntry', { ...name, path: WELL, commit: thrown.commit });
  expect(await draftText('井台')).toContain('原文。');
  await ask('publishUnpublishedEntry', name);
  expect(readFileSync(join(repository.path, 'content/stories/井台/井.jpg'), 'utf8')).toBe(
    '一张照片',
  );
  const gone = await refusalOf(ask('deleteFile', { path: 'content/stories/没有/index.mdx' }));
  expect(gone).toMatchObject({ id: 'file-missing', status: 404 });
});

test('the history tells who wrote what and when, and an old version comes back as a draft', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  await save('井台', '陈晓的话。', { editor: chen });
  await save('井台', '刘芳的话。', { editor: liu });
  const { versions } = await ask('entryHistory', { path: WELL, ...name });
  expect(versions.map(({ name: who }: { name: string }) => who)).toEqual([
    '刘芳',
    '陈晓',
    '维护者',
  ]);
  const { commit } = versions[1];
  expect(await ask('entryVersion', { path: WELL, commit })).toMatchObject({ data: '陈晓的话。' });
  await ask('restoreEntry', { ...name, path: WELL, commit });
  expect(await draftText('井台')).toBe('陈晓的话。');
  const { versions: after } = await ask('entryHistory', { path: WELL, ...name });
  expect(after).toHaveLength(4);
  for (const wrong of ['main', '--all', 'f'.repeat(40)]) {
    const refused = await refusalOf(ask('entryVersion', { path: WELL, commit: wrong }));
    expect(refused.id).toBe('version-missing');
  }
});

test('notes are kept beside the draft, and 20 written at once are 20', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  await Promise.all(
    numbers.map((number) => ask('addNote', { ...name, note: { text: `${number}` } })),
  );
  const { notes } = await ask('getNotes', name);
  expect(notes).toHaveLength(20);
  const noteId = notes[0].id;
  await ask('updateNote', { ...name, noteId, updates: { text: '改了', id: 'forged' } });
  expect(await ask('toggleNoteResolution', { ...name, noteId })).toMatchObject({
    note: { id: noteId, text: '改了', resolved: true },
  });
  await ask('deleteNote', { ...name, noteId });
  expect((await ask('getNotes', name)).notes).toHaveLength(19);
  expect(await refusalOf(ask('deleteNote', { ...name, noteId }))).toMatchObject({ answered: {} });
  expect(repository.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('notes');
});

test('links and submodules in the repository lead nowhere', async () => {
  const repository = createRepository();
  repository.write('.env', 'SECRET=1\n');
  symlinkSync('../.env', join(repository.content, 'leak.mdx'));
  symlinkSync('/etc', join(repository.content, 'stories/etc'));
  repository.git('add', '-A', 'content');
  repository.git('commit', '-qm', 'links');
  const { ask, save } = await workOn(repository);
  expect(await ask('getEntry', { path: 'content/leak.mdx' })).toMatchObject({ data: null });
  const leak = await refusalOf(ask('getMediaFile', { path: 'content/leak.mdx' }));
  expect(leak.id).toBe('file-missing');
  expect(await ask('entriesByFolder', { ...list, folder: 'content', depth: 1 })).toEqual([]);
  const through = save('etc/desk-was-here', '话', { useWorkflow: false });
  await refusalOf(through);
  expect(existsSync('/etc/desk-was-here')).toBe(false);
});

test('an empty file and an empty text are refused by name', async () => {
  const { ask, save } = await workOn(createRepository());
  const assets = [{ path: 'content/stories/新/录音.mp3', content: '' }];
  const refused = await refusalOf(save('新', '话', { assets }));
  expect(refused).toMatchObject({ id: 'file-empty', status: 400 });
  expect(refused.message).toContain('录音.mp3');
  expect(await refusalOf(save('新', ' \n'))).toMatchObject({ id: 'file-empty' });
  expect(await ask('unpublishedEntries')).toEqual([]);
});

test('media go straight in and are listed one folder at a time, never the whole archive', async () => {
  const repository = createRepository();
  const { ask } = await workOn(repository);
  const asset = { path: 'content/pages/图.png', content: base64('图'), encoding: 'base64' };
  expect(await ask('persistMedia', { asset, options: { commitMessage: '图' } })).toMatchObject({
    name: '图.png',
    content: base64('图'),
  });
  expect(await ask('getMedia', { mediaFolder: 'content/pages' })).toHaveLength(1);
  expect(await ask('getMedia', { mediaFolder: '' })).toEqual([]);
  expect(await ask('getMedia', { mediaFolder: 'content' })).toEqual([]);
  expect(readFileSync(join(repository.path, 'content/pages/图.png'), 'utf8')).toBe('图');
});
