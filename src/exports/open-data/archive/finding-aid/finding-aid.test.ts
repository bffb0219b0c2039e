import { expect, it } from 'vitest';
import { ALL, readStory } from '../../../../load/story-for-tests.ts';
import {
  consentYaml,
  createTemporaryArchive,
  storyFile,
} from '../../../../load/temporary-archive.ts';
import { archiveForTests } from '../../../../sharing/archive-for-tests.ts';
import { gatherFindingAid, type AidSeries } from './gather-finding-aid.ts';
import { pageSeries } from './page-series.ts';

it('names the fonds, counts what is listed, and lists it by series and code', async () => {
  const archive = await createTemporaryArchive(
    await archiveForTests('name: 测试\nstation: 测试站\nfonds: SL\n'),
  );
  const aid = gatherFindingAid(await archive.read());
  expect(aid.name).toBe('SL 测试站全宗指南 2024');
  expect(aid.extent).toMatchObject({ stories: 2, albums: 1, recordings: 1, photos: 2, samples: 1 });
  expect(aid.villages.map(({ name }) => name)).toEqual(['柳湾村']);
  expect(aid.series.map(({ kind, entries }) => [kind, entries.map(({ href }) => href)])).toEqual([
    ['village-history', ['/stories/plain/']],
    ['life-story', ['/stories/well/']],
    ['album', ['/albums/li/']],
  ]);
  expect(aid.series[1]!.entries[0]!.who).toBe('王秀英口述；陈晓采集、整理');
  expect(aid.series[1]!.entries[0]!.facts).toEqual([
    '2024年5月1日',
    '录音 1 段，1 分钟',
    '照片 1 张',
  ]);
  expect(JSON.stringify(aid)).not.toMatch(/密谈|密册|封缄/);
});

it('names what is sealed only where consent lets it be named', async () => {
  const archive = await createTemporaryArchive({
    'stories/a/index.mdx': storyFile('title: 沉默', '', consentYaml({ access: 'sealed' })),
    'stories/b/index.mdx': storyFile(
      'title: 往事',
      '',
      consentYaml({ embargoUntil: '"2051-01-01"', tombstone: 'true' }),
    ),
  });
  const aid = gatherFindingAid(await archive.read());
  expect(aid.sealed).toMatchObject([{ title: '往事', kind: 'life-story' }]);
  expect(JSON.stringify(aid)).not.toContain('沉默');
  expect(aid.series).toEqual([]);
  expect(aid.extent.stories).toBe(0);
});

it('says neither name nor village that may not be said', async () => {
  const { read } = await readStory('text, voice, photos');
  expect(JSON.stringify(gatherFindingAid(read))).not.toMatch(/王秀英|王大娘|藏村|张德顺/);
  const { read: open } = await readStory(ALL);
  expect(JSON.stringify(gatherFindingAid(open))).toContain('王秀英口述');
});

it('goes on over as many pages as it needs, losing none and beginning a series anew', () => {
  const entries = (titles: string) =>
    [...titles].map((title) => ({
      title,
      code: null,
      href: '/',
      who: '',
      facts: [],
      summary: null,
      sample: false,
    }));
  const series: AidSeries[] = [
    { kind: 'village-history', entries: entries('甲乙丙') },
    { kind: 'album', entries: entries('丁') },
  ];
  const titles = (size: number) =>
    pageSeries(series, size).map((page) =>
      page.map(({ kind, entries }) => [kind, entries.map(({ title }) => title).join('')]),
    );
  expect(titles(2)).toEqual([
    [['village-history', '甲乙']],
    [
      ['village-history', '丙'],
      ['album', '丁'],
    ],
  ]);
  expect(titles(3)).toEqual([[['village-history', '甲乙丙']], [['album', '丁']]]);
  expect(titles(9)).toHaveLength(1);
  expect(pageSeries([])).toEqual([[]]);
});
