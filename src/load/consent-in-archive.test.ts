import { describe, expect, test } from 'vitest';
import { drawPhoto } from '../testing/fixture-media.ts';
import { ALL, readStory } from './story-for-tests.ts';
import { consentYaml, storyFile } from './temporary-archive.ts';

describe('consent, medium by medium', () => {
  test('everything', async () => {
    const { published, read } = await readStory(ALL);
    for (const part of [
      '正文里的王秀英',
      '录音原话',
      '照片说明',
      '片段说明',
      '藏村口',
      '引文',
      '介绍',
    ])
      expect(published).toContain(part);
    expect(published).not.toContain('张德顺');
    expect(read.media.map(({ type }) => type)).toEqual(['photo', 'audio']);
    expect(read.problems).toEqual([]);
  });

  test('no text: sound and photos, and no word of what was said or written', async () => {
    const { published, story, read } = await readStory('voice, photos, name, place');
    for (const part of ['正文里', '录音原话', '问话', '引文', '介绍', '嫁到', '片段说明'])
      expect(published).not.toContain(part);
    expect(story.recordings[0]).toMatchObject({ audio: { duration: 3 }, text: null, turnCount: 0 });
    expect(story.photos).toHaveLength(1);
    expect(read.media.map(({ type }) => type)).toEqual(['photo', 'audio']);
  });

  test('no voice: the words, and not even the name of the sound file', async () => {
    const { published, story, read } = await readStory('text, photos, name, place');
    expect(published).toContain('录音原话');
    for (const part of ['visit.wav', '片段说明']) expect(published).not.toContain(part);
    expect(story.recordings[0]).toMatchObject({ audio: null, turnCount: 2 });
    expect(read.media.map(({ type }) => type)).toEqual(['photo']);
  });

  test('no photos: neither pictures nor what is said of them', async () => {
    const { published, story, read } = await readStory('text, voice, name, place');
    for (const part of ['照片说明', '王大娘的井', '.jpg', '藏村口'])
      expect(published).not.toContain(part);
    expect(story).toMatchObject({ photos: [], cover: null });
    expect(read.media.map(({ type }) => type)).toEqual(['audio']);
  });

  test('no name: a pseudonym in every text, no page, and who read it stays unsaid', async () => {
    const { archive, published, story, read } = await readStory('text, voice, photos, place', {
      consent: { reviewedBy: '女儿刘小红', reviewedOn: '2024-06-01' },
    });
    expect(published.replaceAll('王秀英.jpg', '')).not.toMatch(/王秀英|王大娘|刘小红/);
    expect(story.title).toBe('老奶奶和藏村的井');
    expect(story.narrators).toEqual([{ name: '老奶奶', slug: null }]);
    expect(story.interviewers).toEqual([{ name: '林静', slug: 'lin' }]);
    expect(read.people.map(({ slug }) => slug)).toEqual(['lin']);
    // The file name is an identifier: the photo is still found.
    expect(story.photos).toMatchObject([{ file: '王秀英.jpg', alt: '老奶奶的照片' }]);
    const { body } = await archive.textOf(read, story.address);
    expect(body).toContainEqual({ type: 'Photo', file: '王秀英.jpg', caption: '老奶奶的井' });
    expect(read.problems).toEqual([]);
  });

  const CREDITS = `title: 井
village: cangcun
narrators: [wang-xiuying]
photos:
  - file: 王秀英.jpg
    alt: 井
    unidentified: 王大娘左边的人，张德顺身后的人
    provenance: 藏村王秀英的女儿刘小红
    credit: 王　秀英和张德顺
    rights: 用前问王大娘`;

  test('everything but a name: nobody hidden is named by what is noted of a photo', async () => {
    const { published, story } = await readStory('text, voice, photos', {
      fields: CREDITS,
      body: '',
    });
    expect(story.photos).toMatchObject([
      {
        unidentified: '老奶奶左边的人，一位乡亲身后的人',
        credit: '老奶奶和一位乡亲',
        rights: '用前问老奶奶',
      },
    ]);
    // Who brought a photo is of the family: like who reviewed it, they say whose story it is.
    expect(published).not.toMatch(/刘小红|张德顺|藏村/);
  });

  test('a name: who brought a photo is told, and only who asked for a pseudonym has one', async () => {
    const { story } = await readStory(ALL, { fields: CREDITS, body: '' });
    expect(story.photos).toMatchObject([
      { provenance: '藏村王秀英的女儿刘小红', credit: '王　秀英和一位乡亲' },
    ]);
  });

  test('no place: no village by any of its names, nor where a photo or a talk was', async () => {
    const { published, story, read } = await readStory('text, voice, photos, name');
    expect(published).not.toMatch(/藏村|小藏|cangcun/);
    expect(story.title).toBe('王秀英和某村的井');
    expect(story.village).toBeNull();
    expect(read.villages).toEqual([]);
  });

  test('no place, where another story names the village: the narrator’s page does not', async () => {
    const { read } = await readStory(
      'text, voice, photos, name',
      {},
      {
        'stories/other/index.mdx': storyFile('title: 别的故事\nvillage: cangcun'),
        'people/wang-xiuying.yaml': 'name: 王秀英\nvillage: cangcun\nabout: 藏村人\n',
      },
    );
    expect(read.villages).toHaveLength(1);
    expect(read.people.find(({ slug }) => slug === 'wang-xiuying')).toMatchObject({
      village: null,
      about: '某村人',
    });
  });
});

test('an album follows the same rules', async () => {
  const { read, published } = await readStory(
    ALL,
    { fields: 'title: 井\ndraft: true' },
    {
      'albums/old-photos/王秀英.jpg': await drawPhoto('#888888'),
      'albums/old-photos/index.mdx': storyFile(
        'title: 王秀英家的相册\nvillage: cangcun\nproviders: [wang-xiuying]\nsummary: 藏村王大娘家\nphotos: [{file: 王秀英.jpg, alt: 王秀英在藏村, people: [wang-xiuying]}]',
        '王大娘拿来的。',
        consentYaml({ scopes: '[photos]' }),
      ),
      'albums/no-photos/index.mdx': storyFile(
        'title: 没同意照片',
        '',
        consentYaml({ scopes: '[text, voice]' }),
      ),
    },
  );
  expect(read.albums).toMatchObject([
    {
      title: '老奶奶家的相册',
      village: null,
      summary: undefined,
      providers: [{ name: '老奶奶', slug: null }],
      photos: [{ alt: '老奶奶在某村', people: [{ name: '老奶奶', slug: null }] }],
    },
  ]);
  expect(published.replaceAll('王秀英.jpg', '')).not.toMatch(/王秀英|王大娘|藏村/);
  expect(read.held).toEqual([
    { file: 'content/stories/the-well/index.mdx', reason: 'draft' },
    { file: 'content/albums/no-photos/index.mdx', reason: 'consent-missing' },
  ]);
});
