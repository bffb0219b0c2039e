import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('1. a publish that conflicts is refused with the draft kept, and nothing is left half merged', async () => {
  const repository = createRepository();
  const { ask, save, draftText } = await workOn(repository);
  await save('井台', story('井台边的四十年', '草稿的话。'));
  repository.write(WELL, story('井台边的四十年', '维护者的话。'));
  repository.git('commit', '-qam', 'meanwhile');
  const before = repository.git('rev-parse', 'main');

  const refused = await refusalOf(ask('publishUnpublishedEntry', name));
  expect(refused).toMatchObject({ id: 'publish-conflict', status: 409 });
  expect(refused.details.files).toMatchObject([
    { path: WELL, yours: expect.stringContaining('草稿'), theirs: expect.stringContaining('维护') },
  ]);
  expect(repository.git('rev-parse', 'main')).toBe(before);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(await draftText('井台')).toContain('草稿的话。');

  await save('别的', story('别的', '话。'), { useWorkflow: false });
  expect(repository.git('show', `main:${WELL}`)).toBe(
    story('井台边的四十年', '维护者的话。').trim(),
  );
});

test('1b. a conflict is settled by saving what the editor made of both texts', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  await save('井台', story('井台边的四十年', '草稿的话。'));
  repository.write(WELL, story('井台边的四十年', '维护者的话。'));
  repository.write('content/site.yaml', 'title: 新的名字\n');
  repository.git('commit', '-qam', 'meanwhile');
  const { details } = await refusalOf(ask('publishUnpublishedEntry', name));
  const both = story('井台边的四十年', '两边的话。');
  await save('井台', both, { resolves: details.published, base: details.files[0].base });
  await ask('publishUnpublishedEntry', name);
  expect(repository.git('show', `main:${WELL}`)).toContain('两边的话。');
  expect(repository.git('show', 'main:content/site.yaml')).toBe('title: 新的名字');
});

test('2. a draft that would conflict can still be saved, and HEAD stays where it is', async () => {
  const repository = createRepository();
  const { save, draftText } = await workOn(repository);
  await save('井台', story('井台边的四十年', '草稿的话。'));
  repository.write(WELL, story('井台边的四十年', '维护者的话。'));
  repository.git('commit', '-qam', 'meanwhile');
  await save('井台', story('井台边的四十年', '又改了。'));
  expect(repository.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  expect(await draftText('井台')).toContain('又改了。');
});

test('3. with HEAD elsewhere a publish goes to the published branch, and says where it does not show', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  await save('井台', story('井台边的四十年', '新的话。'));
  repository.git('switch', '-q', '-c', 'elsewhere');
  const answer = await ask('publishUnpublishedEntry', name);
  expect(answer.notice).toContain('另一个分支');
  expect(repository.git('show', `main:${WELL}`)).toContain('新的话。');
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(await ask('unpublishedEntries')).toEqual([]);
  repository.git('switch', '-q', 'main');
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toContain('新的话。');
});

test('4. what lies about uncommitted, tracked or not, is swept into nothing', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  repository.write('content/stories/未完/index.mdx', '没有提交的');
  repository.write('README.md', 'being changed\n');
  const before = repository.git('status', '--porcelain');
  await save('新故事', story('新故事', '话。'));
  await ask('publishUnpublishedEntry', { collection: 'stories', slug: '新故事' });
  await save('直接', story('直接', '话。'), { useWorkflow: false });
  expect(repository.git('status', '--porcelain')).toBe(before);
  const changed = repository.git('diff', '--name-only', 'main~2', 'main', '-z').split('\0');
  expect(changed.filter(Boolean).sort()).toEqual([pathOf('新故事'), pathOf('直接')].sort());
});

test('5. dirty tracked files keep nobody from saving, and stay as they are when others are published', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  const mine = story('井台边的四十年', '维护者正在改。');
  repository.write(WELL, mine);
  await save('井台', story('井台边的四十年', '编辑的话。'));
  const answer = await ask('publishUnpublishedEntry', name);
  expect(answer.notice).toContain('维护网站的人正在改');
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toBe(mine);
  expect(repository.git('show', `main:${WELL}`)).toContain('编辑的话。');
});

