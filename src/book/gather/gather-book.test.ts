import { expect, it } from 'vitest';
import { consentYaml, createTemporaryArchive, storyFile } from '../../load/temporary-archive.ts';
import type { BookChoice } from '../book.ts';
import { gatherBook } from './gather-book.ts';

const story = (title: string, fields: string, consent?: string) =>
  storyFile(`title: ${title}\n${fields}`, `${title}的正文。`, consent);

async function openShelf() {
  const archive = await createTemporaryArchive({
    'site.yaml': 'name: 故乡痕\nurl: https://example.cn\n',
    'villages/liuwan/index.mdx': '---\nname: 柳湾村\n---\n\n村东有井。\n',
    'villages/heyan/index.mdx': '---\nname: 河沿村\n---\n\n村在河边。\n',
    'stories/well/index.mdx': story('井', 'village: liuwan\nkind: life-story'),
    'stories/history/index.mdx': story('村史', 'village: liuwan\nkind: village-history'),
    'stories/loom/index.mdx': story('织布机', 'village: heyan\nkind: life-story'),
    'stories/wanderer/index.mdx': story('外乡人', 'kind: life-story'),
    'stories/letter/index.mdx': story(
      '家信',
      'village: heyan',
      consentYaml({ access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' }),
    ),
    'stories/sealed/index.mdx': story('封存', 'village: heyan', consentYaml({ access: 'sealed' })),
  });
  const read = await archive.read();
  return (choice: BookChoice) => gatherBook(read, archive, choice);
}

const shape = ({ chapters }: Awaited<ReturnType<typeof gatherBook>>) =>
  chapters.map((chapter) => [
    chapter.title,
    ...[...chapter.histories, ...chapter.stories].map(({ story: { title } }) => title),
  ]);

it('has a chapter for each village, its history first, and one for who has none', async () => {
  const gather = await openShelf();
  const whole = await gather({ of: 'archive' });
  expect(whole.title).toBe('故乡痕');
  expect(shape(whole).toSorted()).toEqual([
    ['其他故事', '外乡人'],
    ['柳湾村', '村史', '井'],
    ['河沿村', '织布机'],
  ]);
  expect(whole.chapters.at(-1)!.title).toBe('其他故事');
  expect(JSON.stringify(whole)).not.toMatch(/家信|封存/);
});

it('can be one village, one story or a list', async () => {
  const gather = await openShelf();
  expect(shape(await gather({ of: 'village', village: '柳湾村' }))).toEqual([
    ['柳湾村', '村史', '井'],
  ]);
  const one = await gather({ of: 'stories', addresses: ['/stories/loom/'] });
  expect([one.title, shape(one)]).toEqual(['织布机', [['河沿村', '织布机']]]);
  expect(one.chapters[0]!.stories[0]!.link).toBe('https://example.cn/stories/loom/');
  expect(shape(await gather({ of: 'stories', addresses: ['loom', '井'] })).flat()).toContain('井');
});

it('says in one sentence what it cannot find, or may not print', async () => {
  const gather = await openShelf();
  await expect(gather({ of: 'village', village: '没有村' })).rejects.toThrow(
    /没有找到“没有村”这个村。现在有：.*柳湾村/,
  );
  await expect(gather({ of: 'stories', addresses: ['nowhere'] })).rejects.toThrow('book-no-story');
  await expect(gather({ of: 'stories', addresses: ['封存'] })).rejects.toThrow('book-no-story');
  await expect(gather({ of: 'stories', addresses: ['家信'] })).rejects.toThrow(
    'book-story-unlisted',
  );
});
