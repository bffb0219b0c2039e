import { expect, test } from 'vitest';
import { describeArchive } from '../build/report-archive.ts';
import { readTemporaryArchive, storyFile, told } from './temporary-archive.ts';

const village = (name: string, more = '') => `---\nname: ${name}\n${more}---\n`;

test('a village without a story is listed where the settings name it, by its folder or its name', async () => {
  const read = await readTemporaryArchive({
    'villages/empty/index.mdx': village('空村'),
    'villages/bare/index.mdx': village('白村', 'aliases: [老白]\n'),
    'site.yaml': 'villages: [empty, 老白]\n',
  });
  expect(read.villages.map(({ name }) => name).sort()).toEqual(['白村', '空村']);
  expect([read.storyless, read.problems]).toEqual([[], []]);
});

test('a village in the settings that is not there is named, with its line', async () => {
  const read = await readTemporaryArchive({
    'site.yaml': 'name: 痕\nvillages:\n  - nowhere\n',
  });
  expect(told(read)).toEqual(['relation-unknown site.yaml 3 nowhere']);
});

test('any other village without a published story has no page, and the report says why', async () => {
  const read = await readTemporaryArchive({
    'villages/empty/index.mdx': village('空村'),
    'villages/draft/index.mdx': village('草村', 'draft: true\n'),
    'villages/told/index.mdx': village('有村'),
    'stories/aa/index.mdx': storyFile('title: 甲\nvillage: told'),
  });
  expect(read.villages.map(({ name }) => name)).toEqual(['有村']);
  expect(read.storyless).toEqual(['content/villages/empty/index.mdx']);
  expect(describeArchive(read).join('\n')).toContain(
    '没有页面：content/villages/empty/index.mdx（这个村还没有公开的故事',
  );
});
