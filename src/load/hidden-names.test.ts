import { describe, expect, test } from 'vitest';
import { ALL, FIELDS, readStory } from './story-for-tests.ts';
import { storyFile } from './temporary-archive.ts';

describe('a name that must be hidden and is not known', () => {
  test.each([
    ['title: 井\nnarrators: [nobody]', 'text', 'consent-name-unknown', 'nobody'],
    ['title: 井', 'text', 'consent-name-unknown', '没有填口述者'],
    ['title: 井\nnarrators: [lin]\nvillage: nowhere', 'text', 'consent-place-unknown', 'nowhere'],
  ])('%j is held back', async (fields, scopes, id, found) => {
    const { read } = await readStory(scopes, { fields });
    expect(read.stories).toEqual([]);
    expect(read.held).toMatchObject([{ reason: 'consent-missing' }]);
    expect(read.problems).toMatchObject([{ id, found, line: fields.split('\n').length + 2 }]);
  });
});

describe('somebody who asked for a pseudonym everywhere', () => {
  test('has one in every story, album, village, word and person, whoever speaks', async () => {
    const { read, published } = await readStory(
      ALL,
      { body: '正文提到张德顺和张　德顺。', fields: 'title: 张德顺的车\ninterviewers: [zhang]' },
      {
        'people/lin.yaml': 'name: 林静\nabout: 张德顺的邻居\n',
        'people/zhang.yaml':
          'name: 张德顺\naliases: [老张头]\npseudonym: 老把式\nnameWithheld: true\n',
        'villages/cangcun/index.mdx': '---\nname: 藏村\nsummary: 张德顺的村\n---\n\n老张头的村。\n',
        'site.yaml': 'villages: [cangcun]\n',
        'glossary/che.yaml': 'word: 洋车\nmeaning: 张德顺的车\nexample: 老张头骑洋车\n',
        'albums/lin-album/index.mdx': storyFile('title: 张德顺的相册\nproviders: [zhang, lin]'),
      },
    );
    expect(published).not.toMatch(/张德顺|张　德顺|老张头/);
    expect(published).toContain('老把式骑洋车');
    expect(read.stories[0]?.interviewers).toEqual([{ name: '老把式', slug: null }]);
    expect(read.people.map(({ slug }) => slug)).toEqual(['lin']);
  });

  test('keeps it where the field that says so cannot be read', async () => {
    const people = (yaml: string | Uint8Array) => ({ 'people/zhang.yaml': yaml });
    const body = '正文提到张德顺和老张头。';
    for (const yaml of [
      'name: 张德顺\naliases: [老张头]\nnameWitheld: true\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: 是\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: true\n\tabout: x\n',
      'name: 张德顺\naliases: [老张头]\nnameWithheld: true\nnameWithheld: true\n',
      'nameWithheld: true\nabout: "没有收尾\nname: 张德顺\naliases: [老张头]\n',
    ]) {
      const { published, read } = await readStory(ALL, { body, fields: 'title: 井' }, people(yaml));
      expect(published, yaml).not.toContain('张德顺');
      expect(read.problems.length, yaml).toBeGreaterThan(0);
    }
    // 张德顺 in GB18030.
    const gbk = Buffer.from('6e616d653a20d5c5b5c2cbb30a', 'hex');
    const { published, read } = await readStory(ALL, { body, fields: 'title: 井' }, people(gbk));
    expect(published).not.toContain('张德顺');
    expect(read.problems).toMatchObject([
      { id: 'file-encoding', file: 'content/people/zhang.yaml' },
    ]);
  });
});

describe('an address', () => {
  test.each([
    ['wang-xiuying', 'text, voice, photos, place', 'address-names-narrator'],
    ['the-wangxiuying-story', 'text, voice, photos, place', 'address-names-narrator'],
    ['zhang-and-the-well', ALL, 'address-names-narrator'],
    ['cangcun-well', 'text, voice, photos, name', 'address-names-village'],
  ])('%s does not carry a hidden name (%s)', async (address, scopes, id) => {
    const { read, published } = await readStory(scopes, {
      fields: `address: ${address}\n${FIELDS}`,
    });
    expect(read.problems).toMatchObject([{ id, found: address, line: 2 }]);
    expect(published).not.toContain(address);
    expect(read.stories[0]?.address).toMatch(/^s-[0-9a-f]{10}$/);
  });

  test('carries any that may be named', async () => {
    const { read } = await readStory(ALL, {
      fields: `address: wang-xiuying-cangcun\n${FIELDS.replace(', zhang', '')}`,
    });
    expect(read.stories[0]?.address).toBe('wang-xiuying-cangcun');
    expect(read.problems).toEqual([]);
  });

  test('is known even where the narrator is given by name', async () => {
    const { read } = await readStory('text, voice, photos, place', {
      fields: `address: wang-xiuying\n${FIELDS.replace('narrators: [wang-xiuying]', 'narrators: [王大娘]')}`,
    });
    expect(read.stories[0]?.address).toMatch(/^s-/);
  });
});