test('6. without an identity a save has an author, and a stale index.lock stops no save and no publish', async () => {
  const repository = createRepository();
  const lock = join(repository.path, '.git/index.lock');
  writeFileSync(lock, '');
  const { ask, save } = await workOn(repository);
  await save('井台', story('井台边的四十年', '新的话。'));
  expect(repository.git('log', '-1', '--format=%an <%ae>', 'cms/stories/井台')).toBe(
    '编辑台 <desk@localhost>',
  );
  const answer = await ask('publishUnpublishedEntry', name);
  expect(answer.notice).toContain('index.lock');
  expect(existsSync(lock)).toBe(true);
  expect(repository.git('show', `main:${WELL}`)).toContain('新的话。');

  rmSync(lock);
  await workOn(repository);
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toContain('新的话。');
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('7. of 60 parallel saves, 60 are kept', async () => {
  const repository = createRepository();
  const { ask, save, draftText } = await workOn(repository);
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  await Promise.all(numbers.map((number) => save(`第${number}篇`, story('题', `话 ${number}。`))));
  expect(await ask('unpublishedEntries')).toHaveLength(60);
  for (const number of numbers)
    expect(await draftText(`第${number}篇`)).toContain(`话 ${number}。`);

  const direct = { useWorkflow: false };
  await Promise.all(numbers.map((number) => save(`直${number}`, story('题', '话。'), direct)));
  const kept = await ask('entriesByFolder', {
    folder: 'content/stories',
    extension: 'mdx',
    depth: 2,
  });
  expect(kept).toHaveLength(61);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('8. media of a draft that are not sent again stay in the draft', async () => {
  const repository = createRepository();
  const { ask, save } = await workOn(repository);
  const photo = 'content/stories/新故事/照片.jpg';
  const assets = [{ path: photo, content: base64('照片的内容') }];
  await save('新故事', story('新故事', '一。'), { assets });
  await save('新故事', story('新故事', '二。'));
  const asked = { collection: 'stories', slug: '新故事', path: photo, id: '' };
  const file = await ask('unpublishedEntryMediaFile', asked);
  expect(file).toMatchObject({ name: '照片.jpg', path: photo, encoding: 'base64' });
  expect(Buffer.from(file.content, 'base64').toString()).toBe('照片的内容');
});

test('9. of two editors on one draft the second is told, with both texts, and nothing is overwritten', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  await save('井台', story('井台', '一。'), { editor: chen });
  await draftText('井台', chen);
  await draftText('井台', liu);
  const { diffs } = await ask('unpublishedEntry', name);
  await save('井台', story('井台', '陈晓的。'), { editor: chen });

  const stock = await refusalOf(save('井台', story('井台', '刘芳的。'), { editor: liu }));
  expect(stock).toMatchObject({ id: 'text-changed', status: 409 });
  const { base } = diffs[0];
  const told = await refusalOf(save('井台', story('井台', '另一页的。'), { editor: chen, base }));
  expect(told).toMatchObject({ id: 'text-changed', status: 409 });
  expect(told.details.files).toMatchObject([
    { path: WELL, yours: story('井台', '另一页的。'), theirs: story('井台', '陈晓的。') },
  ]);
  expect(await draftText('井台')).toBe(story('井台', '陈晓的。'));
  await save('井台', story('井台', '合起来的。'), {
    editor: liu,
    base: told.details.files[0].base,
  });
  expect(await draftText('井台')).toBe(story('井台', '合起来的。'));
});

test('10. a draft under a Chinese path is opened again as it was saved', async () => {
  const { ask, save, draftText } = await workOn(createRepository());
  const text = story('𠮷家的鏊子 😀', '“引号”：《书》？');
  const slug = '𠮷家-鏊子/一九六一年/index';
  await save(slug, text, { path: `content/stories/${slug}.mdx` });
  expect(await ask('unpublishedEntries')).toEqual([`stories/${slug}`]);
  const found = await ask('unpublishedEntry', { id: `stories/${slug}` });
  expect(found).toMatchObject({ collection: 'stories', slug, status: 'draft' });
  expect(found.diffs).toMatchObject([{ path: `content/stories/${slug}.mdx`, newFile: true }]);
  const asked = { collection: 'stories', slug, path: found.diffs[0].path, id: '' };
  expect((await ask('unpublishedEntryDataFile', asked)).data).toBe(text);
  await draftText('没有').catch((error) => expect(error.status).toBe(404));
});

test('11. a recording of 60 MB goes in and comes out whole, and is not sent again with the next save', async () => {
  const { ask, save } = await workOn(createRepository());
  const sound = Buffer.alloc(60_000_000, 'ab\n0');
  const path = 'content/stories/新故事/录音.mp3';
  await save('新故事', story('新故事', '一。'), {
    assets: [{ path, content: sound.toString('base64') }],
  });
  await save('新故事', story('新故事', '二。'));
  await ask('publishUnpublishedEntry', { collection: 'stories', slug: '新故事' });
  const file = await ask('getMediaFile', { path });
  expect(Buffer.from(file.content, 'base64').equals(sound)).toBe(true);
});

test('12. a repository without commits takes its first draft, and a failing hook stops nothing', async () => {
  const repository = createRepository({ empty: true });
  const hooks = join(repository.path, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  for (const hook of [
    'post-checkout',
    'pre-commit',
    'reference-transaction',
    'post-index-change',
  ]) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ../../hook-ran hook-ran\nexit 1\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
  const { ask, save } = await workOn(repository);
  await save('井台', story('井台', '第一篇。'));
  await ask('publishUnpublishedEntry', name);
  expect(repository.git('show', `main:${WELL}`)).toContain('第一篇。');
  expect(readFileSync(join(repository.path, WELL), 'utf8')).toContain('第一篇。');
  expect(existsSync(join(repository.path, 'hook-ran'))).toBe(false);
});
