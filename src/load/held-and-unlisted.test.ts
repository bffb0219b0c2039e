import { describe, expect, test } from 'vitest';
import { labelOf, tombstoneKinds } from '../model/vocabulary.ts';
import { ALL, readStory } from './story-for-tests.ts';
import { consentYaml, storyFile } from './temporary-archive.ts';

describe('a tombstone', () => {
  const sealed = { access: 'sealed', tombstone: 'true', embargoUntil: '2051-01-01' };

  test('has its title and its year, and nothing else', async () => {
    const { read, published } = await readStory(ALL, { consent: sealed });
    expect(read.tombstones).toEqual([
      { title: '王秀英和藏村的井', kind: 'life-story', until: '2051-01-01' },
    ]);
    expect(published).not.toMatch(/正文|录音原话|王大娘|visit|jpg/);
    expect(read.people).toEqual([]);
    expect(read.media).toEqual([]);
  });

  test('says what it stands for: a story of a kind, or old photos', async () => {
    const { read } = await readStory(
      ALL,
      { fields: 'title: 村里的事\nkind: village-history', consent: sealed },
      {
        'albums/sealed/index.mdx': storyFile(
          'title: 李家相册\nproviders: [lin]',
          '',
          consentYaml(sealed),
        ),
      },
    );
    const told = read.tombstones.map(({ title, kind }) => [title, labelOf(tombstoneKinds, kind)]);
    expect(told).toEqual([
      ['村里的事', '村史'],
      ['李家相册', '老照片'],
    ]);
  });

  test('names nobody and no place that consent keeps back', async () => {
    const { read } = await readStory('text', { consent: sealed });
    expect(read.tombstones).toMatchObject([{ title: '老奶奶和某村的井' }]);
  });

  test('is left out where the name to hide is not known', async () => {
    const { read } = await readStory('text', { fields: 'title: 王秀英的井', consent: sealed });
    expect(read.tombstones).toEqual([]);
  });

  test('hides marked passages of its title', async () => {
    const { read } = await readStory(ALL, { fields: 'title: 井【不公开：密】⚠', consent: sealed });
    expect(read.tombstones).toMatchObject([{ title: '井〔此处不公开〕' }]);
  });
});

describe('an unlisted story', () => {
  const unlisted = { access: 'unlisted', unlistedKey: 'k7m2q9x4w8n3p5r6' };

  test('stands at its key, and makes no page for anybody', async () => {
    const { read, story } = await readStory(ALL, { consent: unlisted });
    expect(story).toMatchObject({
      address: 'k7m2q9x4w8n3p5r6',
      listed: false,
      village: { name: '藏村', slug: null },
      narrators: [{ name: '王秀英', slug: null }],
    });
    expect(read.people).toEqual([]);
    expect(read.villages).toEqual([]);
  });

  test('without a key is held back, and given one to use', async () => {
    const { read } = await readStory(ALL, { consent: { access: 'unlisted' } });
    expect(read.problems).toMatchObject([
      { id: 'unlisted-key-missing', suggestion: expect.stringMatching(/^[0-9a-f]{24}$/) },
    ]);
  });
});
